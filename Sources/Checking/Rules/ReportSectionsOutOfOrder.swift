import Diagnostics
import Governance

/// What it finds: sections of a cover report in another order than the template's.
/// Why it matters: they are printed in the template's order, and what reads on will not follow.
/// Example: `# Legal implications` before `# Recommendations`.
/// Source: the house template, `report`.
enum ReportSectionsOutOfOrder: ReportRule {
    static let severity = Severity.warning
    static let summary = "Sections of a cover report in another order than the template's."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        let order = report.house?.sectionRules.map(\.id) ?? []
        var seen: Set<String> = []
        let placed = report.sections.compactMap { section, rule -> (PaperSection, Int)? in
            // One written twice is told by `ReportSectionTwice`.
            guard let rule, seen.insert(rule.id).inserted else { return nil }
            return order.firstIndex(of: rule.id).map { (section, $0) }
        }
        return zip(placed, placed.dropFirst()).filter { $0.0.1 > $0.1.1 }.map { before, after in
            fault(
                at: after.0.span,
                "section \(quote: after.0.heading) belongs before \(quote: before.0.heading)",
                notes: [.init(before.0.span, "printed after it")],
                remedies: ["put the sections in the order of the house's report template"])
        }
    }
}
