import Diagnostics
import Governance
import Scheduling

/// What it finds: a meeting on a Saturday or Sunday.
/// Why it matters: it is often a slip in the date.
/// Example: `date: 2022-12-17`.
/// Source: the calendar.
enum MeetingOnWeekend: Rule {
    static let severity = Severity.warning
    static let summary = "A meeting on a Saturday or Sunday."

    static func faults(in record: Record) -> [Diagnostic] {
        record.meetingDates.filter { $0.value.day?.isWeekend == true }.map { date in
            fault(
                at: date.span,
                "meeting on a \(word: date.value.first.weekday.english), \(word: date.value.iso)",
                remedies: ["correct the date, if the weekend is not meant"])
        }
    }
}
