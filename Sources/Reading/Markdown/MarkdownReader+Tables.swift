internal import CCMarkGFM
internal import Diagnostics
internal import DocumentTree

extension MarkdownReader {
    /// A pipe table. `nil` when it is too large, or the node is no table.
    mutating func table(_ node: OpaquePointer, depth: Int) -> Table? {
        let place = span(of: node)
        enter(place)
        let width = Int(cmark_gfm_extensions_get_table_columns(node))
        guard width > 0 else { return nil }
        var head: [Table.Row] = []
        var body: [Table.Row] = []
        var cells = 0
        var child = cmark_node_first_child(node)
        while let row = child {
            cells += width
            guard cells <= MarkdownLines.cellLimit else {
                faults.append(MarkdownFaults.refused(.cells, at: place))
                return nil
            }
            let isHead = cmark_gfm_extensions_get_table_row_is_header(row) != 0
            if !isHead { checkRow(row, width: width, table: place) }
            let read = tableRow(row, width: width, depth: depth)
            if isHead { head.append(read) } else { body.append(read) }
            child = cmark_node_next(row)
        }
        if head.allSatisfy({ $0.cells.allSatisfy(\.blocks.isEmpty) }) {
            faults.append(PaperFaults.tableWithoutHead(at: place))
        }
        return Table(
            columns: tableColumns(node, width), head: head, body: body, span: place)
    }

    /// cmark drops the cells a row has too many and adds those it has too few: only the line tells.
    private mutating func checkRow(_ row: OpaquePointer, width: Int, table: Span) {
        let number = cmark_node_get_start_line(row)
        let line = rowLine(offset(number, 1)..<offset(number + 1, 1))
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
        _ node: OpaquePointer, width: Int, depth: Int
    ) -> Table.Row {
        var cells: [Table.Cell] = []
        cells.reserveCapacity(width)
        var child = cmark_node_first_child(node)
        while let cell = child {
            let place = span(of: cell)
            enter(place)
            cells.append(
                Table.Cell(inlines(of: cell, depth: depth + 1, isProse: true), span: place))
            child = cmark_node_next(cell)
        }
        return Table.Row(cells)
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
