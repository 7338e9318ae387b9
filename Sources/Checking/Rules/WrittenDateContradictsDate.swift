import Diagnostics
import Governance

/// What it finds: the words for a date give another day, month or year than the date.
/// Why it matters: the pack prints the words and everything is counted from the date.
/// Example: `{ date: 2022-12-15, written: "16 December 2022" }`.
/// Source: the format's reference, dates.
enum WrittenDateContradictsDate: Rule {
    static let severity = Severity.error
    static let summary = "The words for a date give another day, month or year than the date."

    static func faults(in record: Record) -> [Diagnostic] {
        record.datesInWords.compactMap { date in
            guard let words = date.value.words else { return nil }
            let said = DateWords(words)
            let (year, month, day) = date.value.first.components
            let isWrong =
                differs(said.year, year)
                || (date.value.precision != .year && differs(said.month, month))
                || (date.value.precision == .day && differs(said.day, day))
            return isWrong ? contradiction(Located(words, date.span), date.value) : nil
        }
    }

    private static func differs(_ said: Int?, _ known: Int) -> Bool {
        said.map { $0 != known } ?? false
    }

    private static func contradiction(_ words: Located<String>, _ date: WrittenDate) -> Diagnostic {
        fault(
            at: words.span, "\(quote: words) is not \(word: date.iso)",
            remedies: ["correct the words or the date"])
    }
}
