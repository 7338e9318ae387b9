import Diagnostics
import DocumentTree
import Governance

/// What it finds: a part that is to print only something its strategy does not have.
/// Why it matters: less would be printed than the author means.
/// Example: `only: [start-wel]`.
/// Source: the format's reference, parts made from data.
enum PartPrintsUnknown: PartRule {
    static let severity = Severity.error
    static let summary = "A part that is to print only something its strategy does not have."

    static func faults(in record: Record) -> [Diagnostic] {
        var known: [String: Names] = [:]
        var sought = 0
        let unknown = record.uses.parts.flatMap { part -> [Unknown] in
            let wanted = part.part.options.filter { $0.key.value == "only" }.flatMap(\.values)
            guard !wanted.isEmpty, let strategy = part.strategy,
                !record.workspace.unread.strategies.contains(strategy.strategy.id)
            else { return [] }
            let id = strategy.strategy.id
            let names = known[id] ?? Names(strategy)
            known[id] = names
            return wanted.filter { !names.all.contains($0.value) }
                .map { Unknown(name: $0, near: names.offered) }
        }
        return unknown.tellable(at: \.name.span).map { one in
            sought += 1
            return fault(
                at: one.name.span, "the strategy has no part \(quote: one.name)",
                remedies: (sought > nearMisses
                    ? [] : nearMissRemedy(of: one.name.value, among: one.near))
                    + ["write the id or the number of what is to be printed"])
        }
    }

    static func faults(in part: PartAtHand, of record: Record) -> [Diagnostic] { [] }

    /// Of so many a near miss is sought, which is dear: who reads on has seen what is wrong.
    private static let nearMisses = 20

    private struct Unknown {
        let name: Located<String>
        let near: [String]
    }

    /// What a strategy has.
    private struct Names {
        let all: Set<String>
        /// In order. The strategy's own words may be restricted: a near miss is offered of an open one only.
        let offered: [String]

        init(_ strategy: StrategyAtHand) {
            all = strategy.namesOfParts
            offered = strategy.isRestricted ? [] : all.sorted()
        }
    }
}
