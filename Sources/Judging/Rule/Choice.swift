import Diagnostics
import Governance

/// Something the clause leaves open, with the ways to take it.
public struct Choice: Sendable, Equatable {
    public enum Subject: Sendable, Hashable {
        /// Words that can be read in several ways: the number of the `either` in the rule, from 0.
        case wording(Int)
        case remote
        case substitutes
        case representatives
        case proxies
        case interested
        case nonVoting
        case successors
        case category(String)
    }

    public let subject: Subject
    /// At least two: the readings in the author's words, or `yes` and `no`.
    public let options: [String]
}

/// The answers under which one reading is judged.
struct Settings: Sendable, Equatable {
    var remote: Counting.Remote
    var substitutes: Bool
    var representatives: Bool
    var proxies: Bool
    var interested: Bool
    var nonVoting: Bool
    var successors: Bool
    /// Answered ones only.
    var categories: [String: Bool]
    /// For each `either`, the reading taken.
    var wordings: [Int]

    init(_ counting: Counting, _ choices: [Choice], picks: [Int]) {
        remote = counting.remote == .unclear ? .yes : counting.remote
        substitutes = counting.substitutes != .no
        representatives = counting.representatives != .no
        proxies = counting.proxies != .no
        interested = counting.interested != .no
        nonVoting = counting.nonVoting != .no
        successors = counting.successors != .no
        categories = [:]
        for (category, answer) in counting.categories where answer != .unclear {
            categories[category.value.lowercased()] = answer == .yes
        }
        wordings = []
        for (choice, pick) in zip(choices, picks) {
            let isYes = pick == 0
            switch choice.subject {
            case .wording(let number):
                while wordings.count <= number { wordings.append(0) }
                wordings[number] = pick
            case .remote: remote = isYes ? .yes : .no
            case .substitutes: substitutes = isYes
            case .representatives: representatives = isYes
            case .proxies: proxies = isYes
            case .interested: interested = isYes
            case .nonVoting: nonVoting = isYes
            case .successors: successors = isYes
            case .category(let name): categories[name] = isYes
            }
        }
    }
}

extension Choice {
    /// What a clause leaves open that can matter for this roll and these people.
    static func all(of rule: QuorumRule, _ counting: Counting, for scene: Scene) -> [Choice] {
        var found = wordings(of: rule)
        let presences = scene.presences
        let roll = presences.roll
        func ask(_ subject: Subject, _ isOpen: Bool, _ matters: @autoclosure () -> Bool) {
            if isOpen, matters() { found.append(Choice(subject: subject, options: ["yes", "no"])) }
        }
        let entries = presences.all.flatMap(\.entries)
        let claims = entries.flatMap(\.claims)
        ask(
            .remote, counting.remote == .unclear,
            claims.contains { $0.manner == .twoWay || $0.manner == .remote })
        ask(
            .substitutes, counting.substitutes == .unclear,
            presences.all.contains { $0.isCallable }
                || claims.contains { claim in
                    (claim.capacity == .substitute || claim.capacity == .nominatedProxy)
                        && claim.slots.contains {
                            roll.sendsSubstitute(presences.slots.all[$0].seat) == nil
                        }
                })
        ask(
            .representatives, counting.representatives == .unclear,
            claims.contains { $0.capacity == .representative })
        ask(
            .proxies, counting.proxies == .unclear, claims.contains { $0.capacity == .proxy })
        ask(
            .interested, counting.interested == .unclear,
            // Also of those who did not come: they may be none of the members eligible for the item.
            scene.interests.values.contains(false)
                || entries.contains { $0.attendee.interests.contains { !$0.withdrew } })
        ask(
            .nonVoting, counting.nonVoting == .unclear, roll.seats.contains { !$0.seat.voting })
        ask(
            .successors, counting.successors == .unclear,
            roll.seats.indices.contains {
                roll.organisation(of: $0) != roll.seats[$0].seat.organisation?.value
            } || organisations(of: rule).contains { roll.succession.current($0) != $0 })
        for (category, answer) in counting.categories {
            let name = category.value.lowercased()
            ask(
                .category(name), answer == .unclear,
                roll.seats.contains { $0.seat.has(category: name) })
        }
        return found
    }

    /// In the order of the rule, an outer one before those inside it.
    private static func wordings(of rule: QuorumRule) -> [Choice] {
        var found: [Choice] = []
        func visit(_ rule: QuorumRule) {
            if case .either(let readings) = rule, !readings.isEmpty {
                found.append(
                    Choice(
                        subject: .wording(found.count), options: readings.map(\.words.value)))
            }
            for part in rule.parts { visit(part) }
        }
        visit(rule)
        return found
    }

    private static func organisations(of rule: QuorumRule) -> [String] {
        rule.groups.flatMap(\.organisations) + rule.parts.flatMap { organisations(of: $0) }
    }
}

extension Seat {
    func has(category: String) -> Bool {
        categories.contains { $0.value.lowercased() == category }
    }
}

extension QuorumRule {
    /// The rules directly inside.
    var parts: [QuorumRule] {
        switch self {
        case .all(let parts), .any(let parts): parts
        case .count, .comparison, .office: []
        case .when(_, let then, let otherwise): [then] + (otherwise.map { [$0] } ?? [])
        case .either(let readings): readings.map(\.rule)
        case .located(let rule, _): [rule]
        }
    }

    /// The groups of the condition itself, its bases included.
    var groups: [SeatGroup] {
        switch self {
        case .count(let counted, let threshold): [counted.group] + threshold.groups
        case .comparison(let left, _, let right): [left.group, right.group]
        case .when(let circumstance, _, _): circumstance.groups
        case .all, .any, .office, .either, .located: []
        }
    }
}

extension Threshold {
    var groups: [SeatGroup] {
        switch self {
        case .number: []
        case .share(let share): share.base.groups
        case .allBut(_, let base): base.groups
        case .greatest(let parts), .least(let parts): parts.flatMap(\.groups)
        }
    }
}

extension Base {
    var groups: [SeatGroup] {
        switch self {
        case .seats(let group), .filled(let group), .serving(let group), .qualified(let group),
            .eligible(let group), .organisations(let group), .servingOrganisations(let group),
            .present(let group):
            [group]
        case .number: []
        }
    }
}

extension Circumstance {
    var groups: [SeatGroup] {
        switch self {
        case .isAppointed(let group), .disqualified(_, _, _, let group): [group]
        case .atMost(_, let base): base.groups
        case .meeting, .item: []
        }
    }
}

extension SeatGroup {
    var organisations: [String] {
        switch self {
        case .organisation(let id): [id]
        case .union(let parts): parts.flatMap(\.organisations)
        case .excluding(let whole, let part): whole.organisations + part.organisations
        case .members, .core, .category, .seat: []
        }
    }
}
