internal import Diagnostics
internal import DocumentTree
internal import Governance

/// Finds quotations in text that is not Markdown: the cells of a CSV file.
struct TextQuotes {
    private(set) var references: [WrittenReference] = []
    private(set) var faults: [Diagnostic] = []

    /// The table of a file with its quotations apart from its words.
    mutating func reading(_ table: Table, of bytes: [UInt8]) -> Table {
        guard holdsBraces(bytes) else { return table }
        return Table(
            columns: table.columns, head: table.head.map { reading($0) },
            body: table.body.map { reading($0) }, caption: table.caption, role: table.role,
            notes: table.notes, source: table.source, fit: table.fit, span: table.span)
    }

    private mutating func reading(_ row: Table.Row) -> Table.Row {
        Table.Row(
            row.cells.map { cell in
                Table.Cell(
                    cell.blocks.map { reading($0) }, columnSpan: cell.columnSpan,
                    rowSpan: cell.rowSpan, isHead: cell.isHead, span: cell.span)
            })
    }

    private mutating func reading(_ block: Block) -> Block {
        switch block {
        case .paragraph(let paragraph):
            guard let span = paragraph.span else { return block }
            return .paragraph(
                Paragraph(
                    paragraph.content.flatMap { reading($0, in: span) }, role: paragraph.role,
                    span: span))
        case .list(let list):
            let items = list.items.map { item in
                List.Item(
                    number: item.number, blocks: item.blocks.map { reading($0) },
                    anchor: item.anchor, referenceWords: item.referenceWords, span: item.span)
            }
            return .list(
                List(
                    list.numbering, format: list.format, tight: list.tight, items: items,
                    span: list.span))
        default: return block
        }
    }

    private mutating func reading(_ inline: Inline, in span: Span) -> [Inline] {
        guard case .text(let words) = inline, words.utf8.contains(UInt8(ascii: "{")) else {
            return [inline]
        }
        let bytes = Array(words.utf8)
        var result: [Inline] = []
        var text: [UInt8] = []
        var at = 0
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "{"), at + 1 < bytes.count, bytes[at + 1] == bytes[at]
            else {
                text.append(bytes[at])
                at += 1
                continue
            }
            let isEscaped = text.last == UInt8(ascii: "\\")
            if isEscaped { text.removeLast() }
            let end = isEscaped ? nil : self.end(in: bytes, from: at + 2)
            guard !isEscaped, let end, let quoted = QuotedValue(written: bytes[(at + 2)..<end])
            else {
                if !isEscaped { faults.append(PaperFaults.quoteMalformed("{{", at: span)) }
                text += bytes[at..<at + 2]
                at += 2
                continue
            }
            if !text.isEmpty { result.append(.text(String(decoding: text, as: UTF8.self))) }
            text = []
            let written = String(decoding: bytes[at..<end + 2], as: UTF8.self)
            result.append(.reference(.quoted(quoted), words: written))
            // A cell with doubled quotation marks has other offsets than its words.
            let isExact = bytes.count == span.range.count
            references.append(
                WrittenReference(
                    target: .quoted(quoted),
                    words: Located(
                        written,
                        isExact
                            ? Span(span.source, Int(span.start) + at, Int(span.start) + end + 2)
                            : span), isLink: false))
            at = end + 2
        }
        if !text.isEmpty { result.append(.text(String(decoding: text, as: UTF8.self))) }
        return result
    }

    private func holdsBraces(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var at = bytes.startIndex
            while let found = bytes[at...].firstIndex(of: UInt8(ascii: "{")) {
                at = found + 1
                if at < bytes.count, bytes[at] == UInt8(ascii: "{") { return true }
            }
            return false
        }
    }

    /// The offset of the braces that close those before an offset.
    private func end(in bytes: [UInt8], from start: Int) -> Int? {
        var at = start
        while at + 1 < bytes.count, bytes[at] != UInt8(ascii: "{") {
            if bytes[at] == UInt8(ascii: "}") {
                return bytes[at + 1] == UInt8(ascii: "}") ? at : nil
            }
            at += 1
        }
        return nil
    }
}
