import DocumentTree
import Governance

/// Turns an author's text into printed sections: names for headings and paragraphs, references resolved.
struct TextAssembly {
    /// A section with the name it is printed under.
    struct NamedSection {
        let section: EditionSection
        let anchor: AnchorID
        let sections: [NamedSection]
    }

    /// The paper's sections, in the author's order.
    let sections: [NamedSection]
    private let references: References
    private let paragraph: ((Int) -> AnchorID)?
    private let paragraphWords: (Int) -> String
    /// Whether a cross-reference was read anywhere in the text.
    private let hasReferences: Bool

    /// - Parameters:
    ///   - prefix: begins every anchor of this paper: `item-3`, `item-3-appendix-1`.
    ///   - headings: the paper's own sections, which links may name.
    ///   - unreachable: headings that are not printed, which nothing can lead to.
    ///   - hasReferences: whether there is anything to resolve.
    ///   - paragraph: names a running paragraph; `nil` in papers that have none.
    init(
        prefix: String, references: References, headings: [EditionSection],
        unreachable: (EditionSection) -> Bool = { _ in false }, hasReferences: Bool,
        paragraph: ((Int) -> AnchorID)?, paragraphWords: @escaping (Int) -> String
    ) {
        // Headings are named in the author's order, so that a name does not depend on the house.
        var naming = HeadingNaming(prefix: prefix, references: references)
        sections = headings.map { naming.named($0, isReachable: !unreachable($0)) }
        self.references = naming.references
        self.paragraph = paragraph
        self.paragraphWords = paragraphWords
        self.hasReferences = hasReferences
    }

    func section(_ named: NamedSection, _ rule: SectionRule?) -> Section {
        let section = named.section
        let inner = named.sections.map { child in
            if child.section.standIn != nil { return self.section(child, nil) }
            let part = rule?.parts.first { $0.matches(heading: child.section.title.plainText) }
            return self.section(child, part ?? rule?.inherited)
        }
        var blocks = section.blocks.map { block($0, rule) }
        if let marking = section.marking {
            blocks.insert(.paragraph(Paragraph([.text(marking)], role: "marking")), at: 0)
        }
        let printedTitle = rule?.isPrinted == true ? rule?.title : nil
        let number = section.number.map { [Inline.text($0 + " ")] } ?? []
        return Section(
            title: number + (printedTitle.map { [.text($0)] } ?? inlines(section.title)),
            role: rule?.isPrinted == true ? rule?.id : nil, anchor: named.anchor, blocks: blocks,
            sections: inner)
    }

    func blocks(_ blocks: [Block]) -> [Block] { blocks.map { block($0, nil) } }

    // MARK: - Blocks

    private func block(_ block: Block, _ rule: SectionRule?) -> Block {
        if case .list(let list) = block, rule?.numbering == .paragraphs, list.numbering == .decimal
        {
            return .list(list.with(items: list.items.map { numberedParagraph($0) }))
        }
        return changed(block) ?? block
    }

    /// A numbered paragraph with a name that others can refer to.
    private func numberedParagraph(_ item: List.Item) -> List.Item {
        List.Item(
            number: item.number, blocks: item.blocks.map { changed($0) ?? $0 },
            anchor: item.number.flatMap { number in paragraph.map { $0(number) } },
            referenceWords: item.number.map(paragraphWords), span: item.span)
    }

    /// The block with its references resolved; `nil` when it has none, so that nothing is copied.
    private func changed(_ block: Block) -> Block? {
        guard hasReferences else { return nil }
        switch block {
        case .paragraph(let paragraph):
            return changed(paragraph.content).map {
                .paragraph(Paragraph($0, role: paragraph.role, span: paragraph.span))
            }
        case .list(let list):
            return anyChanged(list.items) { item in
                anyChanged(item.blocks) { changed($0) }.map {
                    List.Item(
                        number: item.number, blocks: $0, anchor: item.anchor,
                        referenceWords: item.referenceWords, span: item.span)
                }
            }.map { .list(list.with(items: $0)) }
        case .table(let table): return changed(table).map { .table($0) }
        case .figure(let figure):
            return changed(figure.caption).map {
                .figure(
                    Figure(
                        file: figure.file, alternative: figure.alternative, caption: $0,
                        anchor: figure.anchor, span: figure.span))
            }
        case .quotation(let inner): return anyChanged(inner) { changed($0) }.map { .quotation($0) }
        case .label(let label): return changed(label).map { .label($0) }
        case .preformatted, .rule, .generated: return nil
        }
    }

