import Diagnostics
import Governance

/// What it finds: terms of reference without a quorum.
/// Why it matters: whether a meeting could decide cannot be told.
/// Example: terms with neither `quorum` nor `quorum clause`.
/// Source: the format's reference, `quorum`.
enum QuorumMissing: TermsRule {
    static let severity = Severity.warning
    static let summary = "Terms of reference without a quorum."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard !terms.hasQuorum, terms.quorumClause == nil, !terms.seats.isEmpty else { return [] }
        let workspace = record.workspace
        let body = workspace.bodies.first { body in
            body.termsOfReference.contains { $0.span == terms.span }
        }
        guard body.flatMap({ workspace.quorum(of: $0, under: terms) }) == nil else { return [] }
        return [
            fault(
                at: terms.adopted.span, "terms of reference have no quorum",
                remedies: ["add 'quorum', or 'quorum clause' with the terms' own words"])
        ]
    }
}
