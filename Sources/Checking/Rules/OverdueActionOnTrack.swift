import Diagnostics
import DocumentTree
import Governance

/// What it finds: an action whose day is past, not done, and said to be on track.
/// Why it matters: members would be told that all is well.
/// Example: `due: 2022-03`, `status: on track`, reported in December 2022.
/// Source: the format's reference, `strategies/`.
enum OverdueActionOnTrack: StrategyRule {
    static let severity = Severity.warning
    static let summary = "An action whose day is past, not done, and said to be on track."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        let day = strategy.strategy.reported?.value.last ?? record.today
        return strategy.actions.indices.compactMap { place in
            let action = strategy.actions[place]
            guard action.done == nil, let status = action.status,
                words.contains(status.value.lowercased()),
                let due = strategy.due[place], let until = due.until, until.last < day
            else { return nil }
            let passed = Located(until.last.iso, due.span)
            return fault(
                at: status.span, "\(quote: status), though it was due by \(number: passed)",
                notes: [.init(due.span, "due here")],
                remedies: ["write 'done' and the date, or correct 'status' or 'due'"])
        }
    }

    private static let words: Set = [
        "on track", "on schedule", "under way", "underway", "in progress", "ongoing",
    ]
}
