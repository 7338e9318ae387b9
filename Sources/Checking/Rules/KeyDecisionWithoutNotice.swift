import Diagnostics
import Governance
import Scheduling

/// What it finds: a key decision whose notice is not on record, when the last day for it is past.
/// Why it matters: an executive may not take a key decision of which no notice was given.
/// Example: an item with `class: key decision` and no `key decision notice`.
/// Source: SI 2012/2089 regs 8 to 11.
enum KeyDecisionWithoutNotice: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A key decision without notice, when the last day for it is past."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        (meeting.deadlines(.keyDecisionNotice) + meeting.deadlines(.generalException)).compactMap {
            deadline in
            guard deadline.state == .notRecorded, let due = deadline.due else { return nil }
            return fault(
                at: deadline.place,
                "no notice of the key decision in \(meeting.named(deadline)) is on record",
                explanation: "It had to be given by \(word: due.english).",
                remedies: ["write 'key decision notice' and its day, or 'urgency' and its kind"])
        }
    }
}
