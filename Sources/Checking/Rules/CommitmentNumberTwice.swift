import Diagnostics
import DocumentTree
import Governance

/// What it finds: two commitments of a strategy with one number.
/// Why it matters: a paper that names the number could mean either.
/// Example: two files with `number: "3"`.
/// Source: the format's reference, `strategies/`.
enum CommitmentNumberTwice: StrategyRule {
    static let severity = Severity.error
    static let summary = "Two commitments of a strategy with one number."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        repeated(strategy.strategy.commitments, by: \.number).map { commitment, first in
            fault(
                at: commitment.title.span,
                "commitment \(quote: commitment.title) has the number of another",
                notes: [.init(first.title.span, "the other one")],
                remedies: ["give it a number of its own"])
        }
    }
}
