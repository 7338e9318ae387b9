import Diagnostics
import Governance

/// A meeting of the body on or before the day of a list.
struct HeldMeeting {
    let day: CivilDate
    let attendance: Attendance?
    /// In force on the day.
    let terms: TermsOfReference?

    /// Whether a name is a seat's id, or its office.
    func isName(_ name: String, of seat: String) -> Bool {
        guard name != seat, let seats = terms?.seats,
            !seats.contains(where: { $0.id.value == name })
        else { return name == seat }
        return seats.contains {
            $0.id.value == seat && $0.office?.lowercased() == name.lowercased()
        }
    }
}

/// How often the holder of a seat came, over the meetings within their term.
///
/// Meetings at which they were suspended or disqualified are not counted: they could not have come.
public struct AttendanceCount: Sendable, Equatable {
    public private(set) var came = 0
    /// They did not come; somebody took their place.
    public private(set) var sentSubstitute = 0
    /// They did not come, with apologies or without.
    public private(set) var missed = 0
    /// Nothing is known: no attendance is kept of the meeting, or they are not in it.
    public private(set) var notRecorded = 0

    /// Meetings for which it is known whether they came.
    public var recorded: Int { came + sentSubstitute + missed }

    init(of membership: Membership, meetings: [HeldMeeting], suspensions: [Suspension]) {
        let person = membership.person.value
        let seat = membership.seat.value
        for meeting in meetings where membership.isHeld(on: meeting.day) {
            let isBarred = suspensions.contains {
                $0.person?.value == person && ($0.seat == nil || $0.seat?.value == seat)
                    && covers(meeting.day, $0.from, $0.until)
            }
            if !isBarred { add(meeting, person: person, seat: seat) }
        }
    }

    private mutating func add(_ meeting: HeldMeeting, person: String, seat: String) {
        guard let attendance = meeting.attendance, let present = attendance.present else {
            notRecorded += 1
            return
        }
        let isThere = present.contains { attendee in
            guard attendee.person?.value == person else { return false }
            // Who came for another of their seats only did not come for this one.
            if case .member = attendee.capacity, let other = attendee.seat {
                return meeting.isName(other.value, of: seat)
            }
            return true
        }
        if isThere {
            came += 1
            return
        }
        let substituted = present.contains { attendee in
            if case .substitute(let whom) = attendee.capacity {
                return whom.value == person || meeting.isName(whom.value, of: seat)
            }
            return false
        }
        if substituted {
            sentSubstitute += 1
        } else if attendance.apologies.contains(where: { $0.person.value == person })
            || attendance.absent.contains(where: { $0.person?.value == person })
        {
            missed += 1
        } else {
            notRecorded += 1
        }
    }
}
