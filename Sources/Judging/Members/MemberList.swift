import Diagnostics
public import Governance

/// Who sits on a body on a day, with the terms that end soon and how often each came.
public struct MemberList: Sendable {
    public let roll: Roll
    /// In the order of the terms.
    public let seats: [ListedSeat]

    /// `nil` when no terms of reference were in force on that day.
    ///
    /// - Parameters:
    ///   - meetings: those whose attendance is counted; other bodies' and later ones are left out.
    ///   - soon: a term that ends at most so many days after the day ends soon.
    public init?(
        of body: Body, on day: CivilDate, organisations: [Organisation], meetings: [Meeting],
        soon: Int = 90
    ) {
        guard let roll = Roll(of: body, on: day, organisations: organisations) else { return nil }
        self.roll = roll
        let held = meetings.compactMap { meeting -> HeldMeeting? in
            guard meeting.bodies.contains(where: { $0.value == body.id }),
                let date = meeting.date.value.day, date <= day
            else { return nil }
            return HeldMeeting(
                day: date, attendance: meeting.attendance, terms: body.terms(on: date))
        }
        seats = roll.seats.indices.map { index in
            let rollSeat = roll.seats[index]
            let id = rollSeat.seat.id.value
            let places = rollSeat.places.map { place in
                ListedPlace(
                    place: place,
                    holders: place.holders.map { holder in
                        ListedHolder(
                            holder, of: rollSeat.seat, on: day, soon: soon, held: held,
                            suspensions: body.suspensions,
                            substitutes: roll.substitutes.filter {
                                $0.substituted.value == holder.person
                            }.map(\.person.value),
                            otherSeats: roll.seats(of: holder.person).filter { $0 != index })
                    })
            }
            return ListedSeat(
                seat: rollSeat, places: places,
                organisation: rollSeat.seat.organisation.map {
                    OrganisationOnDay($0.value, organisations, on: day)
                },
                substitutes: roll.substitutes.filter { $0.substituted.value == id }
                    .map(\.person.value))
        }
    }

    /// Holders whose term ends soon or is past, by the day it ends, then in the order of the seats.
    public var ending: [(seat: Seat, holder: ListedHolder, ends: CivilDate)] {
        let all = seats.flatMap { seat in
            seat.places.flatMap { place in
                place.holders.compactMap { holder in
                    holder.ending == .later
                        ? nil : holder.term.ends.map { (seat.seat.seat, holder, $0) }
                }
            }
        }
        // Swift's sort is not promised to be stable.
        return all.enumerated()
            .sorted { ($0.element.2, $0.offset) < ($1.element.2, $1.offset) }.map(\.element)
    }
}

/// A seat of the list.
public struct ListedSeat: Sendable {
    public let seat: RollSeat
    public let places: [ListedPlace]
    /// `nil`: the seat is no organisation's.
    public let organisation: OrganisationOnDay?
    /// People named as substitutes for the seat, by id.
    public let substitutes: [String]
}

public struct ListedPlace: Sendable {
    public let place: Place
    /// As many as ``Place/holders``, in the same order.
    public let holders: [ListedHolder]
}

/// Somebody who holds a place, with their term.
public struct ListedHolder: Sendable {
    /// Where the end of a term stands to the day of the list.
    public enum Ending: String, Sendable {
        /// After the days looked ahead, or not known.
        case later
        case soon
        /// It should have ended: the seat's length of term has run out, and the record gives no end.
        case past
    }

    public let person: String
    public let suspension: Suspension?
    public let isShared: Bool
    public let term: Term
    public let ending: Ending
    public let attendance: AttendanceCount
    /// People named as substitutes for this person, by id.
    public let substitutes: [String]
    /// Other seats of the body that the person holds, by their place in the list.
    public let otherSeats: [Int]

    init(
        _ holder: Holder, of seat: Seat, on day: CivilDate, soon: Int, held: [HeldMeeting],
        suspensions: [Suspension], substitutes: [String], otherSeats: [Int]
    ) {
        person = holder.person
        suspension = holder.suspension
        isShared = holder.membership.isShared
        let term = Term(of: holder.membership, in: seat)
        self.term = term
        ending =
            switch term.ends {
            case nil: .later
            case .some(let last) where last < day: .past
            case .some(let last): last.dayNumber - day.dayNumber <= soon ? .soon : .later
            }
        attendance = AttendanceCount(
            of: holder.membership, meetings: held, suspensions: suspensions)
        self.substitutes = substitutes
        self.otherSeats = otherSeats
    }
}
