import DocumentTree

/// Where the cells of a table lie: each on a rectangle of rows and columns.
struct TableGrid {
    struct Cell {
        let rows: Range<Int>
        let columns: Range<Int>
        /// Its lines in the galley of the table's cells.
        var lines = 0..<0
        /// Columns of its widest line, and of its widest word.
        var widest = 0
        var widestWord = 0
        /// Where the notes of the paper stood before it was set.
        var firstNote = 0
        /// A number in a column set by the decimal point: its columns before the point, and behind.
        var number: DecimalWidths?
    }

    /// In reading order, row by row.
    var cells: [Cell] = []
    /// What each of them holds; apart, so that a cell is cheap to copy while it is drawn.
    private(set) var contents: [[Block]] = []
    /// At least as many as the table declares.
    private(set) var columnCount: Int
    let rowCount: Int
    /// How many of the rows, from the first, are the head.
    let headCount: Int
    /// For each row and column the index of its cell, or -1 for none; empty until ``settle()``.
    private var slots: [Int] = []

    init(_ table: Table) {
        columnCount = table.columns.count
        headCount = table.head.count
        rowCount = table.head.count + table.body.count
        place(table.headWithUnits, from: 0, declared: table.columns.count)
        place(table.body, from: table.head.count, declared: table.columns.count)
    }

    /// Some of the columns of a table, as a table of its own; a cell keeps what it holds.
    init(_ whole: TableGrid, columns: [Int]) {
        columnCount = columns.count
        headCount = whole.headCount
        rowCount = whole.rowCount
        // For each column of the whole, how many are taken before it.
        var before = [0]
        var taken = columns[...]
        for column in 0..<whole.columnCount {
            let isTaken = taken.first == column
            if isTaken { taken.removeFirst() }
            before.append(before[column] + (isTaken ? 1 : 0))
        }
        for (cell, content) in zip(whole.cells, whole.contents) {
            let own = before[cell.columns.lowerBound]..<before[cell.columns.upperBound]
            guard !own.isEmpty else { continue }
            cells.append(cell.over(own))
            contents.append(content)
        }
    }

    /// Works out which cell each slot belongs to. Called when the columns are known to be few.
    mutating func settle() {
        slots = [Int](repeating: -1, count: rowCount * columnCount)
        for (index, cell) in cells.enumerated() {
            for row in cell.rows {
                for column in cell.columns { slots[row * columnCount + column] = index }
            }
        }
    }

    /// The index of the cell at a row and column; `nil` where the rows of the source fall short.
    func cell(_ row: Int, _ column: Int) -> Int? {
        let index = slots[row * columnCount + column]
        return index < 0 ? nil : index
    }

    /// Whether a cell covers both the row and the one below it, in this column.
    func spansBelow(_ row: Int, _ column: Int) -> Bool {
        let index = slots[row * columnCount + column]
        return index >= 0 && index == slots[(row + 1) * columnCount + column]
    }

    /// Whether any cell covers both the row and the one below it.
    func spansBelow(_ row: Int) -> Bool {
        row + 1 < rowCount && (0..<columnCount).contains { spansBelow(row, $0) }
    }

    /// Whether a line stands left of a slot.
    func hasEdge(_ row: Int, leftOf column: Int) -> Bool {
        column == 0 || column == columnCount || cell(row, column) == nil
            || cell(row, column - 1) != cell(row, column)
    }

    /// Spans are cut at the end of the head or body they start in, and at the declared columns.
    private mutating func place(_ rows: [Table.Row], from first: Int, declared: Int) {
        // For each column the first row that is free again.
        var freeFrom: [Int] = []
        for (offset, row) in rows.enumerated() {
            var column = 0
            for content in row.cells {
                while column < freeFrom.count, freeFrom[column] > offset { column += 1 }
                let across = max(1, min(content.columnSpan, max(1, declared - column)))
                let down = max(1, min(content.rowSpan, rows.count - offset))
                var end = column + 1
                while end < column + across, !(end < freeFrom.count && freeFrom[end] > offset) {
                    end += 1
                }
                while freeFrom.count < end { freeFrom.append(0) }
                for covered in column..<end { freeFrom[covered] = offset + down }
                contents.append(content.blocks)
                cells.append(
                    Cell(
                        rows: (first + offset)..<(first + offset + down), columns: column..<end))
                column = end
            }
            columnCount = max(columnCount, freeFrom.count)
        }
    }
}

extension TableGrid.Cell {
    /// The same cell over other columns.
    fileprivate func over(_ columns: Range<Int>) -> TableGrid.Cell {
        var cell = TableGrid.Cell(rows: rows, columns: columns)
        (cell.lines, cell.widest, cell.widestWord) = (lines, widest, widestWord)
        (cell.firstNote, cell.number) = (firstNote, number)
        return cell
    }
}
