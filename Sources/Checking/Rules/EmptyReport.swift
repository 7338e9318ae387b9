import Diagnostics
import Governance

/// What it finds: a cover report without a word after its head.
/// Why it matters: the pack would have a sheet with nothing but a title.
/// Example: a `report.md` that ends after its front matter.
/// Source: the format's reference, `report.md`.
enum EmptyReport: ReportRule {
    static let severity = Severity.error
    static let summary = "A cover report without a word after its head."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        // A report whose head or text could not be read has no text either, and reading has told why.
        guard report.isEmpty, !report.report.body.isUnread, report.report.body.span.start > 0
        else { return [] }
        return [
            fault(
                at: report.report.body.span.head, "report is empty",
                remedies: ["write the report, or take its folder out of the agenda"])
        ]
    }
}
