import Diagnostics
import Governance

/// What it finds: a meeting planned to end before it starts.
/// Why it matters: one of the times is wrong, and both are printed.
/// Example: `start: "14:00"`, `planned end: "12:00"`.
/// Source: the format's reference, `planned end`.
enum PlannedEndBeforeStart: MeetingRule {
    static let severity = Severity.error
    static let summary = "A meeting planned to end before it starts."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard let start = meeting.meeting.start, let end = meeting.meeting.plannedEnd,
            end.value.minutes <= start.value.minutes
        else { return [] }
        return [
            fault(
                at: end.span,
                """
                meeting is planned to end at \(word: end.value.clock), not after its start at \
                \(word: start.value.clock)
                """,
                notes: [.init(start.span, "starts here")],
                remedies: ["correct one of the two times"])
        ]
    }
}
