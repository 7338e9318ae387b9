import DocumentTree

extension TextWriter {
    /// A table within the column, its caption above it.
    ///
    /// ```
    /// +---------+-----+
    /// | Ward    | Age |
    /// +=========+=====+
    /// | Bargate |  31 |
    /// +---------+-----+
    /// ```
    ///
    /// Where that would break words, or there are too many columns, it is split into parts, each with
    /// the stub; or each row stands by itself. Notes and the source stand directly below.
    mutating func table(_ table: Table) {
        var grid = TableGrid(table)
        guard !grid.cells.isEmpty else {
            paragraph(table.caption)
            return tail(of: table)
        }
        var cells = Galley(isCell: true)
        // The notes of the caption come before those of the cells, wherever it will be printed.
        let captionNote = notes.next
        if !table.caption.isEmpty {
            _ = setAside(width: Self.endless) { $0.paragraph(table.caption) }
        }
        measure(&grid, into: &cells)
        let rooms = grid.alignDecimals(table.columns, in: cells)
        let numeric = numericColumns(of: grid, in: cells)
        let alignments = (0..<grid.columnCount).map { column -> Table.Alignment in
            let own = column < table.columns.count ? table.columns[column].alignment : .start
            return own == .start && numeric[column] ? .end : own
        }
        let parts = parts(of: table, grid, alignments, rooms, measure: column.width)
        for (number, part) in parts.enumerated() {
            caption(
                of: table, firstNote: captionNote,
                part: parts.count > 1 ? (number + 1, parts.count) : nil)
            draw(part, &cells)
            if number + 1 < parts.count { galley.wantSpace(1) }
        }
        if parts.isEmpty {
            caption(of: table, firstNote: captionNote, part: nil)
            records(grid, cells)
        }
        tail(of: table)
    }

    /// The table as a whole where its words fit into the measure; else in parts, when it may be split;
    /// empty when neither is possible.
    private func parts(
        of table: Table, _ grid: TableGrid, _ alignments: [Table.Alignment],
        _ rooms: [DecimalWidths?], measure: Int
    ) -> [TablePart] {
        let whole = TablePart(
            grid, columns: Array(0..<grid.columnCount), alignments, rooms,
            weights: isMeasuring ? [] : table.columns.map(\.weight), measure: measure)
        if let whole { return [whole] }
        if table.fit == .records || isMeasuring { return [] }
        let stub = table.columns.prefix(while: \.isStub).count
        return tableParts(grid, stub: stub, alignments, rooms, measure: measure)
    }

    /// Whether a table fits into one measure, as a whole or in parts, and as a whole not into another.
    func fits(_ table: Table, measure wide: Int, butNot narrow: Int) -> Bool {
        var grid = TableGrid(table)
        guard !grid.cells.isEmpty else { return false }
        // Set by another writer, whose notes do not count.
        var probe = TextWriter(options)
        var cells = Galley(isCell: true)
        probe.measure(&grid, into: &cells)
        let rooms = grid.alignDecimals(table.columns, in: cells)
        let alignments = [Table.Alignment](repeating: .start, count: grid.columnCount)
        let narrowParts = parts(of: table, grid, alignments, rooms, measure: narrow)
        return narrowParts.count != 1
            && !parts(of: table, grid, alignments, rooms, measure: wide).isEmpty
    }

    private mutating func draw(_ part: TablePart, _ cells: inout Galley) {
        var grid = part.grid
        grid.settle()
        set(&grid, into: &cells, part.widths)
        TableDrawing(grid, cells, part.widths, part.alignments, part.rooms, column).draw(
            into: &galley, pageHeight: stretch.size.bodyHeight)
    }

    private mutating func caption(
        of table: Table, firstNote: Int, part: (number: Int, count: Int)?
    ) {
        var words = table.caption
        if let part {
            words = options.words.tablePart.filled(words, part: part.number, of: part.count)
        }
        guard !words.isEmpty else { return }
        let notesAfter = notes.next
        notes.next = firstNote
        paragraph(words)
        notes.next = notesAfter
        galley.keepWithNext()
    }

