import DocumentTree

/// The widths of a table's columns, without rules and padding.
struct ColumnWidths {
    let widths: [Int]
    /// Blanks on either side of a cell: 1, or 0 where the columns are too many.
    let padding: Int

    /// Columns between two cells: a rule and the padding beside it.
    var gap: Int { 1 + 2 * padding }
    /// Columns of the whole table.
    var total: Int { widths.reduce(0, +) + widths.count * gap + 1 }

    /// Columns inside a cell that covers several.
    func inside(_ columns: Range<Int>) -> Int {
        widths[columns].reduce(0, +) + (columns.count - 1) * gap
    }

    /// Shares out `measure`: as wide as the content when it fits; then the words decide the least
    /// and the lines the rest; then the padding goes.
    ///
    /// `nil` when the words do not fit even so.
    /// Source of the second step: CSS 2.1, 17.5.2.2, automatic table layout.
    init?(_ grid: TableGrid, weights: [Int?], measure: Int) {
        let count = grid.columnCount
        for padding in [1, 0] {
            let available = measure - count * (1 + 2 * padding) - 1
            let wants = ColumnWants(grid, available: available, gap: 1 + 2 * padding)
            guard wants.least.reduce(0, +) <= available else { continue }
            self.padding = padding
            widths = weighted(
                wants.shared(available), least: wants.least, weights: weights,
                available: available)
            return
        }
        return nil
    }
}

/// The least and the most columns that each column of a table has a use for.
struct ColumnWants {
    private(set) var least: [Int]
    private(set) var most: [Int]

    init(_ grid: TableGrid, available: Int, gap: Int) {
        let count = grid.columnCount
        least = [Int](repeating: 1, count: count)
        most = least
        // A longer word, such as an address, is broken rather than let starve the other columns.
        let longest = max(20, available / max(1, count))
        for cell in grid.cells where cell.columns.count == 1 {
            let column = cell.columns.lowerBound
            least[column] = max(least[column], min(cell.widestWord, longest))
            most[column] = max(most[column], cell.widest)
        }
        for cell in grid.cells where cell.columns.count > 1 {
            Self.widen(&least, cell.columns, to: min(cell.widestWord, longest), gap: gap)
            Self.widen(&most, cell.columns, to: cell.widest, gap: gap)
        }
        for column in 0..<count { most[column] = max(most[column], least[column]) }
    }

    /// Widens the columns under a spanning cell evenly, the first ones first.
    private static func widen(
        _ widths: inout [Int], _ columns: Range<Int>, to width: Int, gap: Int
    ) {
        let lacking = width - widths[columns].reduce(0, +) - (columns.count - 1) * gap
        guard lacking > 0 else { return }
        for (place, column) in columns.enumerated() {
            widths[column] += lacking / columns.count + (place < lacking % columns.count ? 1 : 0)
        }
    }

    /// The most for every column when that fits. Otherwise for those that want no more than an equal
    /// part; the others have their least and a share of the rest.
    func shared(_ available: Int) -> [Int] {
        guard most.reduce(0, +) > available else { return most }
        var widths = most
        var open = Array(most.indices)
        var rest = available
        while true {
            let part = rest / open.count
            let modest = open.filter { most[$0] <= part }
            let others = open.filter { most[$0] > part }
            let left = rest - modest.reduce(0) { $0 + most[$1] }
            if modest.isEmpty || left < others.reduce(0, { $0 + least[$1] }) { break }
            (open, rest) = (others, left)
        }
        rest -= open.reduce(0) { $0 + least[$1] }
        var wanted = open.reduce(0) { $0 + most[$1] - least[$1] }
        for column in open {
            let more = most[column] - least[column]
            let share = wanted > 0 ? rest * more / wanted : 0
            widths[column] = least[column] + share
            rest -= share
            wanted -= more
        }
        return widths
    }
}

/// Widths that follow the weights of those columns that have one; they fill the measure.
private func weighted(
    _ natural: [Int], least: [Int], weights: [Int?], available: Int
) -> [Int] {
    // Bounded, so that no weight makes a product overflow.
    let weights = weights.map { min(max(0, $0 ?? 0), 1_000_000) }
    var open = weights.indices.filter { weights[$0] > 0 && $0 < natural.count }
    guard !open.isEmpty else { return natural }
    var widths = natural
    var rest = available
    for column in natural.indices where !open.contains(column) { rest -= natural[column] }
    // A column whose share is too small for its words gets what they need; the others share again.
    while true {
        let sum = open.reduce(0) { $0 + weights[$1] }
        let tight = open.filter { rest * weights[$0] / max(1, sum) < least[$0] }
        if tight.isEmpty || tight.count == open.count { break }
        for column in tight {
            widths[column] = least[column]
            rest -= least[column]
        }
        open.removeAll { tight.contains($0) }
    }
    var sum = open.reduce(0) { $0 + weights[$1] }
    for column in open {
        widths[column] = rest * weights[column] / max(1, sum)
        rest -= widths[column]
        sum -= weights[column]
    }
    return widths
}
