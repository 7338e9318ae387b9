import Diagnostics
import DocumentTree
import Governance

/// What it finds: a table with a head and no rows.
/// Why it matters: readers will ask where the figures are.
/// Example: `| Measure | 2022 |` and nothing below.
/// Source: WCAG 2.2, 1.3.1.
enum TableWithoutRows: PaperRule {
    static let severity = Severity.warning
    static let summary = "A table with a head and no rows."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        paper.outline.tables.filter { $0.table.body.isEmpty }.map { _, span in
            fault(
                at: span, "table has no rows", remedies: ["add the rows, or remove the table"])
        }
    }
}
