import Diagnostics
import Governance

/// What it finds: terms of reference that take effect before they were adopted.
/// Why it matters: what was decided in between was decided under other terms.
/// Example: `adopted: 2022-09-08`, `effective: 2022-01-01`.
/// Source: the format's reference, `effective`.
enum TermsEffectiveBeforeAdoption: TermsRule {
    static let severity = Severity.warning
    static let summary = "Terms of reference that take effect before they were adopted."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard let effective = terms.effective, effective.value.last < terms.adopted.value.first
        else {
            return []
        }
        return [
            fault(
                at: effective.span,
                """
                terms of reference take effect on \(word: effective.value.iso), before they were \
                adopted
                """,
                notes: [.init(terms.adopted.span, "adopted here")],
                remedies: ["correct one of the two dates"])
        ]
    }
}
