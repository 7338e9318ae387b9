import Diagnostics
import Governance
import Scheduling

/// What it finds: a planned meeting on another day than the plan's own rule gives.
/// Why it matters: members who keep the rule in their diaries will come on another day.
/// Example: `2nd Thursday of the month` beside Thursday 15 December 2022, the third.
/// Source: the plan's own words.
enum MeetingBreaksRecurrence: PlanRule {
    static let severity = Severity.warning
    static let summary = "A planned meeting on another day than the plan's own rule gives."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        let moved = Set((plan.rhythm?.moved ?? []).map(\.to.value.first))
        return plan.dated.compactMap { meeting, day in
            if moved.contains(day) { return nil }
            if let words = meeting.recurrence {
                guard let rule = RhythmWords(words).day?.value, !rule.holds(on: day) else {
                    return nil
                }
                return broken(meeting.date, words, rule.day(inMonthOf: day))
            }
            return offTheRhythm(meeting, day, plan)
        }
    }

    /// A meeting without words of its own keeps to the plan's rhythm: its day, and its month.
    private static func offTheRhythm(
        _ meeting: PlannedMeeting, _ day: CivilDate, _ plan: PlanAtHand
    ) -> Diagnostic? {
        guard let rhythm = plan.rhythm, let words = rhythm.on ?? rhythm.every,
            let read = plan.words
        else { return nil }
        if let rule = read.day?.value, !rule.holds(on: day) {
            return broken(meeting.date, words, rule.day(inMonthOf: day))
        }
        let first = rhythm.first?.value.day ?? plan.dated.map(\.day).min() ?? day
        guard day >= first, read.settlesDays, let rule = read.recurrence(from: first),
            !rule.holds(on: day)
        else { return nil }
        return broken(meeting.date, words, rule.days(in: day...day.adding(days: 400)).first)
    }

    private static func broken(
        _ date: Located<WrittenDate>, _ words: Located<String>, _ expected: CivilDate?
    ) -> Diagnostic {
        fault(
            at: date.span,
            "\(word: date.value.first.english) does not keep to \(quote: words)",
            notes: [.init(words.span, "the rule is written here")],
            remedies: expected.map { ["write \(word: $0.iso), or correct the rule"] }
                ?? ["correct the date or the rule"])
    }
}
