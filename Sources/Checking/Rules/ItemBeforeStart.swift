import Diagnostics
import Governance

/// What it finds: an item timed before the meeting starts.
/// Why it matters: who comes for that item will come too early.
/// Example: `start: "09:30"` and an item with `time: "09:00"`.
/// Source: the format's reference, `time`.
enum ItemBeforeStart: MeetingRule {
    static let severity = Severity.warning
    static let summary = "An item timed before the meeting starts."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard let start = meeting.meeting.start else { return [] }
        return meeting.items.compactMap { item in
            guard let time = item.item.time, time.minutes < start.value.minutes else { return nil }
            return early(item, time, start)
        }
    }

    private static func early(
        _ item: ItemAtHand, _ time: WrittenTime, _ start: Located<WrittenTime>
    ) -> Diagnostic {
        fault(
            at: item.particulars.title.span,
            """
            \(item.named) is timed at \(word: time.clock), before the meeting starts at \
            \(word: start.value.clock)
            """,
            notes: [.init(start.span, "starts here")],
            remedies: ["correct the item's time or the start of the meeting"])
    }
}
