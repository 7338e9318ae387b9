import Diagnostics
import Governance

/// What it finds: an item on the agenda that was not on the published one.
/// Why it matters: the pack would not be the one that was issued; late business goes out in a supplement, with its reason.
/// Example: an item added to `agenda.yaml` after `quorate publish`.
/// Source: domain notes 2.1; the format's reference, `published/`.
enum ItemNotIssued: MeetingRule {
    static let severity = Severity.error
    static let summary = "An item put on the agenda after it was published."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        meeting.issuedChanges.added.map { item in
            fault(
                at: item.changedPlace, "\(item.named) is not on the published agenda",
                remedies: ["put it into a supplement, under 'items', with 'late' and its reason"])
        }
    }
}
