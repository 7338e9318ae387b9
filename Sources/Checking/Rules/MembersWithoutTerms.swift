import Diagnostics
import Governance

/// What it finds: a board with members but without terms of reference.
/// Why it matters: nothing says which seats there are, who votes and what the quorum is.
/// Example: `members.yaml` beside an empty `terms-of-reference`.
/// Source: the format's reference, `boards/`.
enum MembersWithoutTerms: BodyRule {
    static let severity = Severity.warning
    static let summary = "A board with members but without terms of reference."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        guard body.isRead, body.termsOfReference.isEmpty, let first = body.memberships.first else {
            return []
        }
        return [
            fault(
                at: first.seat.span, "\(quote: body.name) has members but no terms of reference",
                remedies: ["add the terms as 'terms-of-reference/<date>.md' in the board's folder"])
        ]
    }
}
