package import Diagnostics
package import DocumentTree
package import Governance

/// Reads a CSV file as a table whose first row is its head.
///
/// `nil` when there is no table to be had; what is wrong is in `faults`. Columns that hold numbers
/// only are aligned to the end; in a cell, lines that begin with `- ` are bullets and other line
/// breaks begin new paragraphs.
package func readCSVTable(
    _ id: SourceID, caption: [Inline], sources: SourceTable, faults: inout FaultList
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
    return reader.table(caption: caption, span: whole, faults: &faults)
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

    func table(caption: [Inline], span: Span, faults: inout FaultList) -> Table? {
        let head = read.row(0)
        let headSpan = rowSpan(head)
        guard width <= MarkdownLines.barLimit, width * rowCount <= MarkdownLines.cellLimit else {
            faults.append(PaperFaults.tableTooLarge(at: headSpan))
            return nil
        }
        if head.allSatisfy({ CSVNumber.isBlank(bytes, $0.content) || isNumber($0) }) {
            faults.append(PaperFaults.tableWithoutHead(at: headSpan))
        }
        var body: [Table.Row] = []
        body.reserveCapacity(rowCount - 1)
        var ragged = 0
        // Per column: some number seen, and nothing but numbers.
        var numbers = [Bool](repeating: false, count: width)
        var words = [Bool](repeating: false, count: width)
        for index in 1..<max(1, rowCount) {
            let row = read.row(index)
            if row.count != width {
                ragged += 1
                if ragged <= CSVCells.faultLimit {
                    faults.append(
                        PaperFaults.tableRagged(
                            cells: row.count, columns: width, at: rowSpan(row), head: headSpan))
                }
            }
            for (column, cell) in row.prefix(width).enumerated() where !words[column] {
                if CSVNumber.isBlank(bytes, cell.content) { continue }
                if isNumber(cell) { numbers[column] = true } else { words[column] = true }
            }
            body.append(tableRow(row))
        }
        let columns = (0..<width).map { column in
            Table.Column(alignment: numbers[column] && !words[column] ? .end : .start)
        }
        return Table(
            columns: columns, head: [tableRow(head)], body: body, caption: caption, span: span)
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
            cells.append(Table.Cell(blocks(of: cell), span: Span(source, cell.whole)))
        }
        while cells.count < width { cells.append(Table.Cell([Block]())) }
        return Table.Row(cells)
    }

    private func isNumber(_ cell: CSVCells.Cell) -> Bool {
        CSVNumber.isNumber(bytes, cell.content)
    }

    private func blocks(of cell: CSVCells.Cell) -> [Block] {
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
