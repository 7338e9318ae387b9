import Diagnostics
import Governance

/// What it finds: a published number on an item that was not published.
/// Why it matters: whoever has the published agenda takes it for the item that had the number.
/// Example: a new item in the place of one that was taken out.
/// Source: domain notes 2.1; the format's reference, `published/`.
enum IssuedNumberReused: MeetingRule {
    static let severity = Severity.error
    static let summary = "A published number on another item."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        meeting.issuedChanges.reused.map { change in
            fault(
                at: change.item.changedPlace,
                "\(change.item.named) has the number under which \(quote: change.issued.title) was published",
                notes: [.init(change.issued.number.span, "published here")],
                remedies: ["put it into a supplement, under 'items', with a number of its own"])
        }
    }
}
