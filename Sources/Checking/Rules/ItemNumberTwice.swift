import Diagnostics
import Governance

/// What it finds: two items with one number.
/// Why it matters: a reference to the item, its stamp and its minute could mean either.
/// Example: `number: "3"` on two items.
/// Source: the format's reference, `number`.
enum ItemNumberTwice: MeetingRule {
    static let severity = Severity.error
    static let summary = "Two items with one number."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        repeated(meeting.items, by: \.item.number).map { pair in
            let (item, first) = (pair.thing, pair.first)
            return fault(
                at: item.item.writtenNumber?.span ?? item.particulars.title.span,
                "\(item.named) has the number of another item",
                notes: [
                    .init(
                        first.item.writtenNumber?.span ?? first.particulars.title.span,
                        "previously given here")
                ],
                remedies: ["correct one of the two numbers"])
        }
    }
}
