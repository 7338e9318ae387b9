import Diagnostics
public import Governance

/// The places of a body on a day, under the terms of reference in force that day, and who holds them.
/// A class, because one roll serves all meetings of the time in which it holds.
public final class Roll: Sendable {
    /// The body's id.
    public let body: String
    public let day: CivilDate
    public let terms: TermsOfReference
    /// In the order of the terms.
    public let seats: [RollSeat]
    /// Those named on that day as substitutes, for a seat or a person.
    public let substitutes: [Substitution]
    public let succession: Succession
    /// Places in ``seats``, in order: by the seat's id, by its office in small letters, by holder.
    private let byID: [String: [Int]]
    private let byOffice: [String: [Int]]
    private let byHolder: [String: [Int]]

    /// `nil` when no terms of reference were in force on that day.
    public convenience init?(of body: Body, on day: CivilDate, organisations: [Organisation]) {
        guard let terms = body.terms(on: day) else { return nil }
        self.init(of: body, under: terms, on: day, organisations: organisations)
    }

    /// Under terms chosen by the caller, such as a version not yet in force.
    public init(
        of body: Body, under terms: TermsOfReference, on day: CivilDate,
        organisations: [Organisation]
    ) {
        self.body = body.id
        self.day = day
        self.terms = terms
        let lines = SeatLines(of: body, on: day)
        let seats = terms.seats.map { RollSeat($0, lines: lines) }
        self.seats = seats
        var byID: [String: [Int]] = [:]
        var byOffice: [String: [Int]] = [:]
        var byHolder: [String: [Int]] = [:]
        for (index, seat) in seats.enumerated() {
            byID[seat.seat.id.value, default: []].append(index)
            if let office = seat.seat.office {
                byOffice[office.lowercased(), default: []].append(index)
            }
            for holder in seat.places.lazy.flatMap(\.holders)
            where byHolder[holder.person]?.last != index {
                byHolder[holder.person, default: []].append(index)
            }
        }
        self.byID = byID
        self.byOffice = byOffice
        self.byHolder = byHolder
        substitutes = body.substitutions.filter { covers(day, $0.from, $0.until) }
        succession = Succession(organisations, on: day)
    }

    /// The seats of that id, else those of that office.
    public func seats(named name: String) -> [Int] {
        byID[name] ?? byOffice[name.lowercased()] ?? []
    }

    /// The seats a person holds on the day, by index.
    public func seats(of person: String) -> [Int] { byHolder[person] ?? [] }

    /// Whether the terms let a seat send a substitute; `nil`: they say nothing of it.
    public func sendsSubstitute(_ seat: Int) -> Bool? {
        seats[seat].seat.substitutes ?? (terms.substitutes?.perSeat == 0 ? false : nil)
    }

    /// The organisation a seat belongs to on the day: its own, or the one that took over from it.
    public func organisation(of seat: Int) -> String? {
        seats[seat].seat.organisation.map { succession.current($0.value) }
    }
}

/// A seat and its places.
public final class RollSeat: Sendable {
    public let seat: Seat
    /// Their numbers add up to ``Seat/places``: named first, then unnamed, unrecorded, vacant.
    public let places: [Place]

    init(_ seat: Seat, lines: SeatLines) {
        self.seat = seat
        places = lines.places(of: seat)
    }

    public var total: Int { seat.places }
    public var vacant: Int { number { $0.kind == .vacant } }
    public var filled: Int { total - vacant }
    public var suspended: Int { number { $0.kind != .vacant && $0.standing == .suspended } }
    public var disqualified: Int { number { $0.kind != .vacant && $0.standing == .disqualified } }
    public var serving: Int { filled - suspended - disqualified }

    private func number(_ isMeant: (Place) -> Bool) -> Int {
        places.reduce(0) { isMeant($1) ? $0 + $1.number : $0 }
    }
}

/// One place, or several alike.
public struct Place: Sendable {
    public enum Kind: String, Sendable {
        /// Held by the people of ``Place/holders``; by more than one when they share it.
        case named
        /// Held by somebody the record does not name.
        case unnamed
        /// The record says nothing of the seat: taken as held.
        case unrecorded = "not recorded"
        case vacant
    }

    public enum Standing: String, Sendable {
        case serving
        case suspended
        case disqualified
    }

    public let kind: Kind
    /// How many places this is: 1 for a named one.
    public let number: Int
    /// More than ``number`` when a post is shared, or when more people hold the seat than it has places.
    public let holders: [Holder]
    public let standing: Standing
}

/// Somebody who holds a place.
public struct Holder: Sendable {
    public let person: String
    public let membership: Membership
    /// What keeps them from acting on the day.
    public let suspension: Suspension?
}

