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
