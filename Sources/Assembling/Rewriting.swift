import DocumentTree

/// Puts other inlines in place of some, wherever they stand in blocks. What has none of them is `nil`,
/// so that nothing is copied.
struct Rewriting {
    /// What stands for a reference; `nil` leaves it.
    let reference: (ReferenceTarget, _ words: String) -> Inline?

    func block(_ block: Block) -> Block? {
        switch block {
        case .paragraph(let paragraph):
            return inlines(paragraph.content).map {
                .paragraph(Paragraph($0, role: paragraph.role, span: paragraph.span))
            }
        case .list(let list):
            return anyChanged(list.items) { item in
                blocks(item.blocks).map {
                    List.Item(
                        number: item.number, blocks: $0, anchor: item.anchor,
                        referenceWords: item.referenceWords, span: item.span)
                }
            }.map { .list(list.with(items: $0)) }
        case .table(let table): return self.table(table).map { .table($0) }
        case .figure(let figure):
            return inlines(figure.caption).map {
                .figure(
                    Figure(
                        file: figure.file, alternative: figure.alternative, caption: $0,
                        anchor: figure.anchor, span: figure.span))
            }
        case .quotation(let inner): return blocks(inner).map { .quotation($0) }
        case .label(let label): return inlines(label).map { .label($0) }
        case .preformatted, .rule, .generated: return nil
        }
    }

    func blocks(_ blocks: [Block]) -> [Block]? { anyChanged(blocks) { block($0) } }

    private func table(_ table: Table) -> Table? {
        func rows(_ rows: [Table.Row]) -> [Table.Row]? {
            anyChanged(rows) { row in
                anyChanged(row.cells) { cell in
                    blocks(cell.blocks).map {
                        Table.Cell(
                            $0, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan,
                            isHead: cell.isHead, span: cell.span)
                    }
                }.map(Table.Row.init)
            }
        }
        let (head, body, caption) = (rows(table.head), rows(table.body), inlines(table.caption))
        let (notes, source) = (anyChanged(table.notes) { inlines($0) }, inlines(table.source))
        guard head != nil || body != nil || caption != nil || notes != nil || source != nil else {
            return nil
        }
        return table.with(head: head, body: body, caption: caption, notes: notes, source: source)
    }

    func inlines(_ inlines: [Inline]) -> [Inline]? { anyChanged(inlines) { inline($0) } }

    private func inline(_ inline: Inline) -> Inline? {
        switch inline {
        case .reference(let target, let words): reference(target, words)
        case .emphasis(let inner): inlines(inner).map { .emphasis($0) }
        case .strong(let inner): inlines(inner).map { .strong($0) }
        case .struckOut(let inner): inlines(inner).map { .struckOut($0) }
        case .link(let address, let inner): inlines(inner).map { .link(address: address, $0) }
        case .footnote(let inner): blocks(inner).map { .footnote($0) }
        case .text, .code, .lineBreak, .pageRange, .spark: nil
        }
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
    func with(items: [Item]) -> List {
        List(numbering, format: format, tight: tight, items: items, span: span)
    }
}
