package import Diagnostics
package import DocumentTree
package import Governance

/// Reads a CSV file as a table whose first rows are its head: one, unless `heads` says otherwise.
///
/// `nil` when there is no table to be had; what is wrong is in `faults`. Columns that hold numbers
/// only are aligned to the end; in a cell, lines that begin with `- ` are bullets and other line
/// breaks begin new paragraphs. A cell `<` or `^` is part of the one to its left or above.
package func readCSVTable(
    _ id: SourceID, caption: [Inline], heads: Located<Int>? = nil, sources: SourceTable,
    faults: inout FaultList
) -> Table? {
    let bytes = sources[id].bytes
    let whole = Span(id, 0, bytes.count)
    if let control = firstControl(bytes) {
        faults.append(PaperFaults.control(at: Span(id, control, control + 1)))
        return nil
    }
    let read = CSVCells(id, bytes)
    faults += read.faults
    guard read.isComplete else { return nil }
    guard !read.isTooLarge else {
        faults.append(PaperFaults.tableTooLarge(at: whole.head))
        return nil
    }
    guard let reader = CSVTableReader(id, bytes, read) else {
        faults.append(CSVFaults.empty(at: whole.head))
        return nil
    }
    return reader.table(caption: caption, heads: heads, span: whole, faults: &faults)
}

/// Reads a CSV file as a whole paper: one table.
package func readCSVPaper(
    _ id: SourceID, from offset: Int, in folder: String, references: [String: [String]],
    sources: inout SourceTable, embed: Embedding, faults: inout FaultList
) -> PaperText {
    let table = readCSVTable(id, caption: [], sources: sources, faults: &faults)
    var quotes = TextQuotes()
    let read = table.map { quotes.reading($0, of: sources[id].bytes) }
    faults += quotes.faults
    return PaperText(
        blocks: read.map { [.table($0)] } ?? [], sections: [], references: quotes.references,
        span: Span(id, 0, sources[id].bytes.count), isUnread: table == nil)
}

/// The same with what the report's list says of the table.
func readCSVPaper(
    _ id: SourceID, _ said: TableAttributes, references: [String: [String]],
    sources: inout SourceTable, faults: inout FaultList
) -> PaperText {
    let read = readCSVTable(id, caption: [], heads: said.heads, sources: sources, faults: &faults)
    let list = said.span.source
    var reader = MarkdownReader(
        source: list, bytes: sources[list].bytes, lines: MarkdownLines([], from: 0), folder: "",
        prose: ProseScanner(references), embed: { _ in nil })
    let table = read.map { reader.dressed($0, said) }
    faults += reader.faults
    return PaperText(
        blocks: table.map { [.table($0)] } ?? [], sections: [], references: reader.references,
        span: Span(id, 0, sources[id].bytes.count), isUnread: table == nil)
}

/// The offset of the first control character other than tab, line feed and carriage return.
func firstControl(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
        for at in bytes.indices where bytes[at] < 0x20 {
            if bytes[at] != 0x09, bytes[at] != 0x0A, bytes[at] != 0x0D { return at }
        }
        return nil
    }
}

private struct CSVTableReader {
    private let source: SourceID
    private let bytes: [UInt8]
    private let read: CSVCells
    /// Rows up to the last that is not blank.
    private let rowCount: Int
    private let width: Int

    /// `nil` when no row has anything in it.
    init?(_ source: SourceID, _ bytes: [UInt8], _ read: CSVCells) {
        var count = read.rows.count
        while count > 0 {
            let row = read.row(count - 1)
            guard row.count == 1, row.first?.whole.isEmpty ?? true else { break }
            count -= 1
        }
        guard count > 0 else { return nil }
        self.source = source
        self.bytes = bytes
        self.read = read
        rowCount = count
        width = read.row(0).count
    }

