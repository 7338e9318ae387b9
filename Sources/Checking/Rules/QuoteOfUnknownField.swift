import Diagnostics
import DocumentTree
import Governance

/// What it finds: a quotation of something that such a record does not have.
/// Why it matters: nothing could be printed in its place.
/// Example: `{{indicator: breastfeeding, nationl}}`.
/// Source: the format's reference, quotations.
enum QuoteOfUnknownField: QuoteRule {
    static let severity = Severity.error
    static let summary = "A quotation of something that such a record does not have."

    static func faults(in quote: QuoteAtHand, of record: Record) -> [Diagnostic] {
        guard case .unknownField(let kind)? = quote.failure else { return [] }
        return [
            fault(
                at: quote.words.span,
                "\(quote: quote.words) quotes what no \(word: kind.rawValue) has",
                remedies: nearMissRemedy(of: quote.value.field ?? "", among: kind.fields)
                    + ["use one of: \(word: kind.fields.joined(separator: ", "))"])
        ]
    }
}
