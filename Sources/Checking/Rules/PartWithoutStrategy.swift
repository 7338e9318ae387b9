import Diagnostics
import DocumentTree
import Governance

/// What it finds: a part made from a strategy that it does not name, where there are several or none.
/// Why it matters: it cannot be told which is meant.
/// Example: `print: scorecard` alone, beside two strategies.
/// Source: the format's reference, parts made from data.
enum PartWithoutStrategy: PartRule {
    static let severity = Severity.error
    static let summary =
        "A part made from a strategy that it does not name, where there are several or none."

    static func faults(in part: PartAtHand, of record: Record) -> [Diagnostic] {
        let ids = record.workspace.strategyIDs
        guard part.part.strategy == nil, ids.count != 1 else { return [] }
        return [
            fault(
                at: part.part.layout.span,
                "\(quote: part.part.layout) is printed of no strategy; there are \(ids.count)",
                remedies: [
                    ids.isEmpty
                        ? "add a folder under 'strategies'"
                        : "write 'of:' and one of: \(word: ids.joined(separator: ", "))"
                ])
        ]
    }
}
