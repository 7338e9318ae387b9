internal import DocumentTree

/// A line of a contents slide: made from the slides themselves, so that it cannot be untrue.
struct ContentsEntry {
    let words: String
    let anchor: AnchorID?
    /// Its place among the slides of the deck.
    let slide: Int
    let depth: Int
    let isDivider: Bool
}

extension Paper {
    /// What a contents slide lists: every slide of the deck but the contents; those behind a divider
    /// stand under it. A slide without a headline is not listed.
    var contentsEntries: [ContentsEntry] {
        var entries: [ContentsEntry] = []
        var isDivided = false
        for (place, (slide, sheet, depth)) in slides.enumerated() where sheet.kind != .contents {
            let isDivider = sheet.kind == .divider
            isDivided = isDivided || isDivider
            let words = slide.title.plainText
            if words.isEmpty { continue }
            entries.append(
                ContentsEntry(
                    words: words, anchor: slide.anchor, slide: place,
                    depth: depth + (isDivided && !isDivider ? 1 : 0), isDivider: isDivider))
        }
        return entries
    }
}

extension ArraySlice<ContentsEntry> {
    /// The entries as a list, each with those of greater depth that follow it under it; `nil` for none.
    var asList: List? {
        var items: [List.Item] = []
        var rest = self
        while let entry = rest.popFirst() {
            let within = rest.prefix { $0.depth > entry.depth }
            rest = rest.dropFirst(within.count)
            let words: Inline =
                entry.anchor.map { .reference(.anchor($0), words: entry.words) }
                ?? .text(entry.words)
            items.append(
                List.Item(
                    blocks: [.paragraph(Paragraph([words]))]
                        + (within.asList.map { [.list($0)] } ?? [])))
        }
        return items.isEmpty ? nil : List(.bullet, items: items)
    }
}
