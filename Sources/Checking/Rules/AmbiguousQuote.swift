import Diagnostics
import DocumentTree
import Governance

/// What it finds: a quotation of an id that several strategies have.
/// Why it matters: it cannot be told which value is meant.
/// Example: `{{indicator: smoking}}` where two strategies have `smoking`.
/// Source: the format's reference, quotations.
enum AmbiguousQuote: QuoteRule {
    static let severity = Severity.error
    static let summary = "A quotation of an id that several strategies have."

    static func faults(in quote: QuoteAtHand, of record: Record) -> [Diagnostic] {
        guard case .ambiguous(let strategies)? = quote.failure else { return [] }
        return [
            fault(
                at: quote.words.span, "\(quote: quote.words) may be of several strategies",
                remedies: [
                    strategies.isEmpty
                        ? "write the strategy and '/' before the id"
                        : "write '\(word: strategies[0])/' or another strategy before the id"
                ])
        ]
    }
}
