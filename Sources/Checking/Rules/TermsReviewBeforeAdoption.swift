import Diagnostics
import Governance

/// What it finds: a next review that lies before the terms were adopted.
/// Why it matters: the review will never be called due.
/// Example: `adopted: 2022-09-08`, `review: { next: 2021-04 }`.
/// Source: the format's reference, `review`.
enum TermsReviewBeforeAdoption: TermsRule {
    static let severity = Severity.warning
    static let summary = "A next review that lies before the terms were adopted."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard let next = terms.review?.next, next.value.last < terms.adopted.value.first else {
            return []
        }
        return [
            fault(
                at: next.span,
                "next review \(word: next.value.iso) is before the terms were adopted",
                notes: [.init(terms.adopted.span, "adopted here")],
                remedies: ["write the date of the next review"])
        ]
    }
}
