import Diagnostics
import Governance

/// What it finds: a draft of minutes that gave out numbers, without the minutes.
/// Why it matters: what was written beside the draft is lost, and nobody sees which numbers are taken.
/// Example: `minutes.generated.md` in a folder without `minutes.md`.
/// Source: docs/guide/clerk.md.
enum MinutesGone: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A draft of minutes that gave out numbers, without the minutes."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard meeting.meeting.minutes == nil, let given = meeting.meeting.numbersGiven else {
            return []
        }
        return [
            fault(
                at: given.span, "the draft is here, and 'minutes.md' is not, or cannot be read",
                remedies: [
                    "put 'minutes.md' back; a new draft gives the same numbers to the same items"
                ])
        ]
    }
}
