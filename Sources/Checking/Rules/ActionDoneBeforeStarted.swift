import Diagnostics
import DocumentTree
import Governance

/// What it finds: an action that was done before it was begun.
/// Why it matters: one of the two dates is wrong.
/// Example: `started: 2023-04`, `done: 2022-10`.
/// Source: the format's reference, `strategies/`.
enum ActionDoneBeforeStarted: StrategyRule {
    static let severity = Severity.error
    static let summary = "An action that was done before it was begun."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        strategy.actions.compactMap { action in
            guard let started = action.started, let done = action.done,
                done.value.last < started.value.first
            else { return nil }
            return fault(
                at: done.span, "done before it was started",
                notes: [.init(started.span, "started here")],
                remedies: ["correct one of the two dates"])
        }
    }
}
