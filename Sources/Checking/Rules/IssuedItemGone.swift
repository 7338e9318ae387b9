import Diagnostics
import Governance

/// What it finds: an item that was published and is no longer on the agenda.
/// Why it matters: the public have its number; a withdrawn item keeps it, so that nothing else is taken for it.
/// Example: item 4 of the published agenda, taken out of `agenda.yaml`.
/// Source: domain notes 2.1; the format's reference, `published/`.
enum IssuedItemGone: MeetingRule {
    static let severity = Severity.error
    static let summary = "An item that was published and is no longer on the agenda."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        meeting.issuedChanges.gone.map { item in
            fault(
                at: meeting.meeting.span,
                "item \(number: item.number) \(quote: item.title) was published, and is not on the agenda",
                notes: [.init(item.number.span, "published here")],
                remedies: ["put it back as it was published, and withdraw it in a supplement"])
        }
    }
}
