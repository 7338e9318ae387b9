import Diagnostics
import DocumentTree
import Governance

/// What it finds: a report that asks for a decision without a list of recommendations.
/// Why it matters: the board would have no words to decide on.
/// Example: `purpose: decision` and no `# Recommendations`, or one without a numbered list.
/// Source: the house template, `needed for`.
enum DecisionWithoutRecommendations: ReportRule {
    static let severity = Severity.error
    static let summary = "A report that asks for a decision without a list of recommendations."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        guard !report.isEmpty else { return [] }
        return (report.house?.sectionRules ?? []).filter(report.needs).compactMap { rule in
            guard let section = report.section(rule) else {
                return absent(rule, report.report.title.span, report.item)
            }
            let hasList = section.blocks.contains { block in
                if case .list(let list) = block { !list.items.isEmpty } else { false }
            }
            return hasList ? nil : absent(rule, section.span, report.item)
        }
    }

    private static func absent(_ rule: SectionRule, _ span: Span, _ item: ItemAtHand) -> Diagnostic
    {
        fault(
            at: span,
            "report for \(item.named) has no recommendations; its purpose needs a list of them",
            notes: item.particulars.purpose.map { [.init($0.span, "the purpose is here")] } ?? [],
            remedies: ["write a numbered list under '\(word: rule.title)', or correct the purpose"])
    }
}
