import Diagnostics
import Governance

/// How many places the terms give the groups of a quorum rule, whoever holds them.
struct QuorumPlaces {
    private let seats: [Seat]
    private let counting: Counting
    /// By organisation: the one it took over from.
    private let formers: [String: String]

    init(_ terms: TermsOfReference, _ quorum: Quorum, _ record: Record) {
        seats = terms.seats
        counting = quorum.counting
        formers = Dictionary(
            (record.workspace.authority?.organisations ?? []).compactMap { organisation in
                organisation.succeeds.map { (organisation.id.value, $0.value) }
            }, uniquingKeysWith: { first, _ in first })
    }

    func places(of group: SeatGroup) -> Int {
        seats.filter { contains($0, group) }.reduce(0) { $0 + $1.places }
    }

    /// Whether every category, seat and organisation that the group names has a place.
    func hasNames(_ group: SeatGroup) -> Bool {
        switch group {
        case .members, .core: true
        case .category, .seat, .organisation: seats.contains { contains($0, group) }
        case .union(let groups): groups.allSatisfy(hasNames)
        case .excluding(let group, let others): hasNames(group) && hasNames(others)
        }
    }

    /// The most that can ever be counted.
    func most(of counted: Counted) -> Int {
        switch counted.unit {
        case .members: places(of: counted.group)
        case .organisations: organisations(of: counted.group)
        }
    }

    func organisations(of group: SeatGroup) -> Int {
        Set(seats.filter { contains($0, group) }.compactMap(\.organisation?.value)).count
    }

    func contains(_ seat: Seat, _ group: SeatGroup) -> Bool {
        switch group {
        case .members: seat.voting || counting.nonVoting == .yes
        case .core: seat.core
        case .category(let name): seat.categories.contains { $0.value == name }
        case .organisation(let id): isOf(seat, id)
        case .seat(let name): seat.id.value == name || seat.office == name
        case .union(let groups): groups.contains { contains(seat, $0) }
        case .excluding(let group, let others):
            contains(seat, group) && !contains(seat, others)
        }
    }

    /// Whether the seat is of the organisation, or of one that took over from it.
    private func isOf(_ seat: Seat, _ id: String) -> Bool {
        guard let own = seat.organisation?.value else { return false }
        return own == id || counting.successors != .no && hasSucceeded(own, id)
    }

    func hasSucceeded(_ later: String, _ former: String) -> Bool {
        canReach(former, from: later) { id in formers[id].map { [$0] } ?? [] }
    }

    /// Whether any seat is of the organisation.
    func isSeated(_ id: String) -> Bool { seats.contains { isOf($0, id) } }

    /// The base when every place is held by a member free to act; `nil` where it depends on who
    /// comes.
    func whole(_ base: Base) -> Int? {
        switch base {
        case .seats(let group), .filled(let group), .serving(let group), .qualified(let group),
            .eligible(let group):
            places(of: group)
        case .organisations(let group), .servingOrganisations(let group):
            organisations(of: group)
        case .number(let number): number
        case .present: nil
        }
    }

    /// The places that both groups have.
    func places(of group: SeatGroup, and other: SeatGroup) -> Int {
        seats.filter { contains($0, group) && contains($0, other) }.reduce(0) { $0 + $1.places }
    }

    /// How many it takes whoever holds the seats; `nil` where that depends on who does.
    func neededAlways(_ threshold: Threshold) -> Int? {
        func isFixed(_ base: Base) -> Bool {
            switch base {
            case .seats, .number: true
            default: false
            }
        }
        switch threshold {
        case .number: return needed(threshold)
        case .allBut(_, let base): return isFixed(base) ? needed(threshold) : nil
        case .share(let share): return isFixed(share.base) ? needed(threshold) : nil
        case .greatest(let bounds): return bounds.compactMap(neededAlways).max()
        case .least(let bounds):
            let all = bounds.compactMap(neededAlways)
            return all.count == bounds.count ? all.min() : nil
        }
    }

    /// How many it takes when every place is held; `nil` where that depends on who comes.
    func needed(_ threshold: Threshold) -> Int? {
        switch threshold {
        case .number(let number): return number
        case .allBut(let missing, let base): return whole(base).map { $0 - missing }
        case .share(let share): return whole(share.base).map { needed(share, of: $0) }
        case .greatest(let bounds): return bounds.compactMap(needed).max()
        case .least(let bounds):
            let all = bounds.compactMap(needed)
            return all.count == bounds.count ? all.min() : nil
        }
    }

    private func needed(_ share: Share, of base: Int) -> Int {
        // Both at most a million, so the product fits.
        let product = base * share.numerator
        let down = product / share.denominator
        let rest = product % share.denominator
        let rounded: (whole: Int, isExact: Bool) =
            switch share.rounding {
            case .none: (down, rest == 0)
            case .up: (rest == 0 ? down : down + 1, true)
            case .down: (down, true)
            case .nearest: (rest * 2 >= share.denominator ? down + 1 : down, true)
            }
        let isReached = share.comparison == .atLeast && rounded.isExact
        return rounded.whole + (isReached ? 0 : 1) + share.plus
    }
}

/// A condition of a quorum with the place it stands at.
struct ConditionAtHand {
    let rule: QuorumRule
    let span: Span
}

extension Quorum {
    /// The rules as they stand: to sit, to vote, for the meeting that is called again.
    var roots: [QuorumRule] { [rule] + [toVote, adjourned?.rule].compactMap { $0 } }

    /// Every condition, those within others too.
    var conditions: [ConditionAtHand] {
        var found: [ConditionAtHand] = []
        for root in roots { root.visit(at: span) { found.append(.init(rule: $0, span: $1)) } }
        return found
    }
}

extension QuorumRule {
    /// Hands over every condition but the mere places, each before those within it.
    func visit(at span: Span, _ hand: (QuorumRule, Span) -> Void) {
        if case .located(let rule, let place) = self {
            rule.visit(at: place, hand)
            return
        }
        hand(self, span)
        switch self {
        case .all(let parts), .any(let parts):
            for part in parts { part.visit(at: span, hand) }
        case .when(_, let then, let otherwise):
            then.visit(at: span, hand)
            otherwise?.visit(at: span, hand)
        case .either(let readings):
            for reading in readings { reading.rule.visit(at: reading.words.span, hand) }
        case .count, .comparison, .office, .located: break
        }
    }

    /// The rule without its place.
    var bare: QuorumRule {
        if case .located(let rule, _) = self { rule.bare } else { self }
    }

    /// Whether both ask the same in the same words.
    func isSame(as other: QuorumRule) -> Bool {
        switch (bare, other.bare) {
        case (.all(let left), .all(let right)), (.any(let left), .any(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
        case (.count(let left, let few), .count(let right, let many)):
            left == right && few == many
        case (.comparison(let a, let how, let b), .comparison(let c, let other, let d)):
            a == c && how == other && b == d
        case (.office(let left), .office(let right)): left == right
        case (.when(let left, let then, let no), .when(let right, let other, let none)):
            left == right && then.isSame(as: other) && isSameOrNone(no, none)
        case (.either(let left), .either(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.rule.isSame(as: $1.rule) }
        default: false
        }
    }

    private func isSameOrNone(_ left: QuorumRule?, _ right: QuorumRule?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left.isSame(as: right)
    }
}
