internal import DocumentTree

/// The places of a pack that its cross-references can lead to, found before anything is written:
/// a reference may point forward, and only to what is there.
///
/// What has no words of its own is no such place: a reference could not print it. They are items, papers, sections, the numbered paragraphs and figures that stand directly in them.
struct Places {
    /// An element that a cross-reference can point at.
    struct Place {
        let id: String
        /// What the cross-reference prints.
        let words: String
    }

    private var places: [AnchorID: Place] = [:]

    init() {}

    init<Reader: Audience>(in pack: PackDocument<Reader>) {
        add(pack.frontSheet)
        for part in pack.parts {
            if let title = part.title, !part.items.isEmpty { add(part.anchor, title) }
            for item in part.items { add(item) }
        }
    }

    subscript(anchor: AnchorID) -> Place? { places[anchor] }

    private mutating func add(_ item: ItemPapers) {
        add(item.anchor, item.referenceWords)
        var hasReport = false
        for paper in item.papers {
            // The item's own element holds its report.
            if paper.kind == .report && !hasReport {
                hasReport = true
                if places[paper.anchor] == nil { places[paper.anchor] = places[item.anchor] }
            } else {
                add(paper.anchor, paper.referenceWords)
            }
            add(paper.blocks)
            for section in paper.sections { add(section) }
        }
    }

    private mutating func add(_ section: Section) {
        if let anchor = section.anchor { add(anchor, section.title.plainText) }
        add(section.blocks)
        for inner in section.sections { add(inner) }
    }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .list(let list):
                for item in list.items {
                    if let anchor = item.anchor { add(anchor, item.referenceWords ?? "") }
                }
            case .figure(let figure):
                if let anchor = figure.anchor { add(anchor, figure.caption.plainText) }
            case .paragraph, .table, .quotation, .preformatted, .rule, .label, .generated: break
            }
        }
    }

    private mutating func add(_ anchor: AnchorID, _ words: String) {
        guard !words.isEmpty, places[anchor] == nil, isIdentifier(anchor.name) else { return }
        places[anchor] = Place(id: anchor.name, words: words)
    }
}