    private func changed(_ table: Table) -> Table? {
        func rows(_ rows: [Table.Row]) -> [Table.Row]? {
            anyChanged(rows) { row in
                anyChanged(row.cells) { cell in
                    anyChanged(cell.blocks) { changed($0) }.map {
                        Table.Cell(
                            $0, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan,
                            isHead: cell.isHead, span: cell.span)
                    }
                }.map(Table.Row.init)
            }
        }
        let (head, body, caption) = (rows(table.head), rows(table.body), changed(table.caption))
        let notes = anyChanged(table.notes) { changed($0) }
        let source = changed(table.source)
        guard head != nil || body != nil || caption != nil || notes != nil || source != nil else {
            return nil
        }
        return table.with(head: head, body: body, caption: caption, notes: notes, source: source)
    }

    // MARK: - Inlines

    private func inlines(_ inlines: [Inline]) -> [Inline] { changed(inlines) ?? inlines }

    private func changed(_ inlines: [Inline]) -> [Inline]? { anyChanged(inlines) { changed($0) } }

    private func changed(_ inline: Inline) -> Inline? {
        switch inline {
        case .reference(let target, let words):
            // What this edition does not have is not referred to, only named.
            references[target].map { .reference(.anchor($0), words: words) } ?? .text(words)
        case .emphasis(let inner): changed(inner).map { .emphasis($0) }
        case .strong(let inner): changed(inner).map { .strong($0) }
        case .struckOut(let inner): changed(inner).map { .struckOut($0) }
        case .link(let address, let inner):
            changed(inner).map { .link(address: address, $0) }
        case .footnote(let blocks): anyChanged(blocks) { changed($0) }.map { .footnote($0) }
        case .text, .code, .lineBreak, .pageRange, .spark: nil
        }
    }
}

/// Gives each heading of a paper a name of its own: the first keeps the plain one, the next get `-2`, `-3`.
private struct HeadingNaming {
    let prefix: String
    var references: References
    /// The names taken, each with the number that the next heading of that name is given.
    private var taken: [String: Int] = [:]

    init(prefix: String, references: References) {
        self.prefix = prefix
        self.references = references
    }

    mutating func named(
        _ section: EditionSection, isReachable: Bool = true
    ) -> TextAssembly.NamedSection {
        let plain = section.name.map(slug) ?? slug(section.title.plainText)
        let name = section.name ?? plain
        // A part of the name that no paper or paragraph has keeps headings apart from them.
        let base = prefix + "-section-" + plain
        var candidate = base
        if var number = taken[base] {
            repeat {
                candidate = base + "-" + String(number)
                number += 1
            } while taken[candidate] != nil
            taken[base] = number
        }
        taken[candidate] = 2
        let anchor = AnchorID(candidate)
        if isReachable, references[.heading(name)] == nil { references[.heading(name)] = anchor }
        return TextAssembly.NamedSection(
            section: section, anchor: anchor,
            sections: section.sections.map { named($0, isReachable: isReachable) })
    }
}

/// The elements with the changed ones in place; `nil` when none changed.
private func anyChanged<Element>(
    _ elements: [Element], _ change: (Element) -> Element?
) -> [Element]? {
    var result: [Element]?
    for (index, element) in elements.enumerated() {
        guard let changed = change(element) else { continue }
        if result == nil { result = elements }
        result?[index] = changed
    }
    return result
}

extension List {
    fileprivate func with(items: [Item]) -> List {
        List(numbering, format: format, tight: tight, items: items, span: span)
    }
}

extension SectionRule {
    /// A rule with a title prints it in place of the author's spelling.
    fileprivate var isPrinted: Bool { !title.isEmpty }

    /// What holds for a part that the house does not name: only the numbering.
    fileprivate var inherited: SectionRule {
        SectionRule(
            id: id, title: "", aliases: [], required: false, numbering: numbering,
            numbers: numbers, parts: [], otherwise: nil, neededFor: [])
    }
}
