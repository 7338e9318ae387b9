import Diagnostics
import Governance

/// What it finds: a planned meeting on another day than the plan's own rule gives.
/// Why it matters: members who keep the rule in their diaries will come on another day.
/// Example: `2nd Thursday of the month` beside Thursday 15 December 2022, the third.
/// Source: the plan's own words.
enum MeetingBreaksRecurrence: PlanRule {
    static let severity = Severity.warning
    static let summary = "A planned meeting on another day than the plan's own rule gives."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        plan.dated.compactMap { meeting, day in
            guard let words = meeting.recurrence ?? plan.plan.recurrence?.on,
                let recurrence = Recurrence(words.value), !recurrence.holds(on: day)
            else { return nil }
            return broken(meeting.date, words, recurrence.day(inMonthOf: day))
        }
    }

    private static func broken(
        _ date: Located<WrittenDate>, _ words: Located<String>, _ expected: CivilDate?
    ) -> Diagnostic {
        fault(
            at: date.span,
            "\(word: date.value.first.english) is not the \(quote: words)",
            notes: [.init(words.span, "the rule is written here")],
            remedies: expected.map { ["write \(word: $0.iso), or correct the rule"] }
                ?? ["correct the date or the rule"])
    }
}
