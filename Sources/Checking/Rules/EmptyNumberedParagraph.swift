import Diagnostics
import Governance

/// What it finds: a number without a paragraph.
/// Why it matters: readers will ask what was taken out.
/// Example: `13.` alone on its line.
/// Source: the format's reference, numbered paragraphs.
enum EmptyNumberedParagraph: ReportRule {
    static let severity = Severity.warning
    static let summary = "A number without a paragraph."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        report.runningParagraphs.filter(\.isEmpty).map { paragraph in
            fault(
                at: paragraph.span, "paragraph \(paragraph.number) has no text",
                remedies: ["write the paragraph, or remove its number"])
        }
    }
}
