import Diagnostics
import Governance

/// What it finds: an item that was published under another number.
/// Why it matters: references, page stamps and notices of the published pack would lead to another item.
/// Example: an item put in before others, so that the numbers after it are counted on.
/// Source: domain notes 2.1; the format's reference, `published/`.
enum IssuedItemRenumbered: MeetingRule {
    static let severity = Severity.error
    static let summary = "An item that was published under another number."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        meeting.issuedChanges.renumbered.map { change in
            fault(
                at: change.item.changedPlace,
                "\(change.item.named) was published as item \(number: change.issued.number)",
                notes: [.init(change.issued.number.span, "published here")],
                remedies: ["write 'number: \"\(number: change.issued.number)\"'"])
        }
    }
}
