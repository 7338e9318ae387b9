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
        let ends = self.ends(of: byID)
        func resolved(_ actions: [StrategyAction]) -> [StrategyAction] {
            actions.map { action in
                guard
                    let end = action.sameAs.flatMap({ ends[$0.value] ?? nil }).flatMap({ byID[$0] })
                else { return action }
                return action.filled(from: end)
            }
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

    /// Of each action, by id, the one it leads to by `same as`, which is not itself the same as another; `nil`
    /// where that is a circle. Each step is taken once.
    private func ends(of actions: [String: StrategyAction]) -> [String: String?] {
        var ends: [String: String?] = [:]
        for id in actions.keys {
            var path: [String] = []
            var seen: Set<String> = []
            var end: String? = id
            while let place = end {
                if let known = ends[place] {
                    end = known
                    break
                }
                path.append(place)
                guard let next = actions[place]?.sameAs?.value, actions[next] != nil else { break }
                end = seen.insert(place).inserted ? next : nil
            }
            for step in path { ends[step] = .some(end) }
        }
        return ends
    }
}

extension StrategyAction {
    fileprivate func filled(from other: StrategyAction) -> StrategyAction {
        StrategyAction(
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
