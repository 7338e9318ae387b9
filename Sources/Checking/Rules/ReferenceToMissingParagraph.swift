import Diagnostics
import DocumentTree
import Governance

/// What it finds: a reference to a numbered paragraph that the report does not have.
/// Why it matters: readers will look for words that are not there.
/// Example: `paragraph 24` in a report that ends with 20.
/// Source: the format's reference, cross references.
enum ReferenceToMissingParagraph: ReportRule {
    static let severity = Severity.warning
    static let summary = "A reference to a numbered paragraph that the report does not have."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        guard report.house?.hasRunningParagraphs == true else { return [] }
        let numbers = Set(report.runningParagraphs.map(\.number))
        guard !numbers.isEmpty else { return [] }
        return report.report.body.references.filter { reference in
            guard case .paragraph(let number) = reference.target else { return false }
            return !numbers.contains(number)
        }
        .tellable(at: \.words.span).map(missing)
    }

    private static func missing(_ reference: WrittenReference) -> Diagnostic {
        fault(
            reference.isLink ? .error : nil, at: reference.words.span,
            "\(quote: reference.words) is not in this report", remedies: ["correct the number"])
    }
}
