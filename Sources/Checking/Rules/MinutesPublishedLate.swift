import Diagnostics
import Governance
import Scheduling

/// What it finds: minutes or decisions published later than the rules allow.
/// Why it matters: the time for calling a decision in and for correcting minutes runs from then.
/// Example: draft minutes after 12 working days where the constitution says 10.
/// Source: `minutes` and `decisions` under `notice`.
enum MinutesPublishedLate: MeetingRule {
    static let severity = Severity.warning
    static let summary = "Minutes or decisions published later than the rules allow."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        (meeting.deadlines(.minutes) + meeting.deadlines(.decisions)).compactMap { deadline in
            guard case .missed(let by) = deadline.state, let done = deadline.done,
                let period = deadline.period, let due = deadline.due
            else { return nil }
            let what: Message = deadline.step == .minutes ? "minutes" : "decisions"
            let late: Message = by.map { "\($0) \(word: period.counting.english($0)) " } ?? ""
            return fault(
                at: done.span,
                """
                \(what) published \(late)late; they were due on \(word: due.english)
                """)
        }
    }
}
