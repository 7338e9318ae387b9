import DocumentTree

/// A table, or some of its columns, with widths that its words fit into.
struct TablePart {
    let grid: TableGrid
    let widths: ColumnWidths
    let alignments: [Table.Alignment]
    let rooms: [DecimalWidths?]

    /// `nil` when the words do not fit.
    init?(
        _ whole: TableGrid, columns: [Int], _ alignments: [Table.Alignment],
        _ rooms: [DecimalWidths?], weights: [Int?] = [], measure: Int
    ) {
        guard columns.count <= 400 else { return nil }
        let isWhole = columns.count == whole.columnCount
        grid = isWhole ? whole : TableGrid(whole, columns: columns)
        guard let widths = ColumnWidths(grid, weights: weights, measure: measure) else {
            return nil
        }
        self.widths = widths
        self.alignments = columns.map { alignments[$0] }
        self.rooms = columns.map { rooms[$0] }
    }
}

/// The columns of a table that is too wide, shared out to parts that fit, each begun by the stub.
///
/// A part takes columns while each has room for a few words. It ends where no cell reaches over the
/// edge, when there is such a place; a cell that reaches over it all the same stands in both parts.
/// Empty when even one column beside the stub does not fit.
func tableParts(
    _ grid: TableGrid, stub: Int, _ alignments: [Table.Alignment], _ rooms: [DecimalWidths?],
    measure: Int
) -> [TablePart] {
    let count = grid.columnCount
    guard stub < count else { return [] }
    let wants = ColumnWants(grid, available: measure, gap: 3)
    let wanted = zip(wants.least, wants.most).map { min($1, max($0, 12)) + 3 }
    let isCrossed = grid.crossedEdges
    let room = measure - 1 - wanted[..<stub].reduce(0, +)
    var parts: [TablePart] = []
    var start = stub
    while start < count {
        var end = start + 1
        var used = wanted[start]
        while end < count, used + wanted[end] <= room {
            used += wanted[end]
            end += 1
        }
        if end < count, isCrossed[end] {
            end = (start + 1..<end).last { !isCrossed[$0] } ?? end
        }
        guard
            let part = TablePart(
                grid, columns: Array(0..<stub) + Array(start..<end), alignments, rooms,
                measure: measure)
        else { return [] }
        parts.append(part)
        start = end
    }
    return parts
}

extension TableGrid {
    /// For each column whether some cell covers it and the one before, those over all columns aside.
    fileprivate var crossedEdges: [Bool] {
        // One more and one less at the ends of each cell, summed up.
        var changes = [Int](repeating: 0, count: columnCount + 2)
        for cell in cells where cell.columns.count > 1 && cell.columns.count < columnCount {
            changes[cell.columns.lowerBound + 1] += 1
            changes[cell.columns.upperBound] -= 1
        }
        var open = 0
        return (0...columnCount).map { column in
            open += changes[column]
            return open > 0
        }
    }
}
