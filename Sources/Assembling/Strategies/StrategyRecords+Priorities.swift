import Diagnostics
import DocumentTree
import Governance

extension StrategyRecords {
    /// `priorities` with `aims` with `actions`; `aims`, `actions` and `overdue actions` of all of them;
    /// and what a progress report puts first: `highlights`, `successes`, `further`.
    mutating func addPriorities(to record: inout LayoutRecord) {
        guard
            speaksOf(
                "priorities", "aims", "actions", "overdue actions", "highlights", "successes",
                "further", "number of actions")
        else { return }
        let wantsActions = speaksOf("aims", "actions", "overdue actions", "number of actions")
        var priorities: [LayoutRecord] = []
        var allAims: [LayoutRecord] = []
        var allActions: [LayoutRecord] = []
        var highlights: [LayoutRecord] = []
        for (priority, chosen) in chosenPriorities() {
            var entry = self.record(of: priority)
            let outer = [
                "priority": priority.title.value, "priority number": priority.number,
            ]
            var aims: [LayoutRecord] = []
            let firstAction = allActions.count
            for aim in chosen where wantsActions {
                var aimEntry = self.record(of: aim)
                for (name, words) in outer { aimEntry[name] = LayoutValue(words) }
                let actions = actionRecords(
                    aim.actions,
                    within: outer.merging(
                        ["aim": aim.title.value, "aim number": aim.number]) { own, _ in own })
                aimEntry["actions"] = .records(actions)
                aims.append(aimEntry)
                allActions += actions
            }
            entry["aims"] = .records(aims)
            count(allActions[firstAction...], in: &entry)
            allAims += aims
            let told = priority.highlights.map { highlight in
                var told = LayoutRecord(outer)
                told["kind"] = LayoutValue(words.words(highlight.kind.rawValue))
                told["text"] = .blocks(highlight.text)
                return (highlight.kind, told)
            }
            for (name, kind) in [("successes", Highlight.Kind.success), ("further", .further)] {
                entry[name] = .records(told.filter { $0.0 == kind }.map(\.1))
            }
            entry["highlights"] = .records(told.map(\.1))
            highlights += told.map(\.1)
            priorities.append(entry)
        }
        count(allActions[...], in: &record)
        record["priorities"] = .records(priorities)
        record["aims"] = .records(allAims)
        record["actions"] = .records(allActions)
        record["overdue actions"] = .records(allActions.filter { $0["overdue"]?.isPresent == true })
        record["highlights"] = .records(highlights)
        for name in ["successes", "further"] {
            record[name] = .records(priorities.flatMap { $0.records(name) })
        }
    }

    /// How many actions there are, and of how many the dates tell what.
    private func count(_ actions: ArraySlice<LayoutRecord>, in record: inout LayoutRecord) {
        var counts: [String: Int] = [:]
        for action in actions {
            counts[action.inlines("standing")?.plainText ?? "", default: 0] += 1
        }
        record["number of actions"] = LayoutValue(String(actions.count))
        record["number not told"] = LayoutValue(String(counts[""] ?? 0))
        for standing in Standing.allCases {
            record["number " + standing.rawValue] = LayoutValue(
                String(counts[standing.rawValue] ?? 0))
        }
    }

    private func record(of priority: Priority) -> LayoutRecord {
        var entry = LayoutRecord([
            "id": priority.id.value, "number": priority.number, "title": priority.title.value,
            "priority": priority.title.value, "priority number": priority.number,
        ])
        entry["text"] = .blocks(priority.text)
        return entry
    }

    private func record(of aim: Aim) -> LayoutRecord {
        var entry = LayoutRecord([
            "id": aim.id.value, "number": aim.number, "title": aim.title.value,
            "aim": aim.title.value, "aim number": aim.number,
        ])
        entry["text"] = .blocks(aim.text)
        return entry
    }

    /// The priorities asked for, each with those of its aims that are: all of them where the priority is
    /// named itself.
    func chosenPriorities() -> [(priority: Priority, aims: [Aim])] {
        let only = options.only
        guard !only.isEverything else { return strategy.priorities.map { ($0, $0.aims) } }
        let rest = only.without(strategy.priorities)
        return strategy.priorities.compactMap { priority in
            if only.has(priority.id.value, priority.number) { return (priority, priority.aims) }
            guard !rest.isEverything else { return nil }
            let aims = priority.aims.filter { rest.has($0.id.value, $0.number) }
            return aims.isEmpty ? nil : (priority, aims)
        }
    }
}
