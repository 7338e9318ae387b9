import DocumentTree

/// Draws a table whose cells are set: rules of `+-|`, `=` below the head.
struct TableDrawing {
    private let grid: TableGrid
    private let cells: Galley
    private let widths: ColumnWidths
    private let alignments: [Table.Alignment]
    /// The room of numbers in columns set by the decimal point.
    private let rooms: [DecimalWidths?]
    private let column: Column
    /// Lines of each row, at least 1.
    private let heights: [Int]
    /// For each row its first line, counted from the first row's, rules counted in.
    private let tops: [Int]

    init(
        _ grid: TableGrid, _ cells: Galley, _ widths: ColumnWidths,
        _ alignments: [Table.Alignment], _ rooms: [DecimalWidths?], _ column: Column
    ) {
        self.grid = grid
        self.cells = cells
        self.widths = widths
        self.alignments = alignments
        self.rooms = rooms
        self.column = column
        heights = rowHeights(grid)
        var tops: [Int] = []
        var top = 0
        for height in heights {
            tops.append(top)
            top += height + 1
        }
        self.tops = tops
    }

    /// Rows stay whole unless longer than a page, and so do rows that a cell joins. The head, or
    /// the rule above a table without one, is repeated on each page.
    func draw(into galley: inout Galley, pageHeight: Int) {
        let drawing = galley.beginDrawing(column)
        let first = galley.lines.count
        rule(below: -1, into: &galley)
        for row in 0..<grid.headCount { self.row(row, into: &galley) }
        galley.endDrawing(drawing)
        let headHeight = galley.lines.count - first
        // A head that leaves less than half of the page to the rows is not worth repeating.
        let head = headHeight * 2 <= pageHeight ? galley.markHead(last: headHeight) : nil
        galley.keepWithNext()
        let room = pageHeight - headHeight
        var row = grid.headCount
        while row < grid.rowCount {
            var last = row
            while grid.spansBelow(last) { last += 1 }
            let isWhole = tops[last] + heights[last] + 1 - tops[row] <= room
            for joined in row...last {
                let drawing = galley.beginDrawing(column)
                self.row(joined, into: &galley)
                galley.endDrawing(drawing, repeatedHead: head)
                if isWhole && joined < last { galley.keepWithNext() }
            }
            row = last + 1
        }
    }

    /// The lines of a row and the rule below it.
    private func row(_ row: Int, into galley: inout Galley) {
        for line in 0..<heights[row] {
            let start = galley.beginLine(column)
            galley.bytes.append(UInt8(ascii: "|"))
            var place = 0
            while place < grid.columnCount {
                let cell = grid.cell(row, place)
                let end = cell.map { grid.cells[$0].columns.upperBound } ?? place + 1
                content(
                    of: cell, tops[row] + line, columns: place..<end, into: &galley.bytes)
                galley.bytes.append(UInt8(ascii: "|"))
                place = end
            }
            galley.endLine(start, width: widths.total, column)
        }
        rule(below: row, into: &galley)
    }

    /// One line of a cell; `line` counts from the first line of the table's first row.
    private func content(
        of cell: Int?, _ line: Int, columns: Range<Int>, into bytes: inout [UInt8]
    ) {
        let inside = widths.inside(columns)
        guard let cell, case let cell = grid.cells[cell],
            case let own = line - tops[cell.rows.lowerBound], own < cell.lines.count
        else {
            return bytes.appendBlanks(inside + 2 * widths.padding)
        }
        let text = cells.lines[cell.lines.lowerBound + own]
        let slack = inside - text.indent - text.width
        let lead =
            switch alignments[columns.lowerBound] {
            case .start: 0
            case .centre: slack / 2
            case .end: slack
            case .decimal: decimalLead(cell, columns, inside: inside, slack: slack)
            }
        bytes.appendBlanks(widths.padding + lead + text.indent)
        bytes.append(cells.bytes, text.start..<text.end)
        bytes.appendBlanks(slack - lead + widths.padding)
    }

    /// The point under the points above, all of them as far to the right as the widest allows. Heads
    /// stand above the figures; words that are no number stand at the start.
    private func decimalLead(
        _ cell: TableGrid.Cell, _ columns: Range<Int>, inside: Int, slack: Int
    ) -> Int {
        if cell.rows.lowerBound < grid.headCount { return slack }
        guard let number = cell.number, let room = rooms[columns.lowerBound] else { return 0 }
        return min(slack, max(0, inside - room.after - number.before))
    }

    /// The rule below a row, -1 for the one above the table. A cell that covers the row below too
    /// goes on through it.
    private func rule(below row: Int, into galley: inout Galley) {
        let isInside = row >= 0 && row + 1 < grid.rowCount
        let endsHead = isInside && row + 1 == grid.headCount
        let sign = endsHead ? UInt8(ascii: "=") : UInt8(ascii: "-")
        let start = galley.beginLine(column)
        var place = 0
        var afterRule = false
        while place <= grid.columnCount {
            let spans =
                place < grid.columnCount && isInside && grid.spansBelow(row, place)
            let beforeRule = place < grid.columnCount && !spans
            let edge =
                (row >= 0 && grid.hasEdge(row, leftOf: place))
                || (row + 1 < grid.rowCount && grid.hasEdge(row + 1, leftOf: place))
            if !afterRule && !beforeRule {
                galley.bytes.append(UInt8(ascii: "|"))
            } else {
                galley.bytes.append(edge ? UInt8(ascii: "+") : sign)
            }
            guard place < grid.columnCount else { break }
            if spans, let cell = grid.cell(row, place) {
                let end = grid.cells[cell].columns.upperBound
                content(
                    of: cell, tops[row] + heights[row], columns: place..<end, into: &galley.bytes)
                place = end
            } else {
                let width = widths.widths[place] + 2 * widths.padding
                galley.bytes += repeatElement(sign, count: width)
                place += 1
            }
            afterRule = !spans
        }
        galley.endLine(start, width: widths.total, column)
    }
}

/// The lines each row needs; a cell over several rows makes the last of them taller when it must.
private func rowHeights(_ grid: TableGrid) -> [Int] {
    var heights = [Int](repeating: 1, count: grid.rowCount)
    for cell in grid.cells where cell.rows.count == 1 {
        let row = cell.rows.lowerBound
        heights[row] = max(heights[row], cell.lines.count)
    }
    for cell in grid.cells where cell.rows.count > 1 {
        let covered = heights[cell.rows].reduce(0, +) + cell.rows.count - 1
        heights[cell.rows.upperBound - 1] += max(0, cell.lines.count - covered)
    }
    return heights
}
