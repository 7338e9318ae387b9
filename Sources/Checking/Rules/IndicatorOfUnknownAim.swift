import Diagnostics
import DocumentTree
import Governance

/// What it finds: an indicator of an aim or priority that the strategy does not have.
/// Why it matters: it would stand under nothing.
/// Example: `aim: best-strat`.
/// Source: the format's reference, `strategies/`.
enum IndicatorOfUnknownAim: StrategyRule {
    static let severity = Severity.error
    static let summary = "An indicator of an aim or priority that the strategy does not have."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        guard !record.workspace.unread.strategies.contains(strategy.strategy.id) else { return [] }
        let known = Set(strategy.aimIDs)
        return strategy.strategy.indicators.compactMap(\.aim).filter { !known.contains($0.value) }
            .tellable(at: \.span).map { aim in
                fault(
                    at: aim.span, "the strategy has no aim or priority \(quote: aim)",
                    remedies: nearMissRemedy(of: aim.value, among: strategy.aimIDs)
                        + ["correct the id, or add the aim to priorities.yaml"])
            }
    }
}
