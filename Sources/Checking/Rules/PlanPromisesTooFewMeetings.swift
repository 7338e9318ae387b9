import Diagnostics
import Governance
import Scheduling

/// What it finds: a forward plan with fewer meetings than the terms promise in a year.
/// Why it matters: the board would not meet as often as its terms say.
/// Example: `times a year: 4` and three meetings.
/// Source: the terms' own clause on meetings.
enum PlanPromisesTooFewMeetings: PlanRule {
    static let severity = Severity.warning
    static let summary = "A forward plan with fewer meetings than the terms promise in a year."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        let rhythms = [plan.plan.recurrence, plan.body.latestTerms?.meets].compactMap { $0 }
        let promised = rhythms.lazy.compactMap { RhythmWords($0).promised }
        let held = plan.plan.meetings.count { !$0.isCancelled }
        guard let most = promised.first, !plan.plan.meetings.isEmpty, held < most else {
            return []
        }
        return [
            fault(
                at: plan.plan.span.head,
                "plan has \(held) \(word: held == 1 ? "meeting" : "meetings"); \(most) a year are promised",
                remedies: [
                    "add the meetings that are missing, or correct how often the board meets"
                ])
        ]
    }
}
