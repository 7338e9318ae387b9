import Diagnostics
import DocumentTree
import Governance

/// What it finds: a second contents slide in a deck.
/// Why it matters: both would list the same slides, and readers would look for a difference.
/// Example: `{ contents: yes }` after two headlines.
/// Source: the guide to papers, "Slide decks".
enum ContentsSlideTwice: PaperRule {
    static let severity = Severity.warning
    static let summary = "A second contents slide in a deck."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        guard paper.deck != nil else { return [] }
        let contents = paper.outline.headings.filter { $0.slide?.kind == .contents }
        guard let first = contents.first else { return [] }
        return contents.dropFirst().tellable(at: \.words.span).map { heading in
            fault(
                at: heading.words.span, "\(quote: heading.words) lists the slides a second time",
                notes: [.init(first.words.span, "the first contents slide is here")],
                remedies: ["take one of the two out"])
        }
    }
}
