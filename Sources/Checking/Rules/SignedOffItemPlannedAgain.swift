import Diagnostics
import Governance

/// What it finds: an item that was signed off, and is to be signed off again at a later meeting.
/// Why it matters: the board would agree twice to one thing.
/// Example: `signed off: 2022-12-08` and the item again in March with `sign off: true`.
/// Source: the format's reference, `signed off`.
enum SignedOffItemPlannedAgain: PlanRule {
    static let severity = Severity.warning
    static let summary = "An item that was signed off, and is to be signed off again."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        let items = plan.dated.flatMap { meeting, day in
            meeting.items.flatMap(\.withInner).map { (item: $0, day: day) }
        }
        return items.compactMap { item, _ in item.signedOff.map { (item, $0) } }
            .flatMap { item, signed in
                items.filter { other, day in
                    other.matter == item.matter && other.signOff && other.signedOff == nil
                        && day > signed.value.last
                }.map { again($0.item, signed) }
            }
    }

    private static func again(
        _ item: PlannedItem, _ signed: Located<WrittenDate>
    ) -> Diagnostic {
        let headline: Message =
            if let title = item.title {
                "\(quote: title) is planned again after it was signed off"
            } else { "an item is planned again after it was signed off" }
        return fault(
            at: item.title?.span ?? item.span, headline,
            notes: [.init(signed.span, "signed off here")],
            remedies: ["take it out, or take out the day it was signed off"])
    }
}
