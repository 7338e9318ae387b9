import Diagnostics
import DocumentTree
import Governance

/// What it finds: an action that is the same as itself, directly or in a circle.
/// Why it matters: what it leaves out is nowhere written.
/// Example: two actions that each say `same as` the other.
/// Source: the format's reference, `strategies/`.
enum SameAsCircular: StrategyRule {
    static let severity = Severity.error
    static let summary = "An action that is the same as itself, directly or in a circle."

    static func faults(in strategy: StrategyAtHand, of record: Record) -> [Diagnostic] {
        let next = strategy.actions.map { action in
            [action.sameAs.flatMap { strategy.actionPlaces[$0.value] }].compactMap { $0 }
        }
        let groups = circles(of: next)
        return strategy.actions.indices.compactMap { place in
            guard let other = next[place].first, groups[other] == groups[place],
                let name = strategy.actions[place].sameAs
            else { return nil }
            return fault(
                at: name.span, "'same as' leads in a circle",
                remedies: ["write one of the actions out"])
        }
    }
}
