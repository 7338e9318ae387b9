import Diagnostics
import DocumentTree
import Governance

extension StrategyRecords {
    /// `changes`: what moved between two periods; `not compared`: the indicators that cannot tell.
    func addChanges(_ indicators: [SettledIndicator], to record: inout LayoutRecord) {
        var changes: [LayoutRecord] = []
        var others: [LayoutRecord] = []
        for one in indicators {
            let indicator = one.indicator
            var entry = LayoutRecord([
                "id": indicator.id.value, "unit": indicator.unit?.value ?? "",
                "measure": one.measure.value?.value ?? "", "area": one.area.value?.value ?? "",
            ])
            if let change = Change(indicator, since: options.since, until: options.until) {
                add(change, of: indicator, to: &entry)
                changes.append(entry)
            } else {
                others.append(entry)
            }
        }
        record["changes"] = .records(changes)
        record["not compared"] = .records(others)
    }

    private func add(_ change: Change, of indicator: Indicator, to entry: inout LayoutRecord) {
        entry["earlier"] = LayoutValue(change.earlier.local?.words.value ?? "")
        entry["earlier period"] = LayoutValue(change.earlier.period.value)
        entry["later"] = LayoutValue(change.later.local?.words.value ?? "")
        entry["later period"] = LayoutValue(change.later.period.value)
        let difference = change.difference
        let direction = difference.map {
            $0.digits == 0 ? "unchanged" : $0.digits > 0 ? "up" : "down"
        }
        let directionWords = direction.map { words.words($0) } ?? ""
        entry["difference"] = LayoutValue(difference?.signed ?? "")
        entry["by"] = LayoutValue(difference?.magnitudeWords ?? "")
        entry["direction"] = LayoutValue(directionWords)
        entry["moved"] = LayoutValue((difference?.digits ?? 0) == 0 ? "" : directionWords)
        let betterOrWorse = difference.flatMap { BetterOrWorse(of: $0, by: indicator.polarity) }
        entry["judged"] = LayoutValue(
            betterOrWorse.map { words.words($0) } ?? words.words("not judged"))
        entry["better"] = LayoutValue(betterOrWorse == .better ? words.words(betterOrWorse) : "")
        entry["worse"] = LayoutValue(betterOrWorse == .worse ? words.words(betterOrWorse) : "")
        entry["spark"] = .inlines(speaksOf("spark") ? spark(indicator) : [])
    }
}

extension DecimalNumber {
    /// `+2.2`, `−1.04` with the minus of typography, `0.0`.
    var signed: String {
        (digits == 0 ? "" : digits > 0 ? "+" : "\u{2212}") + magnitudeWords
    }
}
