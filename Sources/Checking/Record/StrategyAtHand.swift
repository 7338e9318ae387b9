import Diagnostics
import DocumentTree
import Governance

/// A strategy laid out for its rules. A class: every rule is handed every strategy.
final class StrategyAtHand: Sendable {
    let strategy: Strategy
    let isRestricted: Bool
    /// The actions of all aims, then those of commitments, each with the list it stands in.
    let actions: [StrategyAction]
    /// When each action is due, `as above` resolved, beside ``actions``.
    let due: [Timing?]
    /// Every timing that is written, in the order of the files.
    let timings: [Timing]
    /// Places in ``actions`` by id, the first of each.
    let actionPlaces: [String: Int]
    let milestonePlaces: [String: Int]
    /// Ids of priorities and aims.
    let aimIDs: [String]

    init(_ guarded: GuardedStrategy) {
        let strategy = guarded.strategy.examined()
        self.strategy = strategy
        isRestricted = guarded.strategy.isRestricted
        let lists =
            strategy.priorities.flatMap { $0.aims.map(\.actions) }
            + strategy.commitments.map(\.actions)
        actions = lists.flatMap { $0 }
        due = lists.flatMap { list in
            var above: Timing?
            return list.map { action -> Timing? in
                above = action.due.resolved(above: above)
                return above
            }
        }
        timings =
            actions.compactMap(\.due.value) + strategy.milestones.compactMap(\.date.value)
            + strategy.projects.flatMap { [$0.start.value, $0.end.value] }.compactMap { $0 }
        func places(_ ids: [Located<String>?]) -> [String: Int] {
            Dictionary(
                ids.enumerated().compactMap { place, id in id.map { ($0.value, place) } },
                uniquingKeysWith: { first, _ in first })
        }
        actionPlaces = places(actions.map(\.id))
        milestonePlaces = places(strategy.milestones.map(\.id))
        aimIDs = strategy.priorities.flatMap { [$0.id.value] + $0.aims.map(\.id.value) }
    }

    /// Everybody who leads, owns or sees to something, with what they are named as.
    var named: [(who: [Who], part: String)] {
        strategy.domains.flatMap { [($0.leads, "lead"), ($0.groupLeads, "lead")] }
            + actions.map { ($0.owner.value ?? [], "owner") }
            + strategy.milestones.map { ($0.owner.value ?? [], "owner") }
            + strategy.projects.map { ($0.leads, "lead") }
    }

    /// What `only` of a part may name: ids, numbers, strands, areas and years.
    var namesOfParts: Set<String> {
        var names: Set<String> = []
        for priority in strategy.priorities {
            names.formUnion([priority.id.value, priority.number])
            for aim in priority.aims {
                names.formUnion([aim.id.value, aim.number])
                names.formUnion(aim.actions.compactMap(\.group))
            }
        }
        for domain in strategy.domains { names.formUnion([domain.id.value, domain.number]) }
        for commitment in strategy.commitments {
            names.formUnion([commitment.id.value, commitment.number])
        }
        for indicator in strategy.indicators {
            names.insert(indicator.id.value)
            guard let area = indicator.area.value?.value else { continue }
            names.formUnion([area, slug(area)])
            for part in area.split(separator: "/") {
                names.formUnion([String(part), slug(String(part))])
            }
        }
        let strands =
            strategy.milestones.compactMap(\.strand) + strategy.projects.compactMap(\.strand)
        for strand in strands { names.formUnion([strand.value, slug(strand.value)]) }
        names.formUnion(strategy.milestones.compactMap(\.year))
        names.formUnion(strategy.milestones.compactMap { $0.id?.value })
        names.formUnion(strategy.projects.compactMap { $0.id?.value })
        names.formUnion(strategy.projects.compactMap(\.level))
        return names
    }
}

extension Timing {
    /// The first and the last day it covers; `nil` when it is only words.
    var days: ClosedRange<CivilDate>? {
        guard let from, let until, from.first <= until.last else { return nil }
        return from.first...until.last
    }
}
