import Diagnostics
import Governance

/// What it finds: two planned meetings of a board on one day.
/// Why it matters: one of the two is often a copy with the old date.
/// Example: `date: 2022-12-08` on two meetings of the plan.
/// Source: the format's reference, `forward-plan.yaml`.
enum TwoMeetingsOnOneDay: PlanRule {
    static let severity = Severity.warning
    static let summary = "Two planned meetings of a board on one day."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        repeated(plan.dated, by: \.day.iso).map { pair in
            let date = pair.thing.meeting.date
            return fault(
                at: date.span, "a second meeting on \(word: date.value.iso)",
                notes: [.init(pair.first.meeting.date.span, "the first is here")],
                remedies: ["correct one of the two dates"])
        }
    }
}
