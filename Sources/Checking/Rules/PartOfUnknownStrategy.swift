import Diagnostics
import DocumentTree
import Governance

/// What it finds: a part made from a strategy that is not there.
/// Why it matters: there is nothing to print.
/// Example: `of: health-2025` without a folder of that name.
/// Source: the format's reference, parts made from data.
enum PartOfUnknownStrategy: PartRule {
    static let severity = Severity.error
    static let summary = "A part made from a strategy that is not there."

    static func faults(in part: PartAtHand, of record: Record) -> [Diagnostic] {
        guard let name = part.part.strategy,
            !record.workspace.strategyIDs.contains(name.value)
        else { return [] }
        return [
            fault(
                at: name.span, "strategy \(quote: name) has no folder under strategies/",
                remedies: nearMissRemedy(of: name.value, among: record.workspace.strategyIDs)
                    + ["correct 'of'"])
        ]
    }
}
