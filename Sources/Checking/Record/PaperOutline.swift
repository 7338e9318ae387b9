import Diagnostics
import DocumentTree
import Governance

/// The text of a report, an appendix or terms of reference.
struct PaperAtHand {
    enum Kind {
        case report
        case appendix
        case terms
    }

    let kind: Kind
    let text: PaperText
    let outline: PaperOutline
    /// The meeting whose paper it is; `nil` for terms of reference.
    let meeting: Meeting?
    /// Numbers of the appendices that the report lists, in lower case.
    let appendices: Set<String>
    /// Set when it is a deck of slides.
    let deck: Deck?
    /// The whole paper is kept from the public.
    let isRestricted: Bool

    init(
        _ kind: Kind, _ text: PaperText, meeting: Meeting? = nil, appendices: Set<String> = [],
        deck: Deck? = nil, isRestricted: Bool = false
    ) {
        self.isRestricted = isRestricted
        self.kind = kind
        self.text = text
        self.meeting = meeting
        self.appendices = appendices
        self.deck = deck
        outline = PaperOutline(text)
    }
}

/// What rules look at in a paper, found in one walk over its sections, blocks and words.
struct PaperOutline {
    struct Heading {
        let words: Located<String>
        let name: Located<String>?
        let level: Int
        /// The heading it stands under, by its place in the list.
        let parent: Int?
        /// Neither text nor headings follow under it.
        let isEmpty: Bool
        /// What its attributes say of it as a slide.
        let slide: SlideAttributes?

        /// The slide is made of its headline, or of the headlines of others.
        var isWholeAlone: Bool { slide.map { $0.kind != .slide } ?? false }
    }

    struct Link {
        let words: String
        let address: String
        /// The block it stands in; links have no place of their own.
        let span: Span
    }

    fileprivate(set) var headings: [Heading] = []
    fileprivate(set) var figures: [(figure: Figure, span: Span)] = []
    fileprivate(set) var tables: [(table: Table, span: Span)] = []
    fileprivate(set) var links: [Link] = []
    fileprivate(set) var restricted: [RestrictedThing] = []
    /// Paragraphs that stand in no table, with their places.
    fileprivate(set) var prose: [(content: [Inline], span: Span)] = []

    init(_ text: PaperText) {
        var walk = Walk(outline: self)
        walk.blocks(text.blocks, in: text.span.head, depth: 0)
        for section in text.sections { walk.section(section, under: nil) }
        self = walk.outline
    }
}

private struct Walk {
    var outline: PaperOutline
    private var isInTable = false
    /// Deeper than any paper; reading refuses deeper text, and the walk must not outgrow the stack.
    static let deepest = 120

    init(outline: PaperOutline) { self.outline = outline }

    mutating func section(_ guarded: GuardedSection, under parent: Int?) {
        let section = guarded.section.examined()
        if let restriction = guarded.restriction {
            outline.restricted.append(
                RestrictedThing(.section, restriction, title: section.heading))
        }
        let place = outline.headings.count
        outline.headings.append(
            PaperOutline.Heading(
                words: section.heading, name: section.name, level: section.level, parent: parent,
                isEmpty: section.blocks.isEmpty && section.sections.isEmpty, slide: section.slide)
        )
        inlines(section.title, in: section.span, depth: 0)
        blocks(section.blocks, in: section.span, depth: 0)
        for inner in section.sections { self.section(inner, under: place) }
    }

    mutating func blocks(_ blocks: [Block], in span: Span, depth: Int) {
        guard depth < Walk.deepest else { return }
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                if !isInTable {
                    outline.prose.append((paragraph.content, paragraph.span ?? span))
                }
                inlines(paragraph.content, in: paragraph.span ?? span, depth: depth)
            case .list(let list):
                for item in list.items {
                    self.blocks(item.blocks, in: item.span ?? span, depth: depth + 1)
                }
            case .table(let table): self.table(table, in: table.span ?? span, depth: depth)
            case .figure(let figure):
                outline.figures.append((figure, figure.span ?? span))
                inlines(figure.caption, in: figure.span ?? span, depth: depth)
            case .quotation(let inner): self.blocks(inner, in: span, depth: depth + 1)
            case .label(let words): inlines(words, in: span, depth: depth)
            case .preformatted, .rule, .generated: break
            }
        }
    }

    private mutating func table(_ table: Table, in span: Span, depth: Int) {
        outline.tables.append((table, span))
        let isWithin = isInTable
        isInTable = true
        defer { isInTable = isWithin }
        for line in [table.caption] + table.notes + [table.source] {
            inlines(line, in: span, depth: depth)
        }
        for row in table.head {
            for cell in row.cells { blocks(cell.blocks, in: cell.span ?? span, depth: depth + 1) }
        }
        for row in table.body {
            for cell in row.cells { blocks(cell.blocks, in: cell.span ?? span, depth: depth + 1) }
        }
    }

    private mutating func inlines(_ inlines: [Inline], in span: Span, depth: Int) {
        guard depth < Walk.deepest else { return }
        for inline in inlines {
            switch inline {
            case .text, .code, .reference, .lineBreak, .pageRange, .spark: break
            case .emphasis(let inner), .strong(let inner), .struckOut(let inner):
                self.inlines(inner, in: span, depth: depth + 1)
            case .link(let address, let inner):
                outline.links.append(
                    PaperOutline.Link(words: inner.plainText, address: address, span: span))
            case .footnote(let blocks): self.blocks(blocks, in: span, depth: depth + 1)
            }
        }
    }
}
