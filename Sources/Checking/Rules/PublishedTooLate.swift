import Diagnostics
import Governance
import Scheduling

/// What it finds: an agenda published later than its notice allows.
/// Why it matters: business taken without due notice can be challenged.
/// Example: published on Thursday 8 December for Thursday 15 December, with 5 clear working days
/// needed. A warning, because late business may lawfully be taken when its reason is minuted.
/// Source: LGA 1972 ss.100A(6), 100B(3) and 100B(4); the board's own `notice`.
enum PublishedTooLate: MeetingRule {
    static let severity = Severity.warning
    static let summary = "An agenda published later than its notice allows."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        meeting.deadlines(.agenda).compactMap { deadline in
            guard case .missed(let by?) = deadline.state, let published = deadline.done,
                let day = meeting.day, published.value.first <= day, let due = deadline.due,
                let needed = deadline.period
            else { return nil }
            // Convened late, it had to be out on that day: there is no number of days to speak of.
            if due == meeting.meeting.convened?.value.day {
                return fault(
                    at: published.span, "published after the day the meeting was convened",
                    remedies: ["publish on \(word: due.english), or move the meeting"])
            }
            let given = NoticePeriod(max(0, needed.count - by), needed.counting)
            return fault(
                at: published.span,
                """
                published with \(word: given.english) of notice; \(needed.count) \(word: needed.count == 1 ? "is" : "are") needed
                """,
                remedies: ["publish by \(word: due.english), or move the meeting"])
        }
    }
}
