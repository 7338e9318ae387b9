import Diagnostics
import Governance

/// What it finds: an item whose title is not the one that was published.
/// Why it matters: the pack can no longer be built as it was issued.
/// Example: `Budget` on the published agenda, `Budget 2023` on the one at hand.
/// Source: domain notes 2.1; the format's reference, `published/`.
enum IssuedTitleChanged: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A title that is not the one published."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        meeting.issuedChanges.retitled.map { change in
            fault(
                at: change.title.span,
                "\(change.item.numbered) is called \(quote: change.title), and was published as \(quote: change.issued.title)",
                notes: [.init(change.issued.title.span, "published here")],
                remedies: ["write the title as it was published"])
        }
    }
}
