import Diagnostics
import Governance

/// What it finds: a meeting on a date that its board's forward plan does not have.
/// Why it matters: members who keep to the plan will not expect it.
/// Example: an agenda for 2022-12-15 and a plan with 2022-12-08.
/// Source: the format's reference, `forward-plan.yaml`.
enum MeetingNotInForwardPlan: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A meeting on a date that its board's forward plan does not have."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard let day = meeting.day, meeting.meeting.kind == .ordinary else { return [] }
        return meeting.meeting.bodies.compactMap { record.plan(of: $0.value) }.compactMap { plan in
            guard let first = plan.days.first, let last = plan.days.last,
                (first...last).contains(day), !plan.days.contains(day)
            else { return nil }
            return unplanned(meeting.meeting.date, plan)
        }
    }

    private static func unplanned(_ date: Located<WrittenDate>, _ plan: PlanAtHand) -> Diagnostic {
        fault(
            at: date.span, "\(word: date.value.iso) is not among the meetings of the forward plan",
            notes: [.init(plan.plan.span.head, "the plan")],
            remedies: ["correct the date, or add the meeting to the plan"])
    }
}