    /// The notes and the source of a table, kept with its last row.
    private mutating func tail(of table: Table) {
        for line in table.notes + [table.source] where !line.isEmpty {
            galley.keepWithNext()
            paragraph(line)
        }
    }

    /// Sets every cell on lines without end, to learn what it needs.
    private mutating func measure(_ grid: inout TableGrid, into cells: inout Galley) {
        let wasMeasuring = isMeasuring
        isMeasuring = true
        for index in grid.cells.indices {
            grid.cells[index].firstNote = notes.next
            set(&grid, index, into: &cells, width: Self.endless)
        }
        isMeasuring = wasMeasuring
    }

    /// Sets the cells again whose columns are narrower than their lines.
    private mutating func set(
        _ grid: inout TableGrid, into cells: inout Galley, _ widths: ColumnWidths
    ) {
        let notesAfter = notes.next
        for index in grid.cells.indices {
            let width = widths.inside(grid.cells[index].columns)
            let stretches = !isMeasuring && grid.contents[index].contains(where: \.stretches)
            if grid.cells[index].widest <= width && !stretches { continue }
            notes.next = grid.cells[index].firstNote
            set(&grid, index, into: &cells, width: width)
        }
        notes.next = notesAfter
    }

    private mutating func set(
        _ grid: inout TableGrid, _ index: Int, into cells: inout Galley, width: Int
    ) {
        swap(&cells, &galley)
        let outer = (column, bulletDepth)
        column = Column(indent: 0, width: width)
        bulletDepth = 0
        galley.space = 0
        galley.widestWord = 0
        let first = galley.lines.count
        blocks(grid.contents[index])
        (column, bulletDepth) = outer
        swap(&cells, &galley)
        grid.cells[index].lines = first..<cells.lines.count
        grid.cells[index].widestWord = cells.widestWord
        grid.cells[index].widest = cells.lines[first...].reduce(0) { max($0, $1.indent + $1.width) }
    }

    /// Wider than any text, and far from overflow when columns are added up.
    private static let endless = 1 << 40
}

extension Block {
    /// Whether the block is as wide as its column, whatever it holds.
    fileprivate var stretches: Bool {
        switch self {
        case .rule, .table: true
        case .quotation(let inner): inner.contains(where: \.stretches)
        case .list(let list):
            list.items.contains { $0.blocks.contains(where: \.stretches) }
        case .paragraph, .figure, .preformatted, .label, .generated: false
        }
    }
}

/// For each column whether all cells of the body hold numbers; cells over several columns and empty
/// ones do not count.
private func numericColumns(of grid: TableGrid, in cells: Galley) -> [Bool] {
    var numbers = [Int](repeating: 0, count: grid.columnCount)
    for cell in grid.cells where cell.rows.lowerBound >= grid.headCount && !cell.lines.isEmpty {
        guard cell.columns.count == 1, let column = cell.columns.first, numbers[column] >= 0 else {
            continue
        }
        let line = cells.lines[cell.lines.lowerBound]
        let isAlone = cell.lines.count == 1 && line.indent == 0
        let isNumber = isAlone && isNumber(cells.bytes[line.start..<line.end])
        numbers[column] = isNumber ? numbers[column] + 1 : -1
    }
    return numbers.map { $0 > 0 }
}

/// Whether text is a number as figures are written: `1,204`, `-3.5`, `£20,000`, `87%`, `(14)`.
///
/// `15/12/2022` and `1.` are not.
func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    var digits = 0
    if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
        rest = rest.dropFirst().dropLast()
    }
    // A sign, U+2212 among them, and a currency.
    for prefix in ["-", "+", "−", "£", "$", "€"] where rest.starts(with: prefix.utf8) {
        rest = rest.dropFirst(prefix.utf8.count)
    }
    if rest.last == UInt8(ascii: "%") { rest = rest.dropLast() }
    guard let last = rest.last, last >= UInt8(ascii: "0"), last <= UInt8(ascii: "9") else {
        return false
    }
    for byte in rest {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
        case UInt8(ascii: ","), UInt8(ascii: "."): continue
        default: return false
        }
    }
    return digits > 0
}