/// What the record says of seats, with only the lines of one day kept apart from whether there are any.
struct SeatLines {
    private var memberships: [String: [Membership]] = [:]
    private var unnamed: [String: Int] = [:]
    private var vacancies: [String: Int] = [:]
    private var recorded: Set<String> = []
    private var suspensions: [Suspension] = []

    init(of body: Body, on day: CivilDate) {
        for membership in body.memberships {
            recorded.insert(membership.seat.value)
            if membership.isHeld(on: day) {
                memberships[membership.seat.value, default: []].append(membership)
            }
        }
        for line in body.unnamed {
            recorded.insert(line.seat.value)
            if covers(day, line.from, line.until) {
                unnamed[line.seat.value, default: 0] += max(0, line.number.value)
            }
        }
        for line in body.vacancies where covers(day, line.from, line.until) {
            vacancies[line.seat.value, default: 0] += max(0, line.number.value)
        }
        suspensions = body.suspensions.filter { covers(day, $0.from, $0.until) }
    }

    /// The places of a seat.
    ///
    /// Places that no line speaks of are vacant when the seat has lines of holders, on whatever day, and no
    /// vacancy is given in so many words; otherwise their holders are not recorded, and they count as held.
    func places(of seat: Seat) -> [Place] {
        let id = seat.id.value
        let total = max(0, seat.places)
        var places = named(memberships[id] ?? [], of: id, total: total)
        var free = total - places.reduce(0) { $0 + $1.number }
        let unnamedPlaces = min(free, unnamed[id] ?? 0)
        free -= unnamedPlaces
        let stated = vacancies[id] ?? 0
        let vacant = stated == 0 && recorded.contains(id) ? free : min(free, stated)
        free -= vacant
        var barred = unnamedSuspensions(of: id)
        for (kind, number) in [(Place.Kind.unnamed, unnamedPlaces), (.unrecorded, free)] {
            var left = number
            for standing in [Place.Standing.disqualified, .suspended] {
                let taken = min(left, barred[standing] ?? 0)
                barred[standing, default: 0] -= taken
                left -= taken
                places += run(kind, taken, standing)
            }
            places += run(kind, left, .serving)
        }
        return places + run(.vacant, vacant, .serving)
    }

    private func run(_ kind: Place.Kind, _ number: Int, _ standing: Place.Standing) -> [Place] {
        number > 0 ? [Place(kind: kind, number: number, holders: [], standing: standing)] : []
    }

    private func named(_ lines: [Membership], of seat: String, total: Int) -> [Place] {
        let holders = lines.map { line in
            Holder(
                person: line.person.value, membership: line,
                suspension: suspension(of: line.person.value, in: seat))
        }
        var groups: [[Holder]] = []
        let sharing = holders.filter(\.membership.isShared)
        if !sharing.isEmpty { groups.append(sharing) }
        for holder in holders where !holder.membership.isShared {
            // Two lines of one person for one seat are one place.
            if groups.contains(where: { $0.contains { $0.person == holder.person } }) { continue }
            groups.append([holder])
        }
        guard groups.count > total else { return groups.map { named($0, number: 1) } }
        // More holders than places: whoever of them comes, no more than the places count.
        return total > 0 ? [named(groups.flatMap { $0 }, number: total)] : []
    }

    private func named(_ holders: [Holder], number: Int) -> Place {
        var standing = Place.Standing.serving
        if holders.allSatisfy({ $0.suspension != nil }) {
            let all = holders.allSatisfy { $0.suspension?.kind == .disqualified }
            standing = all ? .disqualified : .suspended
        }
        return Place(kind: .named, number: number, holders: holders, standing: standing)
    }

    /// A disqualification before a suspension.
    private func suspension(of person: String, in seat: String) -> Suspension? {
        let found = suspensions.filter {
            $0.person?.value == person && ($0.seat == nil || $0.seat?.value == seat)
        }
        return found.first { $0.kind == .disqualified } ?? found.first
    }

    private func unnamedSuspensions(of seat: String) -> [Place.Standing: Int] {
        var numbers: [Place.Standing: Int] = [:]
        for line in suspensions where line.person == nil && line.seat?.value == seat {
            numbers[line.kind == .disqualified ? .disqualified : .suspended, default: 0] +=
                max(0, line.number)
        }
        return numbers
    }
}

func covers(
    _ day: CivilDate, _ from: Located<WrittenDate>?, _ until: Located<WrittenDate>?
) -> Bool {
    (from.map { $0.value.first <= day } ?? true) && (until.map { day <= $0.value.last } ?? true)
}
