import Diagnostics
import DocumentTree
import Governance

/// What it finds: a cover report without a section its template requires.
/// Why it matters: the report is not complete in the form the board has laid down.
/// Example: a Southampton report without `# Legal implications`.
/// Source: the house template, `report`.
enum ReportSectionMissing: ReportRule {
    static let severity = Severity.error
    static let summary = "A cover report without a section its template requires."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        // An empty report is told once, by `EmptyReport`.
        guard !report.isEmpty else { return [] }
        let rules = report.house?.sectionRules ?? []
        let missing = rules.filter { rule in
            // A missing list of recommendations is told by `DecisionWithoutRecommendations`.
            rule.required && report.section(rule) == nil && !report.needs(rule)
        }
        let missingParts = report.sections.flatMap { section, rule -> [Diagnostic] in
            let present = section.sections.map { $0.section.examined() }
            return (rule?.parts ?? [])
                .filter { part in part.required && !present.contains(where: part.matches) }
                .map { absent($0.title, at: section.span, level: "##") }
        }
        return missing.map { absent($0.title, at: report.report.title.span, level: "#") }
            + missingParts
    }

    private static func absent(_ title: String, at span: Span, level: String) -> Diagnostic {
        fault(
            at: span, "report has no section '\(word: title)'",
            remedies: ["add '\(word: level) \(word: title)', with 'Not applicable' if that is so"])
    }
}
