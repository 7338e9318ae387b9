import Diagnostics
import Governance

/// What it finds: an item that was to be signed off, was not, and is planned no more.
/// Why it matters: the board never agrees to it.
/// Example: `sign off: true` at a meeting that is over, and nothing after.
/// Source: the format's reference, `sign off`.
enum UnsignedItemDropped: PlanRule {
    static let severity = Severity.warning
    static let summary = "An item that was to be signed off, was not, and is planned no more."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        let meetings = plan.dated.filter { !$0.meeting.isCancelled }
        return meetings.filter { $0.day < record.today }.flatMap { meeting, day in
            meeting.items.flatMap(\.withInner).filter { item in
                item.signOff && item.signedOff == nil
                    && !meetings.contains { later, other in
                        other > day
                            && later.items.flatMap(\.withInner).contains {
                                $0.matter == item.matter
                            }
                    }
            }.map { dropped($0, meeting.date) }
        }
    }

    private static func dropped(_ item: PlannedItem, _ date: Located<WrittenDate>) -> Diagnostic {
        let place = item.title?.span ?? item.span
        let headline: Message =
            if let title = item.title {
                "\(quote: title) was to be signed off and is planned no more"
            } else { "an item was to be signed off and is planned no more" }
        return fault(
            at: place, headline,
            notes: [.init(date.span, "the meeting it was to be signed off at")],
            remedies: ["write 'signed off' and the day, or plan it for a meeting to come"])
    }
}
