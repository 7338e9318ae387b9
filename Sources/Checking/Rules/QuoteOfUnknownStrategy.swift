import Diagnostics
import DocumentTree
import Governance

/// What it finds: a quotation of a strategy that is not there.
/// Why it matters: nothing could be printed in its place.
/// Example: `{{indicator: health-2025/breastfeeding}}` without a folder of that name.
/// Source: the format's reference, quotations.
enum QuoteOfUnknownStrategy: QuoteRule {
    static let severity = Severity.error
    static let summary = "A quotation of a strategy that is not there."

    static func faults(in quote: QuoteAtHand, of record: Record) -> [Diagnostic] {
        guard case .unknownStrategy? = quote.failure else { return [] }
        return [
            fault(
                at: quote.words.span,
                "\(quote: quote.words) names a strategy that has no folder under strategies/",
                remedies: nearMissRemedy(
                    of: quote.value.strategy ?? "", among: record.workspace.strategyIDs)
                    + ["correct the name before the '/'"])
        ]
    }
}
