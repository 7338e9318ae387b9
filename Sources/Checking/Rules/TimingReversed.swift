import Diagnostics
import DocumentTree
import Governance

/// What it finds: a time that ends before it begins.
/// Why it matters: nobody could keep to it.
/// Example: `{ from: 2021-11-19, until: 2021-09-27 }`.
/// Source: the format's reference, `strategies/`.
enum TimingReversed: StrategyRule {
    static let severity = Severity.error
    static let summary = "A time that ends before it begins."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        strategy.timings.compactMap { timing in
            guard let from = timing.from, let until = timing.until, until.last < from.first else {
                return nil
            }
            let (first, last) = (Located(from.iso, timing.span), Located(until.iso, timing.span))
            return fault(
                at: timing.span, "until \(number: last) is before from \(number: first)",
                remedies: ["correct one of the two dates"])
        }
    }
}
