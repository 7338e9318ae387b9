import Diagnostics
import DocumentTree
import Governance

/// What it finds: approved minutes without the digest of the text that was approved.
/// Why it matters: nothing tells whether the text is still that one.
/// Example: `approved: { at: 2023-01-12-audit }` without `sha256`.
/// Source: domain notes 3.10.
enum ApprovedMinutesWithoutDigest: MinutesRule {
    static let severity = Severity.warning
    static let summary = "Approved minutes without the digest of the text that was approved."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        guard at.minutes.state.value.isFinal, let approval = at.minutes.approval,
            approval.digest == nil
        else { return [] }
        return [
            fault(
                at: approval.span, "nothing tells that this is the text that was approved",
                remedies: [
                    """
                    compare it with what was approved; then write 'state: circulated', and run \
                    'quorate minutes approve' again
                    """
                ])
        ]
    }
}
