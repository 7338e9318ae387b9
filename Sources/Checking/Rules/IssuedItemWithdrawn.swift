import Diagnostics
import Governance

/// What it finds: an item withdrawn on the agenda after it was published.
/// Why it matters: the pack would lose its papers, and every page after them another number.
/// Example: `withdrawn: yes` added to `agenda.yaml` after `quorate publish`.
/// Source: domain notes 2.1; the format's reference, `published/`.
enum IssuedItemWithdrawn: MeetingRule {
    static let severity = Severity.error
    static let summary = "An item withdrawn on the agenda after it was published."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        meeting.issuedChanges.withdrawn.compactMap { change in
            change.item.item.withdrawal.map { withdrawal in
                fault(
                    at: withdrawal.span,
                    "\(change.item.named) was published before it was withdrawn",
                    notes: [.init(change.issued.number.span, "published here")],
                    remedies: [
                        "take 'withdrawn' out, and name it under 'withdraws' in a supplement"
                    ])
            }
        }
    }
}
