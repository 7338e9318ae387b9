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

    static func faults(in part: PartAtHand, of record: Record) -> [Diagnostic] {
        let wanted = part.part.options.filter { $0.key.value == "only" }.flatMap(\.values)
        guard !wanted.isEmpty, let strategy = part.strategy,
            !record.workspace.unread.strategies.contains(strategy.strategy.id)
        else { return [] }
        let names = strategy.namesOfParts
        return wanted.filter { !names.contains($0.value) }.map { name in
            fault(
                at: name.span, "the strategy has no part \(quote: name)",
                // Its own words may be restricted: a near miss is offered of an open one only.
                remedies: (strategy.isRestricted
                    ? [] : nearMissRemedy(of: name.value, among: names.sorted()))
                    + ["write the id or the number of what is to be printed"])
        }
    }
}
