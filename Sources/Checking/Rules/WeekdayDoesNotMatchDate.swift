import Diagnostics
import Governance
import Scheduling

/// What it finds: the words for a date name another weekday than the date's.
/// Why it matters: half of the readers will come on the wrong day.
/// Example: `{ date: 2022-12-15, written: "Wednesday 15 December 2022" }`.
/// Source: the calendar.
enum WeekdayDoesNotMatchDate: Rule {
    static let severity = Severity.error
    static let summary = "The words for a date name another weekday than the date's."

    static func faults(in record: Record) -> [Diagnostic] {
        record.datesInWords.compactMap { date in
            guard let words = date.value.words, let day = date.value.day,
                let weekday = DateWords(words).weekday, weekday != day.weekday
            else { return nil }
            return mismatch(Located(words, date.span), weekday, day)
        }
    }

    private static func mismatch(
        _ words: Located<String>, _ weekday: Weekday, _ day: CivilDate
    ) -> Diagnostic {
        fault(
            at: words.span,
            """
            \(quote: words) is no \(word: weekday.english); \(word: day.iso) is a \
            \(word: day.weekday.english)
            """,
            remedies: ["write '\(word: day.weekday.english)', or correct the date"])
    }
}
