import Diagnostics
import DocumentTree
import Governance

/// What it finds: an action of which the minutes do not say who is to do it.
/// Why it matters: nobody will.
/// Example: a block `action` with `do` and no `owner`.
/// Source: domain notes 2.11; docs/guide/clerk.md.
enum ActionWithoutOwner: MinutesRule {
    static let severity = Severity.warning
    static let summary = "An action of which the minutes do not say who is to do it."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        at.actions.filter { $0.isNew && $0.owner.isEmpty }.map { action in
            fault(
                at: action.span, "the action has no owner",
                remedies: ["write 'owner' and who is to do it"])
        }
    }
}
