import Diagnostics
import DocumentTree
import Governance

/// What it finds: a table that may be split into parts, with no column that names its rows.
/// Why it matters: from the second part on nobody can tell which row is which.
/// Example: `{ fit: split }` below a table of twenty columns.
/// Source: WCAG 2.2, 1.3.1; Government Analysis Function, accessible tables.
enum TableSplitWithoutStub: PaperRule {
    static let severity = Severity.warning
    static let summary = "A table that may be split has no stub to be repeated."

    static func faults(in paper: PaperAtHand, of record: Record) -> [Diagnostic] {
        paper.outline.tables.filter { table, _ in
            table.fit == .split && table.columns.count > 1
                && !(table.columns.first?.isStub ?? false)
        }.map { _, span in
            fault(
                at: span.head, "table may be split, and no column of it names the rows",
                remedies: ["say in the braces { fit: split, columns: [ { stub: yes } ] }"])
        }
    }
}
