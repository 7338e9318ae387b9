import Diagnostics
import Governance

/// What it finds: two items with one number, or with numbers of the same letters and digits.
/// Why it matters: a reference to the item, its stamp and its minute could mean either.
/// Example: `number: "3"` on two items, or `3a` and `3A`.
/// Source: the format's reference, `number`.
enum ItemNumberTwice: MeetingRule {
    static let severity = Severity.error
    static let summary = "Two items with one number."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        // Anchors are made of letters and digits alone.
        repeated(meeting.items, by: { slug($0.item.number) }).tellable(at: { place($0.thing) })
            .map { pair in
                let (item, first) = (pair.thing, pair.first)
                return fault(
                    at: place(item),
                    item.item.number == first.item.number
                        ? "\(item.named) has the number of another item"
                        : "\(item.named) has a number that only capitals or marks tell from another item's",
                    notes: [.init(place(first), "previously given here")],
                    remedies: ["correct one of the two numbers"])
            }
    }

    private static func place(_ item: ItemAtHand) -> Span {
        item.item.writtenNumber?.span ?? item.particulars.title.span
    }
}
