import Diagnostics
import Governance

/// What it finds: an agenda whose date is a month or a year.
/// Why it matters: neither notice nor any other day can be counted from it.
/// Example: `date: 2022-12`.
/// Source: LGA 1972 Sch.12 para 4(2)(a).
enum MeetingWithoutDay: MeetingRule {
    static let severity = Severity.warning
    static let summary = "An agenda whose date is a month or a year."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard meeting.day == nil else { return [] }
        let date = meeting.meeting.date
        return [
            fault(
                at: date.span,
                "\(quote: date.value.iso) is not a day, and no notice can be counted",
                remedies: ["write the day of the meeting, as '2022-12-15'"])
        ]
    }
}
