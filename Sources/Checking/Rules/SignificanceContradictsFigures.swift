import Diagnostics
import DocumentTree
import Governance

/// What it finds: an indicator said to be higher or lower than the country, whose figures say otherwise.
/// Why it matters: the scorecard would contradict itself.
/// Example: `local: 49.3`, `national: 53.4`, `significance: higher`.
/// Source: the format's reference, `strategies/`.
enum SignificanceContradictsFigures: StrategyRule {
    static let severity = Severity.warning
    static let summary =
        "An indicator said to be higher or lower than the country, whose figures say otherwise."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        strategy.strategy.indicators.compactMap { indicator in
            guard let local = indicator.local, let national = indicator.national,
                let here = local.number, let there = national.number,
                let significance = indicator.significance
            else { return nil }
            let isTrue =
                switch significance {
                case .significantlyHigher, .higher: here > there
                case .significantlyLower, .lower: here < there
                case .similar, .notCompared: true
                }
            guard !isTrue else { return nil }
            return fault(
                at: local.words.span,
                "\(quote: local.words) is not \(word: direction(significance)) than \(quote: national.words)",
                remedies: ["correct 'significance' or one of the two figures"])
        }
    }

    private static func direction(_ significance: Indicator.Significance) -> String {
        switch significance {
        case .significantlyHigher, .higher: "higher"
        case .significantlyLower, .lower, .similar, .notCompared: "lower"
        }
    }
}
