import Diagnostics
import Governance

/// What it finds: two items recorded as taken at overlapping times.
/// Why it matters: who was there for which of them cannot be told.
/// Example: item 3 from 10:00 to 10:20, item 4 from 10:10.
/// Source: the format's reference, `items`.
enum ItemsTakenAtOnce: AttendanceRule {
    static let severity = Severity.error
    static let summary = "Two items recorded as taken at overlapping times."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        let timed = at.attendance.items.compactMap { item -> (TakenItem, from: Int, until: Int)? in
            guard let from = item.from?.value, let until = item.until?.value, from < until else {
                return nil
            }
            return (item, from, until)
        }.sorted { ($0.from, $0.until) < ($1.from, $1.until) }
        /// Those that are still taken; not only the one just before may be.
        var running: [(TakenItem, from: Int, until: Int)] = []
        return timed.compactMap { next in
            running.removeAll { $0.until <= next.from }
            let other = running.last {
                !isWithin(next.0, $0.0, at) && !isWithin($0.0, next.0, at)
            }
            running.append(next)
            guard let other else { return nil }
            return fault(
                at: next.0.number.span,
                "item \(quote: next.0.number) began before item \(quote: other.0.number) ended",
                notes: [.init(other.0.number.span, "the other item")],
                remedies: ["correct the times of one of the two"])
        }
    }

    /// An item within another is taken while the other is.
    private static func isWithin(
        _ inner: TakenItem, _ outer: TakenItem, _ at: AttendanceAtHand
    ) -> Bool {
        let items = at.meeting.items
        func place(_ item: TakenItem) -> Int? {
            items.firstIndex { $0.item.key == ItemKey(item.number.value) }
        }
        guard let goal = place(outer), var current = place(inner) else { return false }
        while let parent = items[current].parent {
            if parent == goal { return true }
            current = parent
        }
        return false
    }
}
