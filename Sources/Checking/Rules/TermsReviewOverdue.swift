import Diagnostics
import Governance

/// What it finds: terms of reference whose review is overdue.
/// Why it matters: a board that acts under terms it promised to review will be asked why.
/// Example: `review: { next: 2023-04 }`, and it is 2024.
/// Source: the terms' own review clause.
enum TermsReviewOverdue: BodyRule {
    static let severity = Severity.warning
    static let summary = "Terms of reference whose review is overdue."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        let latest = body.termsOfReference.max {
            $0.adopted.value.first < $1.adopted.value.first
        }
        guard body.isRead, body.exists(on: record.today), let latest,
            let next = latest.review?.next,
            next.value.last < record.today,
            next.value.last >= latest.adopted.value.first
        else { return [] }
        return [
            fault(
                at: next.span,
                "review of the terms of reference was due by \(word: next.value.iso)",
                remedies: [
                    "put the review on a meeting's agenda, or correct the date of the next one"
                ])
        ]
    }
}
