import Diagnostics
import DocumentTree
import Governance

/// What it finds: terms of reference that quote a value of a strategy.
/// Why it matters: terms stand as they were adopted, and values change.
/// Example: `{{indicator: breastfeeding}}` in a clause.
/// Source: the format's reference, quotations.
enum QuoteInTerms: QuoteRule {
    static let severity = Severity.error
    static let summary = "Terms of reference that quote a value of a strategy."

    static func faults(in quote: QuoteAtHand, of record: Record) -> [Diagnostic] {
        guard quote.isOfTerms else { return [] }
        return [
            fault(
                at: quote.words.span, "\(quote: quote.words) stands in terms of reference",
                remedies: ["write the value as it was adopted"])
        ]
    }
}
