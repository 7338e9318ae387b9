import Diagnostics
import DocumentTree
import Governance

/// What it finds: a project that ends before it starts.
/// Why it matters: one of the two dates is wrong.
/// Example: `start: 2022-04`, `end: 2021-03`.
/// Source: the format's reference, `strategies/`.
enum ProjectEndsBeforeStart: StrategyRule {
    static let severity = Severity.error
    static let summary = "A project that ends before it starts."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        var start: Timing?
        var end: Timing?
        return strategy.strategy.projects.compactMap { project in
            start = project.start.resolved(above: start)
            end = project.end.resolved(above: end)
            guard let start, let end, let first = start.from, let last = end.until,
                last.last < first.first
            else { return nil }
            return fault(
                at: end.span,
                "project \(quote: project.title) ends before it starts",
                notes: [.init(start.span, "starts here")],
                remedies: ["correct one of the two dates"])
        }
    }
}
