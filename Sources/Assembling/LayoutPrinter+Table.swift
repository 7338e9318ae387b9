import DocumentTree
import Governance

extension LayoutPrinter {
    /// The table, or the words that stand for it when it has no rows.
    func table(_ table: LayoutTable, _ record: LayoutRecord) -> [Block] {
        let columns = table.columns
        var rows = RowsOfTable(table, columns)
        rows.add(record) { cell(columns[$0].value, $1) }
        guard !rows.isEmpty else {
            let words = table.otherwise?.filled(value: record.inlines)
            return words.map { $0.isEmpty ? [] : [.paragraph(Paragraph($0.inlines))] } ?? []
        }
        func words(_ wording: Wording?) -> [Inline] {
            wording.map { $0.filled(value: record.inlines) }.map { $0.isEmpty ? [] : $0.inlines }
                ?? []
        }
        return [
            .table(
                Table(
                    columns: columns.map { column in
                        let unit = words(column.unit).plainText
                        return Table.Column(
                            alignment: column.alignment, weight: column.weight,
                            isStub: column.isStub, unit: unit.isEmpty ? nil : unit)
                    },
                    head: head(table.headings) { $0.filled(value: record.inlines).inlines },
                    body: rows.body, caption: words(table.caption), role: table.role,
                    notes: table.notes.map { name in
                        record.records(name).compactMap { note in
                            note.inlines("note").flatMap { $0.isEmpty ? nil : $0 }
                        }
                    } ?? [],
                    source: words(table.source), fit: table.fit))
        ]
    }

    /// One line of heads, or two where columns share one.
    private func head(
        _ headings: [LayoutTable.Heading], _ words: (Wording) -> [Inline]
    ) -> [Table.Row] {
        func cell(_ label: Wording, columns: Int = 1, rows: Int = 1) -> Table.Cell {
            let plain = Table.Cell(words(label))
            return Table.Cell(plain.blocks, columnSpan: columns, rowSpan: rows)
        }
        var first: [Table.Cell] = []
        var second: [Table.Cell] = []
        for case .group(_, let columns) in headings { second += columns.map { cell($0.label) } }
        for heading in headings {
            switch heading {
            case .column(let column):
                first.append(cell(column.label, rows: second.isEmpty ? 1 : 2))
            case .group(let label, let columns):
                first.append(cell(label, columns: columns.count))
            }
        }
        return [Table.Row(first)] + (second.isEmpty ? [] : [Table.Row(second)])
    }
}

/// The rows of a table in the making, in one pass over the records.
private struct RowsOfTable {
    /// A cell and the rows it covers so far.
    private struct Cell {
        let blocks: [Block]
        var rows = 1
    }

    private let path: [String]
    private let columns: [LayoutColumn]
    /// For each column the depth of the records that it has a cell for: the place of its `per` in the path,
    /// or the innermost.
    private let depths: [Int]
    private var cells: [[Cell?]] = []
    /// For each column the row in which its lowest cell begins.
    private var last: [Int?]
    /// For each depth how many records were met; what a column of that depth saw last.
    private var met: [Int]
    private var seen: [Int]

    init(_ table: LayoutTable, _ columns: [LayoutColumn]) {
        path = table.path
        self.columns = columns
        let innermost = max(0, table.path.count - 1)
        depths = columns.map { column in
            column.per.flatMap { table.path.firstIndex(of: $0) } ?? innermost
        }
        last = Array(repeating: nil, count: columns.count)
        seen = Array(repeating: -1, count: columns.count)
        met = Array(repeating: 0, count: max(1, table.path.count))
    }

    var isEmpty: Bool { cells.isEmpty }

    var body: [Table.Row] {
        cells.map { row in
            Table.Row(
                row.compactMap { cell in
                    cell.map { Table.Cell($0.blocks, rowSpan: $0.rows) }
                })
        }
    }

    mutating func add(_ record: LayoutRecord, _ print: (Int, LayoutRecord) -> [Block]) {
        if path.isEmpty { row(record, depth: 0, print) } else { add(record, depth: 0, print) }
    }

    private mutating func add(
        _ outer: LayoutRecord, depth: Int, _ print: (Int, LayoutRecord) -> [Block]
    ) {
        let entries = outer.records(path[depth])
        // A record with nothing under it still has a row where a column is its own.
        if entries.isEmpty, depth > 0, depths.contains(where: { $0 < depth }) {
            row(outer, depth: depth - 1, print)
        }
        for entry in entries {
            met[depth] += 1
            let record = entry.within(outer)
            if depth == path.count - 1 {
                row(record, depth: depth, print)
            } else {
                add(record, depth: depth + 1, print)
            }
        }
    }

    private mutating func row(
        _ record: LayoutRecord, depth: Int, _ print: (Int, LayoutRecord) -> [Block]
    ) {
        var row: [Cell?] = []
        row.reserveCapacity(columns.count)
        for index in columns.indices {
            let own = depths[index]
            // Of a `per` column the cell above goes on as long as its record does.
            let goesOn = own < path.count - 1 && seen[index] == met[own]
            if let above = last[index],
                goesOn || (own <= depth && columns[index].value.isAsAbove(in: record))
            {
                cells[above][index]?.rows += 1
                row.append(nil)
            } else {
                last[index] = cells.count
                row.append(Cell(blocks: own <= depth ? print(index, record) : []))
            }
            if !path.isEmpty { seen[index] = met[own] }
        }
        if let index = columns.indices.last, row.allSatisfy({ $0 == nil }) {
            // A row needs a cell.
            if let above = last[index] { cells[above][index]?.rows -= 1 }
            last[index] = cells.count
            row[index] = Cell(blocks: [])
        }
        cells.append(row)
    }
}

extension [LayoutElement] {
    /// Whether all there is to print is the same as in the record before.
    fileprivate func isAsAbove(in record: LayoutRecord) -> Bool {
        func isAsAbove(_ name: String) -> Bool {
            if case .asAbove? = record[name] { true } else { false }
        }
        return !isEmpty
            && allSatisfy { element in
                switch element {
                case .line(let wording, _):
                    let names = wording.placeholders
                    return !names.isEmpty && names.allSatisfy(isAsAbove)
                case .blocks(let name), .each(let name, _): return isAsAbove(name)
                default: return false
                }
            }
    }
}
