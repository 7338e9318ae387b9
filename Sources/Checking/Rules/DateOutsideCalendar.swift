import Diagnostics
import Governance
import Scheduling

/// What it finds: a meeting in a year whose bank holidays are not known, or with a deadline that is counted
/// into one.
/// Why it matters: notice cannot be counted surely.
/// Example: a meeting in 2031 with a calendar up to 2028; one of 4 January 2019 with a calendar from 2019,
/// whose notice begins in 2018.
/// Source: the calendar of the authority.
enum DateOutsideCalendar: MeetingRule {
    static let severity = Severity.warning
    static let summary =
        "A meeting in a year whose bank holidays are not known, or a deadline counted into one."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard let day = meeting.day, let years = record.workspace.calendar?.years else { return [] }
        guard years.contains(day.components.year) else {
            return [
                fault(
                    at: meeting.meeting.date.span,
                    """
                    bank holidays are known for \(word: String(years.lowerBound)) to \
                    \(word: String(years.upperBound)), not for \(word: String(day.components.year))
                    """,
                    remedies: ["add the year to the calendar under 'templates/calendars'"])
            ]
        }
        var steps: [ClockStep] = []
        for deadline in meeting.deadlines
        where deadline.state == .cannotBeTold(.calendar) && !steps.contains(deadline.step) {
            steps.append(deadline.step)
        }
        guard !steps.isEmpty else { return [] }
        // What is counted back leaves the calendar at its beginning, the rest at its end.
        let isBack = steps.contains { $0.side == .beforeMeeting }
        let isOn = steps.contains { $0.side != .beforeMeeting }
        let outside = (isBack ? [years.lowerBound - 1] : []) + (isOn ? [years.upperBound + 1] : [])
        return [
            fault(
                at: meeting.meeting.date.span,
                """
                what is due is counted into \(word: outside.map(String.init).joined(separator: " and ")); \
                bank holidays are known for \(word: String(years.lowerBound)) to \
                \(word: String(years.upperBound))
                """,
                explanation: """
                    It cannot be told: \(word: steps.map(\.english).joined(separator: "; ")).
                    """,
                remedies: ["add the year to the calendar under 'templates/calendars'"])
        ]
    }
}
