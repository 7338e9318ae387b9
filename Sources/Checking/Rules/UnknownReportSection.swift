import Diagnostics
import DocumentTree
import Governance

/// What it finds: a heading in a cover report that its template does not have.
/// Why it matters: the section would not be printed where members look for it.
/// Example: `# Legal implication`.
/// Source: the house template, `report`.
enum UnknownReportSection: ReportRule {
    static let severity = Severity.error
    static let summary = "A heading in a cover report that its template does not have."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        guard let house = report.house, !house.sectionRules.isEmpty else { return [] }
        let titles = house.sectionRules.map(\.title)
        let strangers = report.sections.lazy
            .filter { $0.rule == nil && house.otherSections == nil }
            .tellable(at: \.section.span).map { unknown($0.section, among: titles) }
        let strangeParts = report.sections.flatMap { section, rule -> [Diagnostic] in
            guard let parts = rule?.parts, !parts.isEmpty else { return [] }
            return section.sections.map { $0.section.examined() }
                .filter { inner in !parts.contains { $0.matches(inner) } }
                .tellable(at: \.span).map { unknown($0, among: parts.map(\.title)) }
        }
        return strangers + strangeParts
    }

    private static func unknown(_ section: PaperSection, among titles: [String]) -> Diagnostic {
        let near = nearMiss(of: section.title.plainText, among: titles)
        return fault(
            at: section.span, "unknown section \(quote: section.heading)",
            remedies: (near.map { ["did you mean '\(word: $0)'?"] } ?? [])
                + [
                    "the sections are: \(word: titles.joined(separator: ", "))",
                    "write one of them, or put this one level down under one of them",
                ])
    }
}
