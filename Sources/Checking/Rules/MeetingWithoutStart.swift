import Diagnostics
import Governance

/// What it finds: a meeting without a time to start.
/// Why it matters: nobody knows when to come.
/// Example: an agenda without `start`.
/// Source: LGA 1972 Sch.12 para 4(2)(a).
enum MeetingWithoutStart: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A meeting without a time to start."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard meeting.meeting.start == nil, !meeting.meeting.isStartUnread else { return [] }
        return [
            fault(
                at: meeting.meeting.date.span, "meeting has no time to start",
                remedies: ["add 'start: \"10:00\"'"])
        ]
    }
}
