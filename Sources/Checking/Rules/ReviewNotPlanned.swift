import Diagnostics
import Governance

/// What it finds: a review that the terms or the plan promise, and that is at no meeting of the plan.
/// Why it matters: the promise is forgotten.
/// Example: `review: { next: 2023-04 }` in the terms, and no item with `reviews: terms of reference` by then.
/// Source: the terms' own clause on review; the plan's notes.
enum ReviewNotPlanned: PlanRule {
    static let severity = Severity.warning
    static let summary = "A review that is promised and at no meeting of the plan."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        guard let last = plan.dated.map(\.day).max() else { return [] }
        var promises = plan.plan.notes.compactMap { note in
            note.review.map { (what: note.id?.value, since: CivilDate?.none, by: $0) }
        }
        if plan.body.isRead, let terms = plan.body.latestTerms, let next = terms.review?.next {
            promises.append(("terms of reference", terms.adopted.value.last, next))
        }
        return promises.filter { promise in
            // What is promised for after the plan's last meeting can still be planned.
            promise.by.value.first <= last
                && !plan.dated.contains { meeting, day in
                    day <= promise.by.value.last && promise.since.map { day > $0 } ?? true
                        && meeting.items.flatMap(\.withInner).contains {
                            $0.reviews != nil && $0.reviews?.value.lowercased() == promise.what
                        }
                }
        }.map { promise in
            fault(
                at: promise.by.span, "a review is promised here and never planned",
                notes: [.init(plan.plan.span.head, "the plan")],
                remedies: [
                    "plan an item with 'reviews' and \(word: promise.what.map { "'\($0)'" } ?? "the note's id"), or correct the date"
                ])
        }
    }
}
