import Diagnostics
import Governance

extension Strategy {
    /// The strategy with what an action leaves out taken from the one it is the same as.
    var withActionsResolved: Strategy {
        let all = priorities.flatMap { $0.aims.flatMap(\.actions) } + commitments.flatMap(\.actions)
        guard all.contains(where: { $0.sameAs != nil }) else { return self }
        var byID: [String: StrategyAction] = [:]
        for action in all {
            if let id = action.id?.value, byID[id] == nil { byID[id] = action }
        }
        func resolved(_ actions: [StrategyAction]) -> [StrategyAction] {
            actions.map { $0.filled(from: byID) }
        }
        return Strategy(
            id: id, title: title, subtitle: subtitle, body: body, from: from, until: until,
            approvedOn: approvedOn, approvedBy: approvedBy, reported: reported,
            priorities: priorities.map { priority in
                Priority(
                    id: priority.id, number: priority.number, title: priority.title,
                    text: priority.text, highlights: priority.highlights,
                    aims: priority.aims.map { aim in
                        Aim(
                            id: aim.id, number: aim.number, title: aim.title, text: aim.text,
                            actions: resolved(aim.actions), span: aim.span)
                    }, span: priority.span)
            }, domains: domains, indicators: indicators, milestones: milestones,
            commitments: commitments.map { commitment in
                Commitment(
                    id: commitment.id, number: commitment.number, title: commitment.title,
                    status: commitment.status, actions: resolved(commitment.actions),
                    text: commitment.text, span: commitment.span)
            }, projects: projects, references: references, unlisted: unlisted, span: span)
    }
}

extension StrategyAction {
    /// Follows `same as` to the action that is not itself the same as another; a circle is left.
    fileprivate func filled(from actions: [String: StrategyAction]) -> StrategyAction {
        var seen: Set<String> = []
        var other = sameAs.flatMap { actions[$0.value] }
        while let next = other?.sameAs, seen.insert(next.value).inserted {
            guard let further = actions[next.value] else { break }
            other = further
        }
        guard let other else { return self }
        return StrategyAction(
            id: id, number: number, group: group,
            title: title.value.isEmpty ? other.title : title,
            owner: owner.filled(from: other.owner), updates: updates.filled(from: other.updates),
            due: due.filled(from: other.due), started: started ?? other.started,
            done: done ?? other.done, status: status ?? other.status, sameAs: sameAs, span: span)
    }
}

extension Cell {
    /// What the other row holds, where this one is blank. A cell joined to the one above it there has
    /// nothing above it here.
    fileprivate func filled(from other: Cell<Value>) -> Cell<Value> {
        guard case .blank = self, case .written = other else { return self }
        return other
    }
}
