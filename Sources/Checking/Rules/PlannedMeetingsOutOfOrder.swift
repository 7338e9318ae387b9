import Diagnostics
import Governance

/// What it finds: planned meetings that do not stand in the order of their dates.
/// Why it matters: a date out of order is often a wrong year.
/// Example: 2023-01-12 after 2023-03-09.
/// Source: the format's reference, `forward-plan.yaml`.
enum PlannedMeetingsOutOfOrder: PlanRule {
    static let severity = Severity.warning
    static let summary = "Planned meetings that do not stand in the order of their dates."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        zip(plan.dated, plan.dated.dropFirst()).filter { $0.0.day > $0.1.day }.map {
            before, after in
            fault(
                at: after.meeting.date.span,
                """
                meeting on \(word: after.day.iso) is listed after the one on \
                \(word: before.day.iso)
                """,
                notes: [.init(before.meeting.date.span, "the later meeting")],
                remedies: ["correct the date, or put the meetings in the order of their dates"])
        }
    }
}
