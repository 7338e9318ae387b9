import Diagnostics
import Governance
import Scheduling

/// What it finds: a meeting on a bank holiday.
/// Why it matters: the offices are closed and members are away.
/// Example: `date: 2022-12-26`.
/// Source: the calendar of the authority.
enum MeetingOnHoliday: Rule {
    static let severity = Severity.warning
    static let summary = "A meeting on a bank holiday."

    static func faults(in record: Record) -> [Diagnostic] {
        guard let calendar = record.workspace.calendar else { return [] }
        return record.meetingDates.filter { $0.value.day.map(calendar.isHoliday) == true }.map {
            date in
            fault(
                at: date.span, "meeting on a bank holiday, \(word: date.value.first.english)",
                remedies: ["move the meeting, or correct the date"])
        }
    }
}
