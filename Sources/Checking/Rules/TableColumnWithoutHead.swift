import Diagnostics
import DocumentTree
import Governance

/// What it finds: a column of a table whose head is empty.
/// Why it matters: a screen reader cannot say what the cells below are.
/// Example: `| | 2021 | 2022 |`.
/// Source: WCAG 2.2, 1.3.1.
///
/// In a head of several rows a column has a head when any cell above it has words, but for one that
/// stands over all columns.
enum TableColumnWithoutHead: PaperRule {
    static let severity = Severity.warning
    static let summary = "A column of a table whose head is empty."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        paper.outline.tables.flatMap { table, span -> [Diagnostic] in
            // A head without any words is told by reading.
            guard table.head.contains(where: { $0.cells.contains { !$0.blocks.isEmpty } }) else {
                return []
            }
            let count = table.columns.count
            let cells = table.headCells.filter { $0.columns.count < max(2, count) }
            var isHeaded = [Bool](repeating: false, count: count)
            var lowest = [Table.HeadCell?](repeating: nil, count: count)
            for cell in cells {
                for column in cell.columns {
                    isHeaded[column] = isHeaded[column] || !cell.cell.blocks.isEmpty
                    lowest[column] = cell
                }
            }
            return (0..<count).compactMap { column in
                // An empty cell over several columns is told once.
                guard !isHeaded[column], let cell = lowest[column],
                    cell.columns.lowerBound == column
                else { return nil }
                return headless(column + 1, cell.cell.span ?? span)
            }
        }
    }

    private static func headless(_ column: Int, _ span: Span) -> Diagnostic {
        fault(
            at: span, "column \(column) of the table has no head",
            remedies: ["write in the first row what the column holds"])
    }
}
