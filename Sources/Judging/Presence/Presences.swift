import Diagnostics
public import Governance

/// All who were at a meeting, may have been, or could have come, with the places they may take.
public struct Presences: Sendable {
    public let roll: Roll
    let slots: Slots
    private(set) var all: [Presence] = []
    /// Lines, or parts of them, that claim nothing, and why.
    private(set) var refused: [(who: Somebody, number: Int, seat: String?, reason: Reason)] = []
    private(set) var owners = 0
    private var ofPerson: [String: Int] = [:]
    private var ownerOfPerson: [String: Int] = [:]
    private let notice: SubstituteNotice

    /// - Parameter lastDay: counts the days of a substitute's notice.
    public init(
        roll: Roll, present: [Attendee], unknown: [Attendee], apologies: [Apology],
        lastDay: @escaping LastDay
    ) {
        self.roll = roll
        slots = Slots(roll)
        notice = SubstituteNotice(roll: roll, apologies: apologies, lastDay: lastDay)
        for attendee in present { add(attendee, came: .yes) }
        let there = Set(present.compactMap(\.person?.value))
        for attendee in unknown where attendee.person.map({ !there.contains($0.value) }) ?? true {
            add(attendee, came: .unknown)
        }
        addThoseWhoCouldCome()
    }

    // MARK: Lines of the record

    private mutating func add(_ attendee: Attendee, came: Truth) {
        if let person = attendee.person?.value {
            addPerson(person, attendee, came: came)
        } else {
            addUnnamed(attendee, came: came)
        }
    }

    private mutating func addPerson(_ person: String, _ attendee: Attendee, came: Truth) {
        let (claims, reasons) = claims(of: attendee, person: person)
        for reason in reasons {
            refused.append((.person(person), 1, attendee.seat?.value, reason))
        }
        var bodily = claims.filter { $0.capacity != .proxy }
        if case .member = attendee.capacity {
        } else {
            // Whoever is there for another is there for a place of their own as well; they count once.
            bodily += ownClaim(of: person, manner: attendee.manner)
        }
        if !bodily.isEmpty {
            let index = presence(of: person)
            all[index].entries.append(Entry(attendee: attendee, claims: bodily, came: came))
        }
        for claim in claims where claim.capacity == .proxy {
            all.append(
                Presence(
                    who: .person(person), owner: owner(of: person), number: 1,
                    entries: [Entry(attendee: attendee, claims: [claim], came: came)],
                    expected: []))
        }
    }

    private mutating func addUnnamed(_ attendee: Attendee, came: Truth) {
        let named = attendee.seat.map { roll.seats(named: $0.value) } ?? []
        // An office that is one seat's is that seat.
        let seat =
            named.count == 1
            ? roll.seats[named[0]].seat.id.value : attendee.seat?.value ?? ""
        let (claims, reasons) = claims(of: attendee, person: nil)
        for reason in reasons {
            refused.append((.unnamed(seat: seat), attendee.number, seat, reason))
        }
        guard !claims.isEmpty, attendee.number > 0 else { return }
        let entry = Entry(attendee: attendee, claims: claims, came: came)
        // A few of whom nothing is known are taken one by one, so that every case can be tried.
        let apart = came == .unknown && attendee.number <= 16
        for _ in 0..<(apart ? attendee.number : 1) {
            all.append(
                Presence(
                    who: .unnamed(seat: seat), owner: owners, number: apart ? 1 : attendee.number,
                    entries: [entry], expected: []))
            owners += 1
        }
    }

    private mutating func presence(of person: String) -> Int {
        if let index = ofPerson[person] { return index }
        ofPerson[person] = all.count
        all.append(
            Presence(
                who: .person(person), owner: owner(of: person), number: 1, entries: [],
                expected: ownClaim(of: person, manner: .inRoom)))
        return all.count - 1
    }

    private mutating func owner(of person: String) -> Int {
        if let owner = ownerOfPerson[person] { return owner }
        ownerOfPerson[person] = owners
        owners += 1
        return owners - 1
    }

    private mutating func addThoseWhoCouldCome() {
        for slot in slots.all.indices {
            for holder in slots.all[slot].holders { _ = presence(of: holder) }
            guard !slots.all[slot].isNamed else { continue }
            let claim = Claim(capacity: .member, slots: [slot], isValid: .yes, manner: .inRoom)
            all.append(
                Presence(
                    who: .unnamed(seat: roll.seats[slots.all[slot].seat].seat.id.value),
                    owner: owners, number: slots.all[slot].capacity, entries: [],
                    expected: [claim]))
            owners += 1
        }
    }

    /// Adds the named substitutes who are not there and could be called, for people or seats of whom nobody
    /// comes.
    mutating func addCallableSubstitutes(where isWanted: (Somebody) -> Bool) {
        for line in roll.substitutes {
            let person = line.person.value
            let (found, _) = target(line.substituted.value)
            let wanted = found.filter { slot in
                roll.sendsSubstitute(slots.all[slot].seat) != false
                    && slots.all[slot].isNamed
                    && slots.all[slot].holders.allSatisfy { isWanted(.person($0)) }
            }
            guard !wanted.isEmpty, ofPerson[person].map({ all[$0].entries.isEmpty }) ?? true
            else { continue }
            let claim = Claim(capacity: .substitute, slots: wanted, isValid: .yes, manner: .inRoom)
            let own = ofPerson[person].map { all[$0].expected } ?? []
            guard own.isEmpty else { continue }
            if let index = all.firstIndex(where: { $0.isCallable && $0.who == .person(person) }) {
                all[index] = Presence(
                    who: .person(person), owner: all[index].owner, number: 1, entries: [],
                    expected: all[index].expected + [claim], isCallable: true)
                continue
            }
            all.append(
                Presence(
                    who: .person(person), owner: owner(of: person), number: 1, entries: [],
                    expected: [claim], isCallable: true))
        }
    }

