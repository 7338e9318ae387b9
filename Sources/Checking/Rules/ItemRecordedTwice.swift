import Diagnostics
import Governance

/// What it finds: an item whose times stand twice in an attendance.
/// Why it matters: when it was taken, and who was there for it, cannot be told.
/// Example: `number: "3"` on two lines of `items`.
/// Source: the format's reference, `attendance.yaml`.
enum ItemRecordedTwice: AttendanceRule {
    static let severity = Severity.error
    static let summary = "An item whose times stand twice in an attendance."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        repeated(at.attendance.items.map(\.number), by: { ItemKey($0.value) }).map { pair in
            fault(
                at: pair.thing.span, "the times of item \(quote: pair.thing) are written twice",
                notes: [.init(pair.first.span, "previously written here")],
                remedies: ["correct one of the numbers, or remove one of the two"])
        }
    }
}
