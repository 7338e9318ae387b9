import Diagnostics
import Governance

/// What it finds: terms with the clause of the quorum but without the rule.
/// Why it matters: words cannot be reckoned with; whether a meeting is quorate cannot be told.
/// Example: `quorum clause: Four members.` without `quorum: at least 4`.
/// Source: the format's reference, `quorum`.
enum QuorumClauseWithoutRule: TermsRule {
    static let severity = Severity.warning
    static let summary = "Terms with the clause of the quorum but without the rule."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard !terms.hasQuorum, let clause = terms.quorumClause, !terms.seats.isEmpty else {
            return []
        }
        return [
            fault(
                at: clause.span, "the quorum has its words but no rule to reckon with",
                remedies: ["write the clause as a rule too, for example 'quorum: at least 3'"])
        ]
    }
}
