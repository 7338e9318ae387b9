import Diagnostics
import Governance
import Scheduling

/// What it finds: a key decision of which notice was given too late.
/// Why it matters: an executive may not take a key decision without the days of notice the law asks for,
/// unless the general exception or special urgency applies.
/// Example: notice on 5 December for a decision on 15 December.
/// Source: SI 2012/2089 regs 9 and 10.
enum KeyDecisionNoticedTooLate: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A key decision of which notice was given too late."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        (meeting.deadlines(.keyDecisionNotice) + meeting.deadlines(.generalException)).compactMap {
            deadline in
            guard case .missed(let by?) = deadline.state, let done = deadline.done,
                let period = deadline.period, let due = deadline.due
            else { return nil }
            return fault(
                at: done.span,
                """
                notice of the key decision in \(meeting.named(deadline)) was given \(by) \
                \(word: period.counting.english(by)) too late; \(word: period.english) \(word: period.count == 1 ? "is" : "are") needed
                """,
                remedies: [
                    "decide it at a later meeting, or write 'urgency' and its kind",
                    "the last day was \(word: due.english)",
                ])
        }
    }
}
