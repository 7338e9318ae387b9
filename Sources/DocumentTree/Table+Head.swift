extension Table {
    /// A cell of the head, and where it is.
    public struct HeadCell: Sendable {
        public let cell: Cell
        /// Its row of the head, and its place in the row.
        public let row: Int
        public let index: Int
        public let columns: Range<Int>
    }

    /// The cells of the head in reading order, each in the first columns that none above reaches into.
    public var headCells: [HeadCell] {
        var found: [HeadCell] = []
        // For each column the first row that is free again.
        var freeFrom = [Int](repeating: 0, count: columns.count)
        for (number, row) in head.enumerated() {
            var column = 0
            for (index, cell) in row.cells.enumerated() {
                while column < freeFrom.count, freeFrom[column] > number { column += 1 }
                guard column < freeFrom.count else { break }
                let end = min(freeFrom.count, column + max(1, min(cell.columnSpan, freeFrom.count)))
                for covered in column..<end {
                    freeFrom[covered] = number + max(1, min(cell.rowSpan, head.count))
                }
                found.append(HeadCell(cell: cell, row: number, index: index, columns: column..<end))
                column = end
            }
        }
        return found
    }

    /// The head with the unit of each column behind the words above it: `Rate (%)`.
    ///
    /// It stands in the lowest cell over the column, once when the cell is over several columns of
    /// one unit. A unit that the author wrote there already is not repeated.
    public var headWithUnits: [Row] {
        guard columns.contains(where: { $0.unit != nil }), !head.isEmpty else { return head }
        var lowest = [HeadCell?](repeating: nil, count: columns.count)
        for cell in headCells {
            for column in cell.columns { lowest[column] = cell }
        }
        var cells = head.map(\.cells)
        for (column, place) in lowest.enumerated() {
            guard let place, let unit = columns[column].unit else { continue }
            cells[place.row][place.index] = cells[place.row][place.index].with(unit: unit)
        }
        return cells.map(Row.init)
    }
}

extension Table.Cell {
    fileprivate func with(unit: String) -> Table.Cell {
        let words = "(\(unit))"
        var blocks = blocks
        if case .paragraph(let paragraph)? = blocks.last {
            if paragraph.content.plainText.hasSuffix(words) { return self }
            blocks[blocks.count - 1] = .paragraph(
                Paragraph(
                    paragraph.content + [.text(" " + words)], role: paragraph.role,
                    span: paragraph.span))
        } else {
            blocks.append(.paragraph(Paragraph([.text(words)], span: span)))
        }
        return Table.Cell(
            blocks, columnSpan: columnSpan, rowSpan: rowSpan, isHead: isHead, span: span)
    }
}
