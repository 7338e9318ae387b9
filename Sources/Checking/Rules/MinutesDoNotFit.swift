import Diagnostics
import DocumentTree
import Governance

/// What it finds: items that together take longer than the meeting.
/// Why it matters: the last items will not be reached.
/// Example: items of 90 minutes between 09:30 and 10:30.
/// Source: the format's reference, `minutes`.
enum MinutesDoNotFit: MeetingRule {
    static let severity = Severity.warning
    static let summary = "Items that together take longer than the meeting."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard let start = meeting.meeting.start, let end = meeting.meeting.plannedEnd else {
            return []
        }
        let needed = meeting.meeting.items.reduce(0) { $0 + minutes(of: $1) }
        let room = end.value.minutes - start.value.minutes
        guard room > 0, needed > room else { return [] }
        return [
            fault(
                at: end.span, "items take \(needed) minutes; the meeting has \(room)",
                remedies: ["shorten an item, or end the meeting later"])
        ]
    }

    /// An item's own minutes, or those of the items within it.
    private static func minutes(of item: AgendaItem) -> Int {
        item.minutes ?? item.particulars.examined().items.reduce(0) { $0 + minutes(of: $1) }
    }
}
