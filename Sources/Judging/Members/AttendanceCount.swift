import Diagnostics
import Governance

/// A meeting of the body on or before the day of a list.
struct HeldMeeting {
    let day: CivilDate
    let attendance: Attendance?
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
            if !isBarred { add(meeting.attendance, person: person, seat: seat) }
        }
    }

    private mutating func add(_ attendance: Attendance?, person: String, seat: String) {
        guard let attendance, let present = attendance.present else {
            notRecorded += 1
            return
        }
        let isThere = present.contains { attendee in
            guard attendee.person?.value == person else { return false }
            // Who came for another of their seats only did not come for this one.
            if case .member = attendee.capacity, let other = attendee.seat {
                return other.value == seat
            }
            return true
        }
        if isThere {
            came += 1
            return
        }
        let substituted = present.contains { attendee in
            if case .substitute(let whom) = attendee.capacity {
                return whom.value == person || whom.value == seat
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
