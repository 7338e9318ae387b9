import Diagnostics
import Governance
import Scheduling

/// What it finds: a board's or an authority's own figure that asks for less than the law, or a board's that asks for
/// less than the authority.
/// Why it matters: the law's figure holds all the same, and whoever keeps to the board's own breaks it; the
/// authority's gives way to the board's.
/// Example: `notice: { agenda: 2 clear working days }` where the regime asks for 5.
/// Source: LGA 1972 s.100B(3), which fixes the least; the regime's own source is told.
enum NoticeShorterThanLaw: Rule {
    static let severity = Severity.warning
    static let summary =
        "A board's or an authority's own figure that asks for less than the law, or than the authority."

    static func faults(in record: Record) -> [Diagnostic] {
        let workspace = record.workspace
        let days = DayCounters(HolidayCalendar(id: "", holidays: [], years: 1960...1980))
        let common = workspace.authority?.notice ?? []
        let own = workspace.bodies.flatMap { body in
            let law = workspace.regime(of: body)?.notice ?? []
            return body.notice.compactMap { rule in
                underLaw(rule, law, days) ?? underAuthority(rule, common, days)
            }
        }
        return common.compactMap { underLaw($0, workspace.regime?.notice ?? [], days) } + own
    }

    private static func underLaw(
        _ rule: ClockRule, _ law: [ClockRule], _ days: DayCounters
    ) -> Diagnostic? {
        guard let asked = law.first(where: { $0.step == rule.step }),
            let words = weaker(rule, than: asked, "law's", days)
        else { return nil }
        return fault(
            at: rule.span, words,
            explanation: asked.source.map { "The law's figure holds all the same: \(word: $0)." }
                ?? "The law's figure holds all the same.",
            remedies: ["write a figure that is as strict, or take this one out"])
    }

    private static func underAuthority(
        _ rule: ClockRule, _ common: [ClockRule], _ days: DayCounters
    ) -> Diagnostic? {
        guard let asked = common.first(where: { $0.step == rule.step }),
            let words = weaker(rule, than: asked, "authority's", days)
        else { return nil }
        return fault(
            at: rule.span, words,
            explanation: "The board's figure takes the place of the authority's.",
            notes: [.init(asked.span, "written here")],
            remedies: ["write a figure that is as strict, or take this one out"])
    }

    /// What to say of a figure that asks for less than another; `nil`: it does not.
    private static func weaker(
        _ rule: ClockRule, than asked: ClockRule, _ whose: String, _ days: DayCounters
    ) -> Message? {
        guard case .days(let own) = rule.term, case .days(let least) = asked.term else {
            return nil
        }
        // A week without holidays: figures of different days are held against each other by the days they reach.
        let weekdays = (4..<9).map { CivilDate(dayNumber: $0) }
        let less = weekdays.filter { isWeaker(own, than: least, rule.step.side, from: $0, days) }
        guard let first = less.first else { return nil }
        let words: Message =
            "\(word: own.english) asks for less than the \(word: whose) \(word: least.english)"
        return less.count == weekdays.count
            ? words : "\(words) when counted from a \(word: first.weekday.english)"
    }

    private static func isWeaker(
        _ own: NoticePeriod, than least: NoticePeriod, _ side: ClockStep.Side, from day: CivilDate,
        _ days: DayCounters
    ) -> Bool {
        switch side {
        case .afterMeeting, .afterPublication:
            guard let reached = days.earliest(own, after: day),
                let asked = days.earliest(least, after: day)
            else { return false }
            // What comes after the meeting must come soon; a call-in must be long.
            return side == .afterMeeting ? reached > asked : reached < asked
        default:
            guard let reached = days.latest(own, before: day),
                let asked = days.latest(least, before: day)
            else { return false }
            return reached > asked
        }
    }
}
