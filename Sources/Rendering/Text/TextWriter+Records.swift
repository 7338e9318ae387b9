internal import Diagnostics
import DocumentTree

extension TextWriter {
    /// A table whose words do not fit into its columns: each row by itself, its cells one below the
    /// other, beside the heads of their columns.
    ///
    /// ```
    /// ----------------------------------------
    /// Risk:  Unaccompanied children wait too
    ///        long for a placement
    /// Owner: Director of Children's Services
    /// ----------------------------------------
    /// ```
    ///
    /// A row is parted only when it is longer than a page. A short cell over several rows is printed
    /// in each of them; a cell over all columns stands without a head.
    ///
    /// - Parameter measured: the cells of the grid, each set on lines without end.
    mutating func records(_ grid: TableGrid, _ measured: Galley) {
        let notesAfter = notes.next
        let heads = RecordHeads(grid, measured, measure: column.width)
        let hang = heads.hang(within: column.width)
        for cell in heads.titles {
            notes.next = grid.cells[cell].firstNote
            blocks(grid.contents[cell])
            galley.keepWithNext()
        }
        let drawing = galley.beginDrawing(column)
        recordRule()
        galley.endDrawing(drawing)
        // The rule stands above the row that begins a page, too.
        let top = galley.markHead(last: 1)
        galley.keepWithNext()
        for (number, row) in grid.cellsByRow()[heads.firstRow...].enumerated() {
            let record = setAside(width: column.width) { writer in
                func field(_ columns: Range<Int>, _ content: [Block]) {
                    let label = heads.label(of: columns, inFirst: number == 0)
                    writer.field(label, hang: hang, content)
                }
                var place = 0
                for cell in row {
                    let columns = grid.cells[cell].columns
                    // Where no cell is, the heads stand alone.
                    for empty in place..<max(place, columns.lowerBound) {
                        field(empty..<empty + 1, [])
                    }
                    writer.notes.next = grid.cells[cell].firstNote
                    field(columns, grid.contents[cell])
                    place = columns.upperBound
                }
                for empty in place..<max(place, grid.columnCount) { field(empty..<empty + 1, []) }
                writer.recordRule()
            }
            let drawing = galley.beginDrawing(column)
            copy(record)
            galley.endDrawing(drawing, repeatedHead: top)
        }
        notes.next = notesAfter
    }

    private mutating func recordRule() {
        rule(UInt8(ascii: "-"), width: isMeasuring ? 3 : column.width)
    }

    /// What a cell holds, beside the head of its column; below it when that is long.
    private mutating func field(_ label: RecordLabel, hang: Int, _ content: [Block]) {
        guard !label.bytes.isEmpty else { return blocks(content) }
        if label.width < hang {
            galley.mark(
                label.bytes, width: label.width, indent: column.indent,
                hangs: hasRoom(besides: hang))
        } else {
            let start = galley.beginParagraph(column)
            galley.bytes += label.bytes
            galley.endParagraph(start, column)
        }
        indented(by: hang) {
            $0.blocks(content)
            $0.galley.flushMarker(column: $0.column)
        }
    }
}

/// Words of a head on one line, blanks single.
private struct HeadWords {
    /// The cell of the grid they stand in.
    let cell: Int
    var bytes: [UInt8] = []
    let width: Int

    init(_ cell: Int, of grid: TableGrid, in measured: Galley) {
        self.cell = cell
        for line in measured.lines[grid.cells[cell].lines] {
            bytes.append([UInt8].blank)
            bytes += measured.bytes[line.start..<line.end]
        }
        var previous = [UInt8].blank
        bytes.removeAll { byte in
            defer { previous = byte }
            return byte == [UInt8].blank && previous == [UInt8].blank
        }
        width = displayWidth(of: String(decoding: bytes, as: UTF8.self))
    }

    /// The start of the words, of at most so many columns.
    func cut(to limit: Int) -> (bytes: [UInt8], width: Int) {
        var kept: [UInt8] = []
        var width = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let next = displayWidth(of: String(scalar))
            if width + next > limit { break }
            kept += String(scalar).utf8
            width += next
        }
        return (kept, width)
    }
}

