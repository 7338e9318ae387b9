import Diagnostics
import DocumentTree
import Governance

/// What it finds: minutes that are called approved without the meeting that approved them.
/// Why it matters: nobody can look up that they were.
/// Example: `state: approved` and no `approved`.
/// Source: LGA 1972 Sch 12 para 41.
enum MinutesApprovedNowhere: MinutesRule {
    static let severity = Severity.error
    static let summary = "Minutes that are called approved without the meeting that approved them."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        guard at.minutes.state.value.isFinal, at.minutes.approval == nil else { return [] }
        return [
            fault(
                at: at.minutes.state.span, "approved, but by no meeting",
                remedies: ["run 'quorate minutes approve', which records the meeting and the text"])
        ]
    }
}
