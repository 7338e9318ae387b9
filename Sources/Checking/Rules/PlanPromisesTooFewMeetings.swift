import Diagnostics
import Governance

/// What it finds: a forward plan with fewer meetings than the terms promise in a year.
/// Why it matters: the board would not meet as often as its terms say.
/// Example: `times a year: 4` and three meetings.
/// Source: the terms' own clause on meetings.
enum PlanPromisesTooFewMeetings: PlanRule {
    static let severity = Severity.warning
    static let summary = "A forward plan with fewer meetings than the terms promise in a year."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        let rhythm = [plan.plan.recurrence, plan.body.latestTerms?.meets].compactMap { $0 }
        let promised = rhythm.lazy.compactMap {
            $0.timesAYear ?? $0.every.flatMap { timesAYear(every: $0.value) }
        }
        guard let most = promised.first, !plan.plan.meetings.isEmpty,
            plan.plan.meetings.count < most
        else { return [] }
        return [
            fault(
                at: plan.plan.span.head,
                "plan has \(plan.plan.meetings.count) meetings; \(most) a year are promised",
                remedies: [
                    "add the meetings that are missing, or correct how often the board meets"
                ])
        ]
    }
}