    // MARK: Claims

    private func ownClaim(of person: String, manner: Attendee.Manner) -> [Claim] {
        let own = slots.ofPerson[person] ?? []
        return own.isEmpty
            ? [] : [Claim(capacity: .member, slots: own, isValid: .yes, manner: manner)]
    }

    private func claims(of attendee: Attendee, person: String?) -> ([Claim], [Reason]) {
        func claim(_ capacity: Capacity, _ slots: [Int], _ isValid: Truth = .yes) -> [Claim] {
            slots.isEmpty || isValid == .no
                ? []
                : [
                    Claim(
                        capacity: capacity, slots: slots, isValid: isValid, manner: attendee.manner)
                ]
        }
        switch attendee.capacity {
        case .member:
            let (found, reason) = memberSlots(attendee, person: person)
            return (claim(.member, found), reason.map { [$0] } ?? [])
        case .substitute(let substituted):
            let (found, reason) = target(substituted.value)
            if let reason { return ([], [reason]) }
            let allowed = found.filter { roll.sendsSubstitute(slots.all[$0].seat) != false }
            if allowed.isEmpty { return ([], [.seatSendsNoSubstitute(seat: name(found[0]))]) }
            let (isValid, why) = notice.judge(attendee, for: substituted.value)
            return (
                claim(.substitute, allowed, isValid), isValid == .no ? why.map { [$0] } ?? [] : []
            )
        case .nominatedProxy(let holder):
            let (found, reason) = target(holder.value)
            return (claim(.nominatedProxy, found), reason.map { [$0] } ?? [])
        case .proxy(let principal):
            let (found, reason) = target(principal.value)
            return (claim(.proxy, found), reason.map { [$0] } ?? [])
        case .representative(let sender):
            let (found, reason) = senderSlots(sender.value)
            return (claim(.representative, found), reason.map { [$0] } ?? [])
        }
    }

    private func memberSlots(_ attendee: Attendee, person: String?) -> ([Int], Reason?) {
        let own = person.flatMap { slots.ofPerson[$0] } ?? []
        guard let seat = attendee.seat?.value else {
            if !own.isEmpty { return (own, nil) }
            return ([], person.map(reasonWithoutPlace) ?? .notAMember)
        }
        let seats = roll.seats(named: seat)
        guard !seats.isEmpty else { return ([], .noSuchSeat(seat)) }
        let found = seats.flatMap { slots.ofSeat[$0] }
        guard let person else {
            return found.isEmpty ? ([], reasonWithoutPlace(in: seats)) : (found, nil)
        }
        let held = found.filter { slots.all[$0].holders.contains(person) }
        if !held.isEmpty { return (held, nil) }
        if roll.seats(of: person).contains(where: { seats.contains($0) }) {
            return ([], reasonWithoutPlace(person))
        }
        // A place whose holder the record does not name: this is where it is named.
        let open = found.filter { !slots.all[$0].isNamed }
        if !open.isEmpty { return (open, nil) }
        return ([], found.isEmpty ? reasonWithoutPlace(in: seats) : .notTheHolder(seat: seat))
    }

    /// The places of a seat, an office or a person.
    private func target(_ name: String) -> ([Int], Reason?) {
        let seats = roll.seats(named: name)
        if !seats.isEmpty {
            let found = seats.flatMap { slots.ofSeat[$0] }
            return found.isEmpty ? ([], reasonWithoutPlace(in: seats)) : (found, nil)
        }
        let own = slots.ofPerson[name] ?? []
        if !own.isEmpty { return (own, nil) }
        let reason = reasonWithoutPlace(name)
        return ([], reason == .notAMember ? .noSuchSeat(name) : reason)
    }

    private func senderSlots(_ sender: String) -> ([Int], Reason?) {
        var seats = roll.seats(named: sender)
        if seats.isEmpty {
            let current = roll.succession.current(sender)
            seats = roll.seats.indices.filter { roll.organisation(of: $0) == current }
        }
        guard !seats.isEmpty else { return ([], .noSuchSeat(sender)) }
        let found = seats.flatMap { slots.ofSeat[$0] }
        guard !found.isEmpty else { return ([], reasonWithoutPlace(in: seats)) }
        let allowed = found.filter {
            roll.seats[slots.all[$0].seat].seat.orRepresentative || slots.all[$0].isUnrecorded
        }
        return allowed.isEmpty ? ([], .seatSendsNoRepresentative(sender)) : (allowed, nil)
    }

    private func name(_ slot: Int) -> String { roll.seats[slots.all[slot].seat].seat.id.value }

    private func reasonWithoutPlace(_ person: String) -> Reason {
        for seat in roll.seats(of: person) {
            for place in roll.seats[seat].places {
                for holder in place.holders where holder.person == person {
                    return holder.suspension?.kind == .disqualified ? .disqualified : .suspended
                }
            }
        }
        return .notAMember
    }

    private func reasonWithoutPlace(in seats: [Int]) -> Reason {
        for seat in seats {
            if roll.seats[seat].disqualified > 0 { return .disqualified }
            if roll.seats[seat].suspended > 0 { return .suspended }
        }
        return .vacant(seat: seats.first.map { roll.seats[$0].seat.id.value } ?? "")
    }
}
