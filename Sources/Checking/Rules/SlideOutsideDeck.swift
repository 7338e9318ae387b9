import Diagnostics
import DocumentTree
import Governance

/// What it finds: a heading with the attributes of a slide that begins no slide.
/// Why it matters: they would do nothing, and whoever wrote them wanted a sheet of its own.
/// Example: `# Our areas { divider: yes }` in a report; `## Detail { sheet: portrait }` under a slide.
/// Source: the guide to papers, "Slide decks".
enum SlideOutsideDeck: PaperRule {
    static let severity = Severity.error
    static let summary = "A heading with the attributes of a slide that begins no slide."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        paper.outline.headings.lazy
            .filter { $0.slide != nil && (paper.deck == nil || $0.parent != nil) }
            .tellable(at: \.words.span)
            .compactMap { heading in
                heading.slide.map { paper.deck == nil ? outside(heading, $0) : within(heading, $0) }
            }
    }

    private static func outside(
        _ heading: PaperOutline.Heading, _ slide: SlideAttributes
    ) -> Diagnostic {
        fault(
            at: slide.span, "\(quote: heading.words) is no slide: the paper is not a deck",
            remedies: [
                "write 'deck: landscape' or 'deck: portrait' at the head of the appendix",
                "take label, divider, contents and sheet out of the heading",
            ])
    }

    private static func within(
        _ heading: PaperOutline.Heading, _ slide: SlideAttributes
    ) -> Diagnostic {
        fault(
            at: slide.span, "\(quote: heading.words) is no slide: it stands under another heading",
            remedies: [
                "begin the slide with '# '",
                "take label, divider, contents and sheet out of the heading",
            ])
    }
}
