internal import Diagnostics
internal import DocumentTree
internal import Governance

// What was read of words that stand nowhere in the file as they are: all of it has the place of the value.

extension Diagnostic {
    func moved(to span: Span) -> Diagnostic {
        Diagnostic(
            severity, code, at: span, headline.moved, explanation: explanation?.moved,
            notes: notes.map { Note(span, $0.message.moved) }, remedies: remedies.map(\.moved),
            isLineShown: isLineShown)
    }
}

extension Message {
    /// Every quotation is from where the diagnostic points.
    fileprivate var moved: Message {
        var parts = StringInterpolation(literalCapacity: 0, interpolationCount: 0)
        for part in self.parts {
            switch part {
            case .plain(let words): parts.appendLiteral(words)
            case .quotation(let words, _): parts.appendInterpolation(quote: words)
            case .number(let words, _): parts.appendInterpolation(quote: words)
            }
        }
        return Message(stringInterpolation: parts)
    }
}

extension WrittenReference {
    func moved(to span: Span) -> WrittenReference {
        WrittenReference(
            target: target, words: Located(words.value, span), isLink: isLink,
            isRestricted: isRestricted)
    }
}

extension Block {
    func moved(to span: Span) -> Block {
        switch self {
        case .paragraph(let paragraph):
            .paragraph(
                Paragraph(
                    paragraph.content.map { $0.moved(to: span) }, role: paragraph.role, span: span))
        case .list(let list):
            .list(
                List(
                    list.numbering, format: list.format, tight: list.tight,
                    items: list.items.map { item in
                        List.Item(
                            number: item.number, blocks: item.blocks.map { $0.moved(to: span) },
                            anchor: item.anchor, referenceWords: item.referenceWords, span: span)
                    }, span: span))
        case .table(let table):
            .table(
                Table(
                    columns: table.columns, head: table.head.map { $0.moved(to: span) },
                    body: table.body.map { $0.moved(to: span) }, caption: table.caption,
                    role: table.role, notes: table.notes, source: table.source, fit: table.fit,
                    span: span))
        case .quotation(let inner): .quotation(inner.map { $0.moved(to: span) })
        case .preformatted(let words, _): .preformatted(words, span)
        case .label(let words): .label(words.map { $0.moved(to: span) })
        case .figure, .rule, .generated: self
        }
    }
}

extension Table.Row {
    fileprivate func moved(to span: Span) -> Table.Row {
        Table.Row(
            cells.map { cell in
                Table.Cell(
                    cell.blocks.map { $0.moved(to: span) }, columnSpan: cell.columnSpan,
                    rowSpan: cell.rowSpan, isHead: cell.isHead, span: span)
            })
    }
}

extension Inline {
    fileprivate func moved(to span: Span) -> Inline {
        switch self {
        case .emphasis(let inner): .emphasis(inner.map { $0.moved(to: span) })
        case .strong(let inner): .strong(inner.map { $0.moved(to: span) })
        case .struckOut(let inner): .struckOut(inner.map { $0.moved(to: span) })
        case .link(let address, let inner):
            .link(address: address, inner.map { $0.moved(to: span) })
        case .footnote(let blocks): .footnote(blocks.map { $0.moved(to: span) })
        case .text, .code, .reference, .lineBreak, .pageRange, .spark: self
        }
    }
}
