import Diagnostics
import DocumentTree
import Governance

/// What it finds: an open paper that quotes or prints a strategy kept from the public.
/// Why it matters: the public would read what is withheld from it, or a gap.
/// Example: `{{indicator: bids}}` of a restricted strategy in an open report.
/// Source: LGA 1972 s.100B(2); the format's reference, `restricted`.
enum OpenPaperShowsRestrictedStrategy: Rule {
    static let severity = Severity.error
    static let summary = "An open paper that quotes or prints a strategy kept from the public."

    static func faults(in record: Record) -> [Diagnostic] {
        let quotes = record.uses.quotes.filter { quote in
            !quote.isRestricted && !quote.isOfTerms && quote.strategy?.isRestricted == true
        }
        let parts = record.uses.parts.filter { part in
            !part.isRestricted && !part.isOfTerms && part.strategy?.isRestricted == true
        }
        return quotes.map { shown($0.words) } + parts.map { shown($0.part.layout) }
    }

    private static func shown(_ words: Located<String>) -> Diagnostic {
        fault(
            at: words.span, "\(quote: words) shows a restricted strategy in an open paper",
            remedies: [
                "restrict the paper or the section it stands in", "take it out of the paper",
            ])
    }
}
