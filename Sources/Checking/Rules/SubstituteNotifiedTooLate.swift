import Diagnostics
import Governance
import Scheduling

/// What it finds: a substitute notified later than the terms of reference allow.
/// Why it matters: a substitute notified late may not count towards the quorum.
/// Example: notified on 14 December for 15 December where 2 working days are asked for.
/// Source: the terms of reference, `substitutes`.
enum SubstituteNotifiedTooLate: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A substitute notified later than the terms of reference allow."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        meeting.deadlines(.substitutes).compactMap { deadline in
            guard case .missed = deadline.state, let done = deadline.done,
                let period = deadline.period, let due = deadline.due,
                case .person(let person) = deadline.subject
            else { return nil }
            return fault(
                at: done.span,
                """
                substitute \(quote: person) was notified too late; \(word: period.english) are asked \
                for
                """,
                explanation: "The last day was \(word: due.english).")
        }
    }
}
