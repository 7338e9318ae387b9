import Diagnostics
import Governance

/// What it finds: a meeting that ended before it started.
/// Why it matters: the record of the meeting cannot be right.
/// Example: `actual start: "10:05"`, `actual end: "09:50"`.
/// Source: the format's reference, `actual end`.
enum ActualEndBeforeActualStart: MeetingRule {
    static let severity = Severity.error
    static let summary = "A meeting that ended before it started."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard let start = meeting.meeting.actualStart, let end = meeting.meeting.actualEnd,
            end.value.minutes < start.value.minutes
        else { return [] }
        return [
            fault(
                at: end.span,
                """
                meeting ended at \(word: end.value.clock), before its start at \
                \(word: start.value.clock)
                """,
                notes: [.init(start.span, "started here")],
                remedies: ["correct one of the two times"])
        ]
    }
}
