import Diagnostics
import Governance

/// What it finds: a meeting in a year whose bank holidays are not known.
/// Why it matters: notice cannot be counted surely.
/// Example: a meeting in 2031 with a calendar up to 2028.
/// Source: the calendar of the authority.
enum DateOutsideCalendar: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A meeting in a year whose bank holidays are not known."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard let day = meeting.day, let calendar = record.workspace.calendar,
            let years = calendar.years, !years.contains(day.components.year)
        else { return [] }
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
}
