import Diagnostics
import DocumentTree
import Governance

/// What it finds: an action of which the minutes do not say by when it is to be done.
/// Why it matters: it can never be overdue, and is forgotten.
/// Example: a block `action` with `do` and no `due`.
/// Source: domain notes 2.11; docs/guide/clerk.md.
enum ActionWithoutDue: MinutesRule {
    static let severity = Severity.warning
    static let summary = "An action of which the minutes do not say by when it is to be done."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        at.actions.filter { $0.isNew && $0.due == nil }.map { action in
            fault(
                at: action.span, "the action has no day by which it is due",
                remedies: ["write 'due' and a date"])
        }
    }
}
