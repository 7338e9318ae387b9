internal import CCMarkGFM
internal import Diagnostics
internal import DocumentTree

extension MarkdownReader {
    /// A pipe table. `nil` when it is too large, or the node is no table.
    ///
    /// A cell `<` or `^` is part of the one to its left or above; in a cell ` \n ` begins a new
    /// paragraph, or an entry of a list where `- ` follows.
    mutating func table(_ node: OpaquePointer, depth: Int) -> Table? {
        let place = span(of: node)
        enter(place)
        let width = Int(cmark_gfm_extensions_get_table_columns(node))
        guard width > 0 else { return nil }
        let said = tableAttributes(behind: node)
        let reading = RowReading(width: width, hasBreaks: hasBreaks(place.range), depth: depth)
        var rows: [Table.Row] = []
        var marks: [CellMark] = []
        var child = cmark_node_first_child(node)
        while let row = child {
            guard (rows.count + 1) * width <= MarkdownLines.cellLimit else {
                faults.append(MarkdownFaults.refused(.cells, at: place))
                return nil
            }
            if !rows.isEmpty { checkRow(row, width: width, table: place) }
            rows.append(tableRow(row, number: rows.count, reading, &marks))
            child = cmark_node_next(row)
        }
        if let heads = said?.heads, heads.value > rows.count {
            faults.append(
                TableFaults.headsTooMany(heads.value, of: rows.count, at: heads.span))
        }
        let headCount = min(rows.count, said?.headCount ?? 1)
        if !marks.isEmpty {
            var joining = CellJoining(rows, width: width, headCount: headCount)
            for mark in marks {
                joining.join(mark.mark, row: mark.row, column: mark.column, at: mark.span)
            }
            rows = joining.joined()
            faults += joining.faults
        }
        let head = rows[..<headCount]
        if head.allSatisfy({ $0.cells.allSatisfy(\.blocks.isEmpty) }) {
            faults.append(PaperFaults.tableWithoutHead(at: place))
        }
        return dressed(
            Table(
                columns: tableColumns(node, width), head: Array(head),
                body: Array(rows[headCount...]), span: place), said)
    }

    /// How the rows of one table are read.
    private struct RowReading {
        let width: Int
        /// Whether ` \n ` stands somewhere in it.
        let hasBreaks: Bool
        let depth: Int
    }

    private struct CellMark {
        let mark: JoinMark
        let row: Int
        let column: Int
        let span: Span
    }

    /// cmark drops the cells a row has too many and adds those it has too few: only the line tells.
    private mutating func checkRow(_ row: OpaquePointer, width: Int, table: Span) {
        let number = cmark_node_get_start_line(row)
        let line = rowLine(offset(number, 1)..<offset(number + 1, 1))
        if bytes[line].first == UInt8(ascii: "{") {
            suspect = speaksOfRestriction(bytes[line]) ? suspect ?? Int(table.start) : suspect
            faults.append(TableFaults.inTable(at: Span(source, line)))
            return
        }
        let count = cellCount(line)
        guard count != width else { return }
        faults.append(
            PaperFaults.tableRagged(
                cells: count, columns: width, at: Span(source, line), head: table.head))
    }

    /// A row without the blanks around it and the marks of a quotation before it: nothing else can
    /// stand before a row that is not the head.
    private func rowLine(_ line: Range<Int>) -> Range<Int> {
        var (start, end) = (line.lowerBound, line.upperBound)
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        while start < end, bytes[start] <= 0x20 || bytes[start] == UInt8(ascii: ">") { start += 1 }
        return start..<end
    }

    /// Cells are parted by bars; those at the ends of the line part nothing, and `\|` is a word.
    private func cellCount(_ line: Range<Int>) -> Int {
        var bars = 0
        var isEscaped = false
        for at in line {
            let isBar = bytes[at] == UInt8(ascii: "|") && !isEscaped
            isEscaped = bytes[at] == UInt8(ascii: "\\")
            guard isBar, at > line.lowerBound, at + 1 < line.upperBound else { continue }
            bars += 1
        }
        return bars + 1
    }

    private mutating func tableRow(
        _ node: OpaquePointer, number: Int, _ reading: RowReading, _ marks: inout [CellMark]
    ) -> Table.Row {
        var cells: [Table.Cell] = []
        cells.reserveCapacity(reading.width)
        var child = cmark_node_first_child(node)
        while let cell = child, cells.count < reading.width {
            child = cmark_node_next(cell)
            let place = span(of: cell)
            if let (mark, sign) = mark(place) {
                marks.append(
                    CellMark(mark: mark, row: number, column: cells.count, span: sign))
                cells.append(Table.Cell([Block](), span: sign))
                continue
            }
            enter(place)
            let words = inlines(of: cell, depth: reading.depth + 1, isProse: true)
            cells.append(
                reading.hasBreaks
                    ? Table.Cell(cellBlocks(words, place), span: place)
                    : Table.Cell(words, span: place))
        }
        while cells.count < reading.width { cells.append(Table.Cell([Block](), span: block)) }
        return Table.Row(cells)
    }

    /// The mark that a cell is, when it is nothing but one.
    private func mark(_ place: Span) -> (JoinMark, Span)? {
        var (start, end) = (Int(place.start), Int(place.end))
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        guard end - start == 1, let mark = JoinMark(bytes[start]) else { return nil }
        return (mark, Span(source, start, end))
    }

    private func tableColumns(_ node: OpaquePointer, _ width: Int) -> [Table.Column] {
        let marks = UnsafeBufferPointer(
            start: cmark_gfm_extensions_get_table_alignments(node), count: width)
        return marks.map { mark in
            switch mark {
            case UInt8(ascii: "c"): Table.Column(alignment: .centre)
            case UInt8(ascii: "r"): Table.Column(alignment: .end)
            default: Table.Column()
            }
        }
    }
}
