import Diagnostics
import DocumentTree
import Governance

/// What it finds: a baseline that does not say of when it is.
/// Why it matters: nobody can tell how fast the figure moved.
/// Example: `baseline: 72.5` without `baseline period`.
/// Source: the format's reference, `strategies/`.
enum BaselineWithoutPeriod: StrategyRule {
    static let severity = Severity.warning
    static let summary = "A baseline that does not say of when it is."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        strategy.strategy.indicators.compactMap { indicator in
            guard let baseline = indicator.baseline, baseline.number != nil,
                indicator.baselinePeriod == nil
            else { return nil }
            return fault(
                at: baseline.words.span, "baseline \(quote: baseline.words) is of no period",
                remedies: ["write 'baseline period'"])
        }
    }
}