/// The words before the content of a cell: `Owner:`.
private struct RecordLabel {
    private(set) var bytes: [UInt8] = []
    private(set) var width = 0

    /// The words with a colon, unless they end in a mark of their own; cut where they are wider
    /// than `limit`.
    init(_ words: [HeadWords], limit: Int = .max) {
        for part in words {
            if !bytes.isEmpty { append(", ".utf8, width: 2) }
            guard part.width <= limit - width else {
                let start = part.cut(to: max(0, limit - width))
                append(start.bytes, width: start.width)
                append("…".utf8, width: 1)
                break
            }
            append(part.bytes, width: part.width)
        }
        guard let last = bytes.last else { return }
        if last != UInt8(ascii: ":"), last != UInt8(ascii: "?") { append(":".utf8, width: 1) }
    }

    private mutating func append(_ words: some Collection<UInt8>, width: Int) {
        bytes += words
        self.width += width
    }
}

/// The head of a table, taken apart into words for each column.
private struct RecordHeads {
    /// Cells of the head that cover all columns: they stand above the rows.
    let titles: [Int]
    /// The first row printed as a record: behind the head, unless no row has use for its words.
    let firstRow: Int
    /// For each column the words above it, from the top.
    private var words: [[HeadWords]]
    /// For each column what stands before its cells: whole in the first record, cut in the others,
    /// so that no head, however long, is printed over and over.
    private let whole: [RecordLabel]
    private let short: [RecordLabel]
    private let limit: Int

    init(_ grid: TableGrid, _ measured: Galley, measure: Int) {
        let count = grid.columnCount
        let limit = 2 * min(measure, 1000)
        var words = [[HeadWords]](repeating: [], count: count)
        var titles: [Int] = []
        let hasFields = grid.cells.contains { cell in
            cell.rows.lowerBound >= grid.headCount && !Self.isTitle(cell, count)
        }
        firstRow = hasFields ? grid.headCount : 0
        for (index, cell) in grid.cells.enumerated() where cell.rows.lowerBound < firstRow {
            if Self.isTitle(cell, count) {
                titles.append(index)
                continue
            }
            let head = HeadWords(index, of: grid, in: measured)
            if head.bytes.isEmpty { continue }
            for column in cell.columns { words[column].append(head) }
        }
        self.titles = titles
        self.words = words
        self.limit = limit
        whole = words.map { RecordLabel($0) }
        short = words.map { RecordLabel($0, limit: limit) }
    }

    /// Columns that contents stand to the right of their heads: as many as the widest head takes
    /// that is not wider than a third of the measure.
    func hang(within measure: Int) -> Int {
        let widths = whole.map(\.width).filter { $0 < measure / 3 }
        return max(4, (widths.max() ?? 0) + 1)
    }

    /// The words above the columns of a cell; none above a cell that covers all of several.
    func label(of columns: Range<Int>, inFirst isFirst: Bool) -> RecordLabel {
        if columns.count == 1, let column = columns.first {
            return isFirst ? whole[column] : short[column]
        }
        if columns.count == words.count { return RecordLabel([]) }
        var known: Set<Int> = []
        var found: [HeadWords] = []
        var width = 0
        for head in columns.lazy.flatMap({ words[$0] }) where known.insert(head.cell).inserted {
            if !isFirst, width > limit { break }
            found.append(head)
            width += head.width
        }
        return RecordLabel(found, limit: isFirst ? .max : limit)
    }

    private static func isTitle(_ cell: TableGrid.Cell, _ columnCount: Int) -> Bool {
        columnCount > 1 && cell.columns.count == columnCount
    }
}

extension TableGrid {
    /// For each row the cells on it, from the first column on.
    ///
    /// A cell over several rows is on each of them when it is short; a longer one is on the first.
    fileprivate func cellsByRow() -> [[Int]] {
        var rows = [[Int]](repeating: [], count: rowCount)
        for (index, cell) in cells.enumerated() {
            let isShort = cell.lines.count == 1 && cell.widest <= 200
            for row in isShort ? cell.rows : cell.rows.prefix(1) { rows[row].append(index) }
        }
        return rows.map { row in
            row.sorted { cells[$0].columns.lowerBound < cells[$1].columns.lowerBound }
        }
    }
}
