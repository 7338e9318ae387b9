import Diagnostics
import DocumentTree
import Governance

/// What it finds: a rank that is beyond the number of those ranked.
/// Why it matters: it cannot be a place among them.
/// Example: `rank: 8 of 7`.
/// Source: the format's reference, `strategies/`.
enum RankBeyondOthers: StrategyRule {
    static let severity = Severity.error
    static let summary = "A rank that is beyond the number of those ranked."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        strategy.strategy.indicators.compactMap { indicator in
            guard let rank = indicator.rank, let place = rank.place, let of = rank.of,
                place > of || place < 1
            else { return nil }
            return fault(
                at: rank.words.span, "\(quote: rank.words) is no place among so many",
                remedies: ["correct the place, or the number of those ranked"])
        }
    }
}
