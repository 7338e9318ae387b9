import Diagnostics
import Governance

/// What it finds: a section of a cover report written twice.
/// Why it matters: only one of them has a place in the printed report.
/// Example: `# Legal implications` twice.
/// Source: the house template, `report`.
enum ReportSectionTwice: ReportRule {
    static let severity = Severity.error
    static let summary = "A section of a cover report written twice."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        repeated(report.sections, by: { $0.rule?.id }).map { pair in
            let section = pair.thing.section
            return fault(
                at: section.span, "section \(quote: section.heading) is written twice",
                notes: [.init(pair.first.section.span, "previously written here")],
                remedies: ["put both texts under one heading"])
        }
    }
}
