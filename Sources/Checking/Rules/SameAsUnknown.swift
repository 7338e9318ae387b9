import Diagnostics
import DocumentTree
import Governance

/// What it finds: an action or milestone that is the same as one that is not there.
/// Why it matters: what it leaves out is nowhere written.
/// Example: `same as: review-cause`.
/// Source: the format's reference, `strategies/`.
enum SameAsUnknown: StrategyRule {
    static let severity = Severity.error
    static let summary = "An action or milestone that is the same as one that is not there."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        guard !record.workspace.unread.strategies.contains(strategy.strategy.id) else { return [] }
        let actions = strategy.actions.compactMap(\.sameAs)
            .filter { strategy.actionPlaces[$0.value] == nil }
        let milestones = strategy.strategy.milestones.compactMap(\.sameAs)
            .filter { strategy.milestonePlaces[$0.value] == nil }
        return actions.tellable(at: \.span).map {
            unknown($0, "action", strategy.actions.map(\.id))
        }
            + milestones.tellable(at: \.span).map {
                unknown($0, "milestone", strategy.strategy.milestones.map(\.id))
            }
    }

    private static func unknown(
        _ id: Located<String>, _ kind: String, _ ids: [Located<String>?]
    ) -> Diagnostic {
        fault(
            at: id.span, "no \(word: kind) of the strategy has the id \(quote: id)",
            remedies: nearMissRemedy(of: id.value, among: ids.lazy.compactMap { $0?.value })
                + ["correct the id, or write the entry out"])
    }
}
