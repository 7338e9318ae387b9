import Diagnostics
import DocumentTree
import Governance

/// What it finds: two records of one kind in a strategy with one id.
/// Why it matters: a paper that names the id could mean either.
/// Example: two indicators `smoking`.
/// Source: the format's reference, `strategies/`.
enum DuplicateStrategyRecord: StrategyRule {
    static let severity = Severity.error
    static let summary = "Two records of one kind in a strategy with one id."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        let plan = strategy.strategy
        return twice("priority", plan.priorities.map(\.id))
            + twice("aim", plan.priorities.flatMap { $0.aims.map(\.id) })
            + twice("action", strategy.actions.compactMap(\.id))
            + twice("domain", plan.domains.map(\.id))
            + twice("indicator", plan.indicators.map(\.id))
            + twice("milestone", plan.milestones.compactMap(\.id))
            + twice("project", plan.projects.compactMap(\.id))
    }

    private static func twice(_ kind: String, _ ids: [Located<String>]) -> [Diagnostic] {
        repeated(ids, by: \.value).map { id, first in
            fault(
                at: id.span, "\(word: kind) \(quote: id) is written twice",
                notes: [.init(first.span, "previously written here")],
                remedies: ["give this one an id of its own"])
        }
    }
}
