import Diagnostics
import DocumentTree
import Governance

/// What it finds: a quotation of something that strategies do not have.
/// Why it matters: the braces would be printed as they are.
/// Example: `{{indicater: breastfeeding}}`.
/// Source: the format's reference, quotations.
enum QuoteOfUnknownKind: QuoteRule {
    static let severity = Severity.error
    static let summary = "A quotation of something that strategies do not have."

    static func faults(in quote: QuoteAtHand, of record: Record) -> [Diagnostic] {
        guard case .unknownKind? = quote.failure else { return [] }
        let kinds = QuotedKind.allCases.map(\.rawValue)
        return [
            fault(
                at: quote.words.span, "\(quote: quote.words) quotes nothing a strategy has",
                remedies: nearMissRemedy(of: quote.value.kind, among: kinds)
                    + ["begin with one of: \(word: kinds.joined(separator: ", "))"])
        ]
    }
}
