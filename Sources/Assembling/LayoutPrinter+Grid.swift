import DocumentTree
import Governance

extension LayoutPrinter {
    /// A table of labels and values, so many pairs in a row; the last value of a row that is not full
    /// has the rest of it.
    func grid(
        _ rows: [GridRow], pairs: Int, _ role: String?, _ record: LayoutRecord
    ) -> Table {
        let pairs = max(1, pairs)
        let columns = (0..<pairs).flatMap { _ in
            [Table.Column(weight: 2), Table.Column(weight: pairs == 1 ? 5 : 3)]
        }
        var lines: [[GridRow]] = []
        // Whether the last line takes no more.
        var isFull = true
        for row in rows {
            if isFull || row.isWide { lines.append([]) }
            lines[lines.endIndex - 1].append(row)
            isFull = row.isWide || lines[lines.endIndex - 1].count == pairs
        }
        return Table(
            columns: columns, head: [],
            body: lines.map { line in
                Table.Row(
                    line.enumerated().flatMap { index, row in
                        let isLast = index == line.count - 1
                        return [
                            Table.Cell(
                                row.label.filled(value: record.inlines).inlines, isHead: true),
                            Table.Cell(
                                cell(row.value, record),
                                columnSpan: isLast ? columns.count - 2 * index - 1 : 1),
                        ]
                    })
            },
            role: role)
    }
}
