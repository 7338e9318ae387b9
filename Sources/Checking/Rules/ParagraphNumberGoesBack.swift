import Diagnostics
import Governance

/// What it finds: a paragraph number lower than one before it.
/// Why it matters: it is printed with the next number, and not with the one written.
/// Example: paragraph 3 after paragraph 7.
/// Source: the format's reference, numbered paragraphs.
enum ParagraphNumberGoesBack: ReportRule {
    static let severity = Severity.warning
    static let summary = "A paragraph number lower than one before it."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        report.runningParagraphs.compactMap { paragraph in
            guard case .back(let expected) = paragraph.finding else { return nil }
            return fault(
                at: paragraph.span,
                "paragraph \(paragraph.written) goes back; it is printed as \(expected)",
                remedies: ["write '\(expected).' or '1.'"])
        }
    }
}
