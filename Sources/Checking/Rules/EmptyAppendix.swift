import Diagnostics
import DocumentTree
import Governance

/// What it finds: an appendix with nothing in it.
/// Why it matters: the pack would have a sheet with nothing but a title, and readers will ask for the
/// rest.
/// Example: an `appendix-1-budget.md` that ends after its front matter.
/// Source: the format's reference, `appendices`.
enum EmptyAppendix: ItemRule {
    static let severity = Severity.warning
    static let summary = "An appendix with nothing in it."

    static func faults(in item: ItemAtHand, of record: Record) -> [Diagnostic] {
        item.folders.flatMap { faults(in: $0, of: item) }
    }

    private static func faults(in folder: PaperFolder, of item: ItemAtHand) -> [Diagnostic] {
        return folder.appendices.compactMap { appendix in
            let particulars = appendix.particulars.examined()
            // `DeckWithoutSlides` tells of a deck.
            guard case .text(let text) = particulars.content, particulars.deck == nil,
                text.blocks.isEmpty, text.sections.isEmpty, !text.isUnread
            else { return nil }
            return fault(
                at: text.span.head, "appendix \(quote: appendix.number) is empty",
                remedies: ["write the appendix, or take it out of the list"])
        }
    }
}
