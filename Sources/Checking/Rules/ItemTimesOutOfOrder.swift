import Diagnostics
import Governance

/// What it finds: an item timed before the item that stands above it.
/// Why it matters: one of the two times is wrong.
/// Example: item 3 at 10:30 and item 4 at 10:00.
/// Source: the format's reference, `time`.
enum ItemTimesOutOfOrder: MeetingRule {
    static let severity = Severity.warning
    static let summary = "An item timed before the item that stands above it."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        let timed = meeting.items.compactMap { item in item.item.time.map { (item, $0.minutes) } }
        return zip(timed, timed.dropFirst()).filter { $0.0.1 > $0.1.1 }.map { before, after in
            fault(
                at: after.0.particulars.title.span,
                "\(after.0.named) is timed before the item above it",
                notes: [.init(before.0.particulars.title.span, "the item above")],
                remedies: ["correct one of the times, or put the items in order"])
        }
    }
}
