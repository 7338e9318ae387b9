import DocumentTree
import Governance

/// Turns an author's text into printed sections: names for headings and paragraphs, references resolved.
struct TextAssembly {
    private let prefix: String
    private var references: References
    private var taken: Set<String> = []
    private let paragraph: ((Int) -> AnchorID)?
    private let paragraphWords: (Int) -> String
    private let resolves: Bool

    /// - Parameters:
    ///   - prefix: begins every anchor of this paper: `item-3`, `item-3-appendix-1`.
    ///   - headings: the paper's own sections, which links may name.
    ///   - paragraph: names a running paragraph; `nil` in papers that have none.
    init(
        prefix: String, references: References, headings: [EditionSection],
        paragraph: ((Int) -> AnchorID)?, paragraphWords: @escaping (Int) -> String
    ) {
        self.prefix = prefix
        self.references = references
        self.paragraph = paragraph
        self.paragraphWords = paragraphWords
        resolves = true
        // Headings are named in the author's order, so that a name does not depend on the house.
        var names: Set<String> = []
        for section in headings { nameHeadings(of: section, &names) }
    }

    private mutating func nameHeadings(of section: EditionSection, _ names: inout Set<String>) {
        let name = section.name ?? slug(section.title.plainText)
        if names.insert(name).inserted {
            references[.heading(name)] = AnchorID(prefix + "-" + slug(name))
        }
        for inner in section.sections { nameHeadings(of: inner, &names) }
    }

    mutating func section(_ section: EditionSection, _ rule: SectionRule?) -> Section {
        let anchor = unique(section.name ?? slug(section.title.plainText))
        var inner: [Section] = []
        for child in section.sections {
            let part = rule?.parts.first { $0.matches(heading: child.title.plainText) }
            inner.append(self.section(child, part ?? rule?.inherited))
        }
        var blocks = section.blocks.map { block($0, rule) }
        if let marking = section.marking {
            blocks.insert(.paragraph(Paragraph([.text(marking)], role: "marking")), at: 0)
        }
        let printedTitle = rule?.isPrinted == true ? rule?.title : nil
        return Section(
            title: printedTitle.map { [.text($0)] } ?? inlines(section.title),
            role: rule?.isPrinted == true ? rule?.id : nil, anchor: anchor, blocks: blocks,
            sections: inner)
    }

    mutating func blocks(_ blocks: [Block]) -> [Block] { blocks.map { block($0, nil) } }

    private mutating func unique(_ name: String) -> AnchorID {
        let base = prefix + "-" + slug(name)
        var candidate = base
        var number = 2
        while !taken.insert(candidate).inserted {
            candidate = base + "-\(number)"
            number += 1
        }
        return AnchorID(candidate)
    }

    // MARK: - Blocks

    private func block(_ block: Block, _ rule: SectionRule?) -> Block {
        switch block {
        case .paragraph(let paragraph):
            return .paragraph(
                Paragraph(inlines(paragraph.content), role: paragraph.role, span: paragraph.span))
        case .list(let list):
            let isRunning = rule?.numbering == .paragraphs && list.numbering == .decimal
            return .list(
                List(
                    list.numbering, format: list.format, tight: list.tight,
                    items: list.items.map { item($0, isRunning: isRunning) }, span: list.span))
        case .table(let table): return .table(self.table(table))
        case .figure(let figure):
            return .figure(
                Figure(
                    file: figure.file, alternative: figure.alternative,
                    caption: inlines(figure.caption), anchor: figure.anchor, span: figure.span))
        case .quotation(let inner): return .quotation(inner.map { self.block($0, nil) })
        case .label(let label): return .label(inlines(label))
        case .preformatted, .rule: return block
        }
    }

    private func item(_ item: List.Item, isRunning: Bool) -> List.Item {
        let number = isRunning ? item.number : nil
        return List.Item(
            number: item.number, blocks: item.blocks.map { block($0, nil) },
            anchor: number.flatMap { number in paragraph.map { $0(number) } },
            referenceWords: number.map(paragraphWords), span: item.span)
    }

    private func table(_ table: Table) -> Table {
        func rows(_ rows: [Table.Row]) -> [Table.Row] {
            rows.map { row in
                Table.Row(
                    row.cells.map { cell in
                        Table.Cell(
                            cell.blocks.map { block($0, nil) }, columnSpan: cell.columnSpan,
                            rowSpan: cell.rowSpan, isHead: cell.isHead, span: cell.span)
                    })
            }
        }
        return Table(
            columns: table.columns, head: rows(table.head), body: rows(table.body),
            caption: inlines(table.caption), role: table.role, span: table.span)
    }

    // MARK: - Inlines

    private func inlines(_ inlines: [Inline]) -> [Inline] {
        inlines.contains(where: \.mayRefer) ? inlines.map(inline) : inlines
    }

    private func inline(_ inline: Inline) -> Inline {
        switch inline {
        case .reference(let target, let words):
            // What this edition does not have is not referred to, only named.
            references[target].map { .reference(.anchor($0), words: words) } ?? .text(words)
        case .emphasis(let inner): .emphasis(inlines(inner))
        case .strong(let inner): .strong(inlines(inner))
        case .struckOut(let inner): .struckOut(inlines(inner))
        case .link(let address, let inner): .link(address: address, inlines(inner))
        case .footnote(let blocks): .footnote(blocks.map { block($0, nil) })
        case .text, .code, .lineBreak, .pageRange: inline
        }
    }
}

extension Inline {
    /// Whether a cross-reference can be in it.
    fileprivate var mayRefer: Bool {
        switch self {
        case .text, .code, .lineBreak, .pageRange: false
        case .emphasis, .strong, .struckOut, .link, .reference, .footnote: true
        }
    }
}

extension SectionRule {
    /// A rule with a title prints it in place of the author's spelling.
    fileprivate var isPrinted: Bool { !title.isEmpty }

    /// What holds for a part that the house does not name: only the numbering.
    fileprivate var inherited: SectionRule {
        SectionRule(
            id: id, title: "", aliases: [], required: false, numbering: numbering, parts: [],
            otherwise: nil, neededFor: [])
    }
}
