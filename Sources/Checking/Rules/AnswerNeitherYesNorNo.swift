import Diagnostics
import Governance

/// What it finds: a yes-or-no field answered with prose.
/// Why it matters: the printed form wants an answer, and a statement in its place decides nothing.
/// Example: `key decision: see paragraph 4`.
/// Source: the house template, `report fields`.
enum AnswerNeitherYesNorNo: ReportRule {
    static let severity = Severity.error
    static let summary = "A yes-or-no field answered with prose."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        report.report.fields.compactMap { field in
            guard case .notAnAnswer(let words) = field.value, !isBlank(words) else { return nil }
            return prose(field.key, Located(words, field.span))
        }
    }

    private static func prose(_ key: Located<String>, _ words: Located<String>) -> Diagnostic {
        fault(
            at: words.span, "\(quote: key) is answered \(quote: words); expected yes or no",
            remedies: ["write 'yes' or 'no', and explain it in the report's text"])
    }
}
