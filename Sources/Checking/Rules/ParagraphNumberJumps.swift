import Diagnostics
import Governance

/// What it finds: a paragraph number that leaves numbers out.
/// Why it matters: readers will ask for the paragraph that seems to be missing.
/// Example: paragraph 20 after paragraph 17.
/// Source: the format's reference, numbered paragraphs.
enum ParagraphNumberJumps: ReportRule {
    static let severity = Severity.warning
    static let summary = "A paragraph number that leaves numbers out."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        report.runningParagraphs.compactMap { paragraph in
            guard case .jump(let expected) = paragraph.finding else { return nil }
            return fault(
                at: paragraph.span,
                "paragraph \(paragraph.written) stands where \(expected) is expected",
                remedies: [
                    "write '\(expected).' or '1.'; keep the number only if the record has the gap"
                ])
        }
    }
}
