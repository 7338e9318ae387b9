import Diagnostics
import DocumentTree
import Governance

/// What it finds: a quotation of a value that its record leaves out.
/// Why it matters: nothing could be printed in its place.
/// Example: `{{indicator: breastfeeding, target}}` where no `target` is written.
/// Source: the format's reference, quotations.
enum QuotedValueMissing: QuoteRule {
    static let severity = Severity.error
    static let summary = "A quotation of a value that its record leaves out."

    static func faults(in quote: QuoteAtHand, of record: Record) -> [Diagnostic] {
        guard case .missing? = quote.failure else { return [] }
        return [
            fault(
                at: quote.words.span, "\(quote: quote.words) quotes a value that is not written",
                remedies: ["write the value in the strategy, or take the quotation out"])
        ]
    }
}
