import Diagnostics
import Governance
import Scheduling

/// What it finds: a decision carried out before the time for calling it in was over.
/// Why it matters: what was done may have to be undone.
/// Example: published on 16 December, 5 working days, carried out on 20 December.
/// Source: LGA 2000 s.9F; the council's constitution, `call-in` under `notice`.
enum ImplementedBeforeCallInExpired: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A decision carried out before the time for calling it in was over."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        meeting.deadlines(.callIn).compactMap { deadline in
            guard deadline.state.isMissed, let done = deadline.done, let last = deadline.due else {
                return nil
            }
            return fault(
                at: done.span,
                """
                \(meeting.named(deadline)) was carried out while it could still be called in, until \
                \(word: last.english)
                """,
                remedies: ["correct the day, or write 'exempt from call-in' under 'urgency'"])
        }
    }
}
