import Diagnostics
import Governance

/// What it finds: a meeting whose day, or whose day of publication, is not the one that was published.
/// Why it matters: the pack can no longer be built as it was issued, and those who have it come on another day.
/// Example: `date: 2022-12-16`, after a pack for 15 December was published.
/// Source: domain notes 2.1; the format's reference, `published/`.
enum IssuedMeetingChanged: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A meeting's day that is not the one published."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard let issued = meeting.meeting.issued else { return [] }
        var faults: [Diagnostic] = []
        let date = meeting.meeting.date
        if let before = issued.date, before.value != date.value.iso {
            faults.append(
                fault(
                    at: date.span,
                    "the meeting is on \(quote: date.value.iso), and was published for \(quote: before)",
                    notes: [.init(before.span, "published here")],
                    remedies: [
                        "write the day as it was published, and tell of the new one in a supplement"
                    ]))
        }
        if let published = meeting.meeting.published, let before = issued.published,
            before.value != published.value.iso
        {
            faults.append(
                fault(
                    at: published.span,
                    "the agenda went out on \(quote: before), and says \(quote: published.value.iso)",
                    notes: [.init(before.span, "published here")],
                    remedies: ["write the day as it was published"]))
        }
        return faults
    }
}
