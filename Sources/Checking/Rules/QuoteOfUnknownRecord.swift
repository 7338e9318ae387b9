import Diagnostics
import DocumentTree
import Governance

/// What it finds: a quotation of a value that no strategy has.
/// Why it matters: nothing could be printed in its place.
/// Example: `{{indicator: breast-feeding}}` where the id is `breastfeeding`.
/// Source: the format's reference, quotations.
enum QuoteOfUnknownRecord: QuoteRule {
    static let severity = Severity.error
    static let summary = "A quotation of a value that no strategy has."

    static func faults(in quote: QuoteAtHand, of record: Record) -> [Diagnostic] {
        guard case .unknownRecord(let ids)? = quote.failure else { return [] }
        let isEmpty = record.workspace.strategyIDs.isEmpty
        return [
            fault(
                at: quote.words.span,
                isEmpty
                    ? "\(quote: quote.words) quotes a strategy, and there is none"
                    : "\(quote: quote.words) quotes an id that no strategy has",
                remedies: nearMissRemedy(of: quote.value.id, among: ids)
                    + ["correct the id, or add the record to the strategy"])
        ]
    }
}
