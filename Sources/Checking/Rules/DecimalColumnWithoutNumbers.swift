import Diagnostics
import DocumentTree
import Governance

/// What it finds: a column aligned by the decimal point in which no cell begins with a figure.
/// Why it matters: the alignment was meant for another column, which now is ragged.
/// Example: `{ columns: [ { align: decimal } ] }` below a table whose first column has names.
/// Source: Government Analysis Function, accessible tables: numbers aligned, words at the start.
enum DecimalColumnWithoutNumbers: PaperRule {
    static let severity = Severity.warning
    static let summary = "A column aligned by the decimal point has no numbers."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        paper.outline.tables.flatMap { table, span -> [Diagnostic] in
            guard !table.body.isEmpty else { return [] }
            var empty: [Int] = []
            for (column, said) in table.columns.enumerated() where said.alignment == .decimal {
                empty.append(column)
            }
            guard !empty.isEmpty else { return [] }
            let numbers = columnsWithNumbers(table)
            return empty.filter { !numbers[$0] }.map { column in
                fault(
                    at: span.head,
                    "column \(column + 1) is aligned by the decimal point and has no numbers",
                    remedies: ["count the columns in the braces again, or leave 'align' out"])
            }
        }
    }

    private static func columnsWithNumbers(_ table: Table) -> [Bool] {
        var found = [Bool](repeating: false, count: table.columns.count)
        // For each column the first row that is free again.
        var freeFrom = [Int](repeating: 0, count: found.count)
        for (number, row) in table.body.enumerated() {
            var column = 0
            for cell in row.cells {
                while column < found.count, freeFrom[column] > number { column += 1 }
                guard column < found.count else { break }
                if !found[column], hasNumber(cell) { found[column] = true }
                let end = min(found.count, column + max(1, min(cell.columnSpan, found.count)))
                let below = number + max(1, min(cell.rowSpan, table.body.count))
                for covered in column..<end { freeFrom[covered] = below }
                column = end
            }
        }
        return found
    }

    /// Whether the words have a digit among their first few signs: `-3`, `£12`, `< 5`.
    private static func hasNumber(_ cell: Table.Cell) -> Bool {
        guard case .paragraph(let paragraph)? = cell.blocks.first else { return false }
        return paragraph.content.plainText.utf8.prefix(8).contains { $0 &- 0x30 < 10 }
    }
}
