import Diagnostics
import DocumentTree
import Governance

/// What it finds: a proposal in minutes that have gone out, of which nobody wrote what became of it.
/// Why it matters: the minutes do not say what was decided.
/// Example: `outcome: proposed` in minutes that are circulated.
/// Source: domain notes 2.11; docs/guide/clerk.md.
enum DecisionStillProposed: MinutesRule {
    static let severity = Severity.warning
    static let summary =
        "A proposal in minutes that have gone out, of which nobody wrote what became of it."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        guard at.minutes.state.value != .draft else { return [] }
        return at.decisions.filter { $0.outcome.value == .proposed }.map { decision in
            fault(
                at: decision.outcome.span, "the minutes do not say what became of the proposal",
                remedies: ["write what the meeting did: resolved, agreed, noted, deferred or lost"])
        }
    }
}
