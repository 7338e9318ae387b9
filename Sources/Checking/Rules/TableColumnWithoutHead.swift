import Diagnostics
import DocumentTree
import Governance

/// What it finds: a column of a table whose head is empty.
/// Why it matters: a screen reader cannot say what the cells below are.
/// Example: `| | 2021 | 2022 |`.
/// Source: WCAG 2.2, 1.3.1.
enum TableColumnWithoutHead: PaperRule {
    static let severity = Severity.warning
    static let summary = "A column of a table whose head is empty."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        paper.outline.tables.flatMap { table, span -> [Diagnostic] in
            // A head without any words is told by reading.
            guard let head = table.head.last, head.cells.contains(where: { !$0.blocks.isEmpty })
            else {
                return []
            }
            var column = 1
            return head.cells.compactMap { cell in
                defer { column += cell.columnSpan }
                return cell.blocks.isEmpty ? headless(column, cell.span ?? span) : nil
            }
        }
    }

    private static func headless(_ column: Int, _ span: Span) -> Diagnostic {
        fault(
            at: span, "column \(column) of the table has no head",
            remedies: ["write in the first row what the column holds"])
    }
}
