import Diagnostics
import DocumentTree
import Governance

/// Makes the slides of a deck from its text: each top section is one.
struct DeckAssembly {
    let deck: Deck
    let text: TextAssembly
    let house: House

    /// The heading under which a slide's author writes what is said with it.
    private static let notesHeading = "notes"

    /// What the cover says under the title.
    var coverWords: [Block] {
        let lines = [(deck.subtitle, "deck-subtitle"), (deck.date, "deck-date")]
        return lines.compactMap { words, role in
            words.map { .paragraph(Paragraph([.text($0.value)], role: role)) }
        }
    }

    var slides: [Section] { text.sections.map { slide($0) } }

    /// What stands for a withheld slide is a slide like any other, which tells nothing of its sheet.
    private func slide(_ named: TextAssembly.NamedSection) -> Section {
        let attributes = named.section.slide
        let content = text.section(named, nil)
        let sheet = Sheet(
            orientation: attributes?.orientation ?? deck.orientation.value,
            kind: attributes?.kind ?? .slide,
            label: (attributes?.label).map { [.text($0.value)] } ?? [])
        return Section(
            title: content.title, role: content.role, anchor: content.anchor,
            blocks: content.blocks, sections: content.sections.map { notes($0) ?? $0 },
            sheet: sheet)
    }

    /// The speaker's notes, under the house's word for them; `nil` when the section is none.
    private func notes(_ section: Section) -> Section? {
        guard section.title.plainText.lowercased() == Self.notesHeading else { return nil }
        let words = house.words("slide notes")
        return Section(
            title: words.isEmpty ? section.title : [.text(words)], role: "slide-notes",
            anchor: section.anchor, blocks: section.blocks, sections: section.sections)
    }
}
