import Diagnostics
import Governance

/// What it finds: the words for a time give another time.
/// Why it matters: the pack prints the words and everything is counted from the time.
/// Example: `{ time: "09:30", written: "9.30 pm" }`.
/// Source: the format's reference, times.
enum WrittenTimeContradictsTime: Rule {
    static let severity = Severity.error
    static let summary = "The words for a time give another time."

    static func faults(in record: Record) -> [Diagnostic] {
        record.workspace.writtenTimes.compactMap { time in
            guard let words = time.value.words, let said = TimeWords(words),
                !said.agrees(with: time.value)
            else { return nil }
            return contradiction(Located(words, time.span), time.value)
        }
    }

    private static func contradiction(_ words: Located<String>, _ time: WrittenTime) -> Diagnostic {
        fault(
            at: words.span, "\(quote: words) is not \(word: time.clock)",
            remedies: ["correct the words or the time"])
    }
}
