import Diagnostics
import Governance

/// What it finds: a background paper said to be exempt without the number of a paragraph.
/// Why it matters: a paper may be kept back only on a ground that is named.
/// Example: `{ title: Audit, exempt: commercially sensitive }`.
/// Source: LGA 1972 s.100D and Schedule 12A.
enum BackgroundPaperExemptWithoutParagraph: ReportRule {
    static let severity = Severity.warning
    static let summary = "A background paper said to be exempt without the number of a paragraph."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        report.report.fields.flatMap { field -> [Located<String>] in
            guard case .documents(let documents) = field.value else { return [] }
            return documents.compactMap(\.exempt)
        }.filter { exempt in
            !isBlank(exempt.value) && !exempt.value.utf8.contains { (0x30...0x39).contains($0) }
        }.map { exempt in
            fault(
                at: exempt.span, "exemption \(quote: exempt) names no paragraph",
                remedies: ["write the paragraph, such as 'Schedule 12A, paragraph 3'"])
        }
    }
}
