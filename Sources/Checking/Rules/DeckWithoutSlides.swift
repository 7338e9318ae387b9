import Diagnostics
import DocumentTree
import Governance

/// What it finds: a deck in which no top heading begins a slide.
/// Why it matters: the pack would have a cover and nothing behind it; all text would stand on the cover.
/// Example: `deck: landscape` above plain paragraphs.
/// Source: the guide to papers, "Slide decks".
enum DeckWithoutSlides: PaperRule {
    static let severity = Severity.warning
    static let summary = "A deck without a slide."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        guard let deck = paper.deck, paper.text.sections.isEmpty, !paper.text.isUnread else {
            return []
        }
        return [
            fault(
                at: deck.orientation.span, "deck without a slide",
                remedies: [
                    "begin each slide with its headline, after '# '", "take 'deck' out of the keys",
                ])
        ]
    }
}
