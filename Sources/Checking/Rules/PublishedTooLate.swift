import Diagnostics
import Governance

/// What it finds: an agenda published later than its notice allows.
/// Why it matters: business taken without due notice can be challenged.
/// Example: published on Thursday 8 December for Thursday 15 December, with 5 clear working days
/// needed. A warning, because late business may lawfully be taken when its reason is minuted.
/// Source: LGA 1972 ss.100A(6), 100B(3) and 100B(4); the board's own `notice`.
enum PublishedTooLate: MeetingRule {
    static let severity = Severity.warning
    static let summary = "An agenda published later than its notice allows."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard let published = meeting.meeting.published, let publishedDay = published.value.day,
            let day = meeting.day, publishedDay <= day, let calendar = record.workspace.calendar,
            !calendar.isSilent(on: day)
        else { return [] }
        let counts = meeting.notices(record.workspace).map {
            NoticeCount(needed: $0.value, meeting: day, calendar: calendar)
        }
        // Of several bodies that meet together, the one that wants the longest notice decides.
        guard let count = counts.min(by: { ($0.lastDay ?? day) < ($1.lastDay ?? day) }),
            !count.isEnough(published: publishedDay)
        else { return [] }
        return [late(published, count)]
    }

    private static func late(
        _ published: Located<WrittenDate>, _ count: NoticeCount
    ) -> Diagnostic {
        let given = count.given(published: published.value.first)
        let needed = count.needed
        return fault(
            at: published.span,
            """
            published with \(given) \(word: needed.counting.rawValue) of notice; \(needed.count) \
            are needed
            """,
            remedies: count.lastDay.map {
                ["publish by \(word: $0.english), or move the meeting"]
            } ?? [])
    }
}
