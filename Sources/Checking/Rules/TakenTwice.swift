import Diagnostics
import Governance

/// What it finds: two items taken at the same place in the order of the meeting.
/// Why it matters: the minutes could not say which came first.
/// Example: `taken: 4` on two items.
/// Source: the format's reference, `taken`.
enum TakenTwice: MeetingRule {
    static let severity = Severity.error
    static let summary = "Two items taken at the same place in the order of the meeting."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        repeated(meeting.items, by: { $0.item.taken.map(String.init) }).map { pair in
            fault(
                at: pair.thing.particulars.title.span,
                "\(pair.thing.named) is taken at the same place as another item",
                notes: [.init(pair.first.particulars.title.span, "the other item")],
                remedies: ["correct 'taken' of one of the two"])
        }
    }
}
