import Diagnostics
import Governance

/// What it finds: an agenda published after its meeting.
/// Why it matters: nobody could have read it in time; one of the dates is wrong.
/// Example: `date: 2022-12-15`, `published: 2023-12-07`.
/// Source: LGA 1972 s.100B.
enum PublishedAfterMeeting: MeetingRule {
    static let severity = Severity.error
    static let summary = "An agenda published after its meeting."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard let published = meeting.meeting.published,
            published.value.first > meeting.meeting.date.value.last
        else { return [] }
        return [
            fault(
                at: published.span,
                """
                published on \(word: published.value.iso), after the meeting on \
                \(word: meeting.meeting.date.value.iso)
                """,
                notes: [.init(meeting.meeting.date.span, "the meeting's date")],
                remedies: ["correct one of the two dates"])
        ]
    }
}
