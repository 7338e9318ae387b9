internal import DocumentTree

/// A table with every cell put in its columns, and nothing that CALS cannot say.
///
/// Spans are cut to what is there, and rows without a cell are taken out: a `row` must hold an
/// `entry`, and such a row shows only as the height of the cells that reach into it.
struct CALSGrid {
    struct Place {
        let cell: Table.Cell
        let columns: Range<Int>
        let rowSpan: Int
    }

    typealias Row = [Place]

    let columnCount: Int
    let head: [Row]
    let body: [Row]

    /// Whether the table says that its first column names the rows.
    private let hasStub: Bool

    init(_ table: Table) {
        hasStub = table.columns.first?.isStub ?? false
        let head = placed(table.headWithUnits)
        let body = placed(table.body)
        self.head = head
        self.body = body
        columnCount = max(1, width(of: head), width(of: body), table.columns.count)
    }

    /// Whether the first column, and no other, holds the heads of the rows.
    var headsRowsByFirstColumn: Bool {
        if hasStub { return true }
        let cells = body.joined()
        return cells.contains { $0.cell.isHead }
            && cells.allSatisfy { $0.cell.isHead == ($0.columns.lowerBound == 0) }
    }
}

/// The columns that the widest row reaches over.
private func width(of rows: [CALSGrid.Row]) -> Int {
    rows.reduce(0) { max($0, $1.last?.columns.upperBound ?? 0) }
}

/// The cells of the rows of one group, each in the first columns that no cell above reaches into.
private func placed(_ rows: [Table.Row]) -> [CALSGrid.Row] {
    var result: [CALSGrid.Row] = []
    result.reserveCapacity(rows.count)
    // For each column, the number of the first row that is free again.
    var freeFrom: [Int] = []
    for (index, row) in rows.enumerated() where !row.cells.isEmpty {
        var placedRow: CALSGrid.Row = []
        placedRow.reserveCapacity(row.cells.count)
        var column = 0
        for cell in row.cells {
            while column < freeFrom.count && freeFrom[column] > index { column += 1 }
            var end = column
            while end < column + max(1, cell.columnSpan),
                end >= freeFrom.count || freeFrom[end] <= index
            {
                end += 1
            }
            let lastRow = min(rows.count, index + max(1, cell.rowSpan))
            while freeFrom.count < end { freeFrom.append(0) }
            for covered in column..<end { freeFrom[covered] = lastRow }
            placedRow.append(
                CALSGrid.Place(
                    cell: cell, columns: column..<end,
                    rowSpan: rows[index..<lastRow].count { !$0.cells.isEmpty }))
            column = end
        }
        result.append(placedRow)
    }
    return result
}
