import Diagnostics
import Governance

/// What it finds: a supplement that adds to, replaces or withdraws an item that is not on the agenda.
/// Why it matters: nobody could tell what the papers belong to.
/// Example: `adds: [ { item: "12", … } ]` and an agenda of nine items.
/// Source: the format's reference, `supplement-1/`.
enum SupplementItemUnknown: MeetingRule {
    static let severity = Severity.error
    static let summary = "A supplement to an item that is not on the agenda."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        let known = Set(meeting.items.map(\.item.key))
        return meeting.meeting.supplements.flatMap { supplement in
            (supplement.papers.map(\.item) + supplement.withdrawn.map(\.item))
                .filter { !known.contains(ItemKey($0.value)) }
                .map { item in
                    fault(
                        at: item.span, "item \(quote: item) is not on the agenda",
                        remedies: [
                            "correct the number; business that is new goes under 'items'"
                        ])
                }
        }
    }
}
