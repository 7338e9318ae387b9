import Diagnostics
import DocumentTree
import Governance

extension StrategyRecords {
    /// The actions of one aim or commitment, in order.
    ///
    /// - Parameter outer: what they stand under, so that an action can be printed by itself.
    mutating func actionRecords(
        _ actions: [StrategyAction], within outer: [String: String]
    ) -> [LayoutRecord] {
        var owner = CellColumn<[Who]>()
        var updates = CellColumn<[ProgressUpdate]>()
        var due = CellColumn<Timing>()
        var group: String?
        var records: [LayoutRecord] = []
        records.reserveCapacity(actions.count)
        for (index, action) in actions.enumerated() {
            let ownerCell = owner.settled(action.owner)
            let updateCell = updates.settled(action.updates)
            let dueCell = due.settled(action.due)
            var record = LayoutRecord(outer)
            record["id"] = LayoutValue(action.id?.value ?? "")
            record["number"] = LayoutValue(action.number ?? "")
            record["title"] = LayoutValue(action.title.value)
            record["group"] =
                index > 0 && action.group != nil && action.group == group
                ? .asAbove : LayoutValue(action.group ?? "")
            group = action.group
            let follows = index > 0
            record.set("owner", ownerCell, follows: follows) { owners.value($0) }
            record["owners"] = record["owner in full"]
            record.set("update", updateCell, follows: follows) { .blocks(latest($0)) }
            if speaksOf("updates") {
                record["updates"] = .records(updateRecords(updateCell.value ?? []))
            }
            record.set("due", dueCell, follows: follows) { LayoutValue(words.words($0)) }
            let dates = (started: action.started?.value, done: action.done?.value)
            record["started"] = LayoutValue(words.words(dates.started))
            record["done"] = LayoutValue(words.words(dates.done))
            let standing = Standing(
                due: dueCell.value, started: dates.started, done: dates.done, on: day)
            let derived = words.words(standing)
            record["derived"] = LayoutValue(derived)
            record["standing"] = LayoutValue(standing?.rawValue ?? "")
            record["overdue"] = LayoutValue(standing == .overdue ? derived : "")
            record["status"] = LayoutValue(action.status?.value ?? derived)
            records.append(record)
        }
        return records
    }

    /// The newest update of those asked for.
    private func latest(_ updates: [ProgressUpdate]) -> [Block] {
        updates.first { options.include($0.on?.value ?? day) }?.text ?? []
    }

    private func updateRecords(_ updates: [ProgressUpdate]) -> [LayoutRecord] {
        updates.filter { options.include($0.on?.value ?? day) }.map { update in
            var record = LayoutRecord(["on": words.words(update.on?.value ?? day)])
            record["text"] = .blocks(update.text)
            return record
        }
    }

    /// `groups`: the actions under the headings they were given, one after the other.
    func groups(of actions: [LayoutRecord]) -> LayoutValue {
        var groups: [(title: [Inline], actions: [LayoutRecord])] = []
        for action in actions {
            if case .asAbove = action["group"], !groups.isEmpty {
                groups[groups.count - 1].actions.append(action)
            } else if let last = groups.last, last.title.isEmpty,
                action["group"]?.isPresent != true
            {
                groups[groups.count - 1].actions.append(action)
            } else {
                groups.append((action.inlines("group") ?? [], [action]))
            }
        }
        return .records(
            groups.map { group in
                var record = LayoutRecord()
                record["group"] = .inlines(group.title)
                record["actions"] = .records(group.actions)
                return record
            })
    }
}
