import Diagnostics
import DocumentTree

/// A cell that only says that another goes on in its place.
enum JoinMark {
    /// `<`: the cell to its left.
    case left
    /// `^`: the cell above.
    case above

    init?(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "<"): self = .left
        case UInt8(ascii: "^"): self = .above
        default: return nil
        }
    }

    var sign: String { self == .left ? "<" : "^" }
}

/// Joins the cells of a table where marks say so.
///
/// ```
/// | Ward    | Dates | <     |      a head over two columns;
/// | ^       | Start | End   |      one over two rows
/// ```
///
/// Rows are as wide as the head, a mark being an empty cell. Joined cells make a rectangle that does
/// not leave the head or the body it begins in; anything else is told, and then nothing is joined.
/// The time is linear in the cells.
struct CellJoining {
    private let width: Int
    private let headCount: Int
    private var rows: [Table.Row]
    /// For each place the place of the cell that covers it.
    private var owners: [Int]
    private var marks: [(place: Int, span: Span)] = []
    private(set) var faults: [Diagnostic] = []

    init(_ rows: [Table.Row], width: Int, headCount: Int) {
        self.rows = rows
        self.width = width
        self.headCount = headCount
        owners = Array(0..<rows.count * width)
    }

    /// Takes the marks in reading order.
    mutating func join(_ mark: JoinMark, row: Int, column: Int, at span: Span) {
        let place = row * width + column
        guard place < owners.count else { return }
        let hasNothing = mark == .left ? column == 0 : row == 0 || row == headCount
        guard !hasNothing else {
            faults.append(
                TableFaults.nothingToJoin(
                    mark, isBelowHead: row == headCount && row > 0, at: span))
            return
        }
        owners[place] = owners[mark == .left ? place - 1 : place - width]
        marks.append((place, span))
    }

    /// What a cell covers: counted, and the corner farthest from its own place.
    private struct Extent {
        var count = 1
        var lastRow: Int
        var lastColumn: Int
    }

    mutating func joined() -> [Table.Row] {
        var extents: [Int: Extent] = [:]
        for (place, _) in marks {
            let owner = owners[place]
            var extent =
                extents[owner] ?? Extent(lastRow: owner / width, lastColumn: owner % width)
            extent.count += 1
            extent.lastRow = max(extent.lastRow, place / width)
            extent.lastColumn = max(extent.lastColumn, place % width)
            extents[owner] = extent
        }
        for (owner, extent) in extents.sorted(by: { $0.key < $1.key }) {
            let rows = extent.lastRow - owner / width + 1
            let columns = extent.lastColumn - owner % width + 1
            if extent.count == rows * columns {
                widen(owner, columns: columns, rows: rows)
            } else {
                tellShape(of: owner, extent)
                extents[owner] = nil
            }
        }
        let kept = extents
        return rows.enumerated().map { number, row in
            let first = number * width
            let isJoined = row.cells.indices.contains { owners[first + $0] != first + $0 }
            guard isJoined else { return row }
            return Table.Row(
                row.cells.indices.filter {
                    owners[first + $0] == first + $0 || kept[owners[first + $0]] == nil
                }.map { row.cells[$0] })
        }
    }

    private mutating func widen(_ place: Int, columns: Int, rows: Int) {
        var cells = self.rows[place / width].cells
        let cell = cells[place % width]
        self.rows[place / width] = Table.Row([])
        cells[place % width] = Table.Cell(
            cell.blocks, columnSpan: columns, rowSpan: rows, isHead: cell.isHead, span: cell.span)
        self.rows[place / width] = Table.Row(cells)
    }

    /// Tells the first place, in reading order, that breaks the rectangle begun by the first row.
    private mutating func tellShape(of owner: Int, _ extent: Extent) {
        let (top, left) = (owner / width, owner % width)
        var right = left
        while right < width, owners[top * width + right] == owner { right += 1 }
        for row in top...extent.lastRow {
            for column in left...extent.lastColumn {
                let place = row * width + column
                guard (owners[place] == owner) != (column < right) else { continue }
                let begins = rows[top].cells[left].span
                let at = rows[row].cells[column].span ?? begins
                if let at { faults.append(TableFaults.notRectangle(at: at, begins: begins ?? at)) }
                return
            }
        }
    }
}
