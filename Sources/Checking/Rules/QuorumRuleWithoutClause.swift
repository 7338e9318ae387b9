import Diagnostics
import Governance

/// What it finds: terms with the rule of the quorum but without the clause.
/// Why it matters: nobody can hold the rule against the words it was made of.
/// Example: `quorum: at least 4` without `quorum clause`.
/// Source: the format's reference, `quorum clause`.
enum QuorumRuleWithoutClause: TermsRule {
    static let severity = Severity.warning
    static let summary = "Terms with the rule of the quorum but without the clause."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard let quorum = terms.quorum, terms.quorumClause == nil else { return [] }
        return [
            fault(
                at: quorum.span, "the quorum has a rule but not the words it comes from",
                remedies: ["add 'quorum clause' with the terms' own words"])
        ]
    }
}