    func table(
        caption: [Inline], heads: Located<Int>?, span: Span, faults: inout FaultList
    ) -> Table? {
        let headSpan = rowSpan(read.row(0))
        guard width <= MarkdownLines.barLimit, width * rowCount <= MarkdownLines.cellLimit else {
            faults.append(PaperFaults.tableTooLarge(at: headSpan))
            return nil
        }
        if let heads, heads.value > rowCount {
            faults.append(
                TableFaults.headsTooMany(heads.value, of: rowCount, at: heads.span))
        }
        let headCount = min(rowCount, heads?.value ?? 1)
        let hasHead = (0..<headCount).contains { row in
            !read.row(row).allSatisfy { CSVNumber.isBlank(bytes, $0.content) || isNumber($0) }
        }
        if !hasHead { faults.append(PaperFaults.tableWithoutHead(at: headSpan)) }
        var rows: [Table.Row] = []
        rows.reserveCapacity(rowCount)
        var ragged = 0
        // Per column: some number seen, and nothing but numbers.
        var numbers = [Bool](repeating: false, count: width)
        var words = [Bool](repeating: false, count: width)
        var marks: [(mark: JoinMark, row: Int, column: Int, span: Span)] = []
        for index in 0..<rowCount {
            let row = read.row(index)
            if row.count != width {
                ragged += 1
                if ragged <= CSVCells.faultLimit {
                    faults.append(
                        PaperFaults.tableRagged(
                            cells: row.count, columns: width, at: rowSpan(row), head: headSpan))
                }
            }
            for (column, cell) in row.prefix(width).enumerated() {
                if let mark = mark(cell) {
                    marks.append((mark, index, column, Span(source, cell.whole)))
                } else if index >= headCount, !words[column],
                    !CSVNumber.isBlank(bytes, cell.content)
                {
                    if isNumber(cell) { numbers[column] = true } else { words[column] = true }
                }
            }
            rows.append(tableRow(row))
        }
        if !marks.isEmpty {
            var joining = CellJoining(rows, width: width, headCount: headCount)
            for mark in marks {
                joining.join(mark.mark, row: mark.row, column: mark.column, at: mark.span)
            }
            rows = joining.joined()
            faults += joining.faults.prefix(CSVCells.faultLimit)
        }
        let columns = (0..<width).map { column in
            Table.Column(alignment: numbers[column] && !words[column] ? .end : .start)
        }
        return Table(
            columns: columns, head: Array(rows[..<headCount]), body: Array(rows[headCount...]),
            caption: caption, span: span)
    }

    /// The mark that a cell is, blanks around it aside.
    private func mark(_ cell: CSVCells.Cell) -> JoinMark? {
        let words = trimmed(cell.content)
        return words.count == 1 ? JoinMark(bytes[words.lowerBound]) : nil
    }

    private func rowSpan(_ row: ArraySlice<CSVCells.Cell>) -> Span {
        guard let first = row.first, let last = row.last else { return Span(source, 0, 0) }
        return Span(source, first.whole.lowerBound, last.whole.upperBound)
    }

    /// The row as wide as the head: a ragged one is an error already.
    private func tableRow(_ row: ArraySlice<CSVCells.Cell>) -> Table.Row {
        var cells: [Table.Cell] = []
        cells.reserveCapacity(width)
        for cell in row.prefix(width) {
            let isMark = mark(cell) != nil
            cells.append(
                Table.Cell(isMark ? [] : blocks(of: cell), span: Span(source, cell.whole)))
        }
        while cells.count < width { cells.append(Table.Cell([Block]())) }
        return Table.Row(cells)
    }

    private func isNumber(_ cell: CSVCells.Cell) -> Bool {
        CSVNumber.isNumber(bytes, cell.content)
    }

    private func blocks(of cell: CSVCells.Cell) -> [Block] {
        let whole = trimmed(cell.content)
        if whole.count == 2, bytes[whole.lowerBound] == UInt8(ascii: "\\"),
            JoinMark(bytes[whole.lowerBound + 1]) != nil
        {
            return [paragraph(whole.dropFirst(), cell)]
        }
        var result: [Block] = []
        var bullets: [List.Item] = []
        var start = cell.content.lowerBound
        let end = cell.content.upperBound
        while start < end {
            var stop = start
            while stop < end, bytes[stop] != UInt8(ascii: "\n") { stop += 1 }
            let line = trimmed(start..<stop)
            start = stop + 1
            let isBullet =
                line.count > 2 && bytes[line.lowerBound] == UInt8(ascii: "-")
                && bytes[line.lowerBound + 1] == 0x20
            if isBullet {
                let rest = trimmed(line.dropFirst(2))
                bullets.append(
                    List.Item(blocks: [paragraph(rest, cell)], span: Span(source, line)))
                continue
            }
            flush(&bullets, into: &result)
            if !line.isEmpty { result.append(paragraph(line, cell)) }
        }
        flush(&bullets, into: &result)
        return result
    }

    private func flush(_ bullets: inout [List.Item], into result: inout [Block]) {
        guard let first = bullets.first?.span, let last = bullets.last?.span else { return }
        result.append(
            .list(
                List(.bullet, items: bullets, span: Span(source, Int(first.start), Int(last.end)))))
        bullets = []
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    private func paragraph(_ range: Range<Int>, _ cell: CSVCells.Cell) -> Block {
        .paragraph(Paragraph([.text(text(range, cell))], span: Span(source, range)))
    }

    private func text(_ range: Range<Int>, _ cell: CSVCells.Cell) -> String {
        guard cell.hasDoubled else { return String(decoding: bytes[range], as: UTF8.self) }
        var words: [UInt8] = []
        var at = range.lowerBound
        while at < range.upperBound {
            words.append(bytes[at])
            at += bytes[at] == UInt8(ascii: "\"") ? 2 : 1
        }
        return String(decoding: words, as: UTF8.self)
    }
}
