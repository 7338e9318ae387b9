import Diagnostics
import DocumentTree
import Governance

/// What it finds: a target that does not say by when.
/// Why it matters: nobody can tell whether it is missed.
/// Example: `target: 80` without `target by`.
/// Source: the format's reference, `strategies/`.
enum TargetWithoutDate: StrategyRule {
    static let severity = Severity.warning
    static let summary = "A target that does not say by when."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        strategy.strategy.indicators.compactMap { indicator in
            guard let target = indicator.target, target.number != nil, indicator.targetBy == nil
            else { return nil }
            return fault(
                at: target.words.span, "target \(quote: target.words) is for no time",
                remedies: ["write 'target by'"])
        }
    }
}
