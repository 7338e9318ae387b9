internal import Diagnostics
internal import DocumentTree

/// The columns of a CALS table as its `colspec`s name them.
private struct ColumnNames {
    var columns: [Table.Column] = []
    var indexes: [String: Int] = [:]
    /// What the table says of all its columns.
    var alignment: String?
    /// Whether the first column names the rows.
    var hasStub = false
}

extension DocBookReader {
    /// A table in CALS or HTML form.
    mutating func table(_ node: DocBookNode, depth: Int) -> Table? {
        let words = tableWords(node, depth: depth)
        let group = node.elements.first { $0.name == "tgroup" }
        var names = ColumnNames()
        names.alignment = group?.attribute("align")
        names.hasStub = node.attribute("rowheader") == "firstcol"
        var head: [DocBookNode] = []
        var body: [DocBookNode] = []
        gatherRows(group ?? node, &names, &head, &body)
        let place = place(of: node)
        guard let first = head.first ?? body.first else {
            faults.append(PaperFaults.tableWithoutHead(at: place))
            return nil
        }
        if let written = group?.attribute("cols") {
            guard let count = Int(written), (1...MarkdownLines.barLimit).contains(count) else {
                faults.append(DocBookFaults.numberMalformed("cols", at: place))
                return nil
            }
            while names.columns.count < count { addColumn(nil, &names) }
        }
        let width = max(names.columns.count, widthOf(first, names))
        guard width <= MarkdownLines.barLimit,
            width * (head.count + body.count) <= MarkdownLines.cellLimit
        else {
            faults.append(PaperFaults.tableTooLarge(at: place))
            return nil
        }
        while names.columns.count < width { addColumn(nil, &names) }
        let headRows = rows(head, names, depth: depth, first: first)
        let bodyRows = rows(body, names, depth: depth, first: first)
        if headRows.allSatisfy({ $0.cells.allSatisfy(\.blocks.isEmpty) }) {
            faults.append(PaperFaults.tableWithoutHead(at: place))
        }
        return Table(
            columns: names.columns, head: headRows, body: bodyRows, caption: words.caption,
            notes: words.notes, source: words.source,
            fit: node.attribute("orient") == "land" ? .turned : .records, span: lineSpan(node))
    }

    /// The words around a table. A caption beside a title is its notes.
    private mutating func tableWords(
        _ node: DocBookNode, depth: Int
    ) -> (caption: [Inline], notes: [[Inline]], source: [Inline]) {
        var caption = title(of: node)
        var notes: [[Inline]] = []
        var source: [Inline] = []
        for child in node.elements where child.name == "caption" {
            guard caption != nil else {
                enter(child)
                caption = line(of: child, depth: depth + 1, isProse: false)
                continue
            }
            let paragraphs = child.elements.filter { $0.name == "para" || $0.name == "simpara" }
            for part in paragraphs.isEmpty ? [child] : Array(paragraphs) {
                enter(part)
                let words = line(of: part, depth: depth + 1, isProse: true)
                if part.attribute("role") == "table-source" {
                    source = words
                } else {
                    notes.append(words)
                }
            }
        }
        return (caption ?? [], notes.filter { !$0.isEmpty }, source)
    }

    /// Adds to the table before it a paragraph that its role makes a note or a source line.
    mutating func addToTable(
        _ node: DocBookNode, _ blocks: inout [Block], depth: Int
    ) -> Bool {
        guard let role = node.attribute("role"), role == "table-note" || role == "table-source",
            case .table(let table)? = blocks.last, table.notes.count < Self.noteLimit
        else { return false }
        enter(node)
        let words = line(of: node, depth: depth, isProse: true)
        blocks[blocks.count - 1] = .table(
            role == "table-source"
                ? table.with(source: words) : table.with(notes: table.notes + [words]))
        return true
    }

    /// More are paragraphs like any other.
    private static let noteLimit = 100

    private mutating func gatherRows(
        _ group: DocBookNode, _ names: inout ColumnNames, _ head: inout [DocBookNode],
        _ body: inout [DocBookNode]
    ) {
        for child in group.children {
            if child.isComment { check(comment: child) }
            guard child.isElement else { continue }
            checkAttributes(child)
            switch child.name {
            case "thead": gather(child, into: &head)
            case "tbody", "tfoot": gather(child, into: &body)
            case "tr", "row": body.append(child)
            case "colspec", "col": addColumn(child, &names)
            case "colgroup": for column in child.elements { addColumn(column, &names) }
            case "title", "caption", "info": break
            default: unknown(child)
            }
        }
    }

    private mutating func gather(_ group: DocBookNode, into rows: inout [DocBookNode]) {
        for child in group.elements {
            if child.name == "row" || child.name == "tr" {
                rows.append(child)
            } else {
                unknown(child)
            }
        }
    }

    private func addColumn(_ node: DocBookNode?, _ names: inout ColumnNames) {
        guard names.columns.count < MarkdownLines.barLimit else { return }
        if let name = node?.attribute("colname") { names.indexes[name] = names.columns.count }
        let alignment: Table.Alignment =
            switch node?.attribute("align") ?? names.alignment {
            case "right": .end
            case "center": .centre
            case "char": .decimal
            default: .start
            }
        var weight: Int?
        if let width = node?.attribute("colwidth"), width.utf8.last == UInt8(ascii: "*") {
            weight = Int(width.dropLast()).flatMap { (1...1000).contains($0) ? $0 : nil }
        }
        names.columns.append(
            Table.Column(
                alignment: alignment, weight: weight,
                isStub: names.hasStub && names.columns.isEmpty))
    }

    private mutating func widthOf(_ row: DocBookNode, _ names: ColumnNames) -> Int {
        row.elements.reduce(0) { min($0 + max(1, columnSpan($1, names)), 10_000) }
    }

    /// 0 when what is written is no number.
    private func columnSpan(_ cell: DocBookNode, _ names: ColumnNames) -> Int {
        if let first = cell.attribute("namest"), let last = cell.attribute("nameend") {
            guard let start = names.indexes[first], let end = names.indexes[last], end >= start
            else { return 0 }
            return end - start + 1
        }
        return cell.attribute("colspan").map { bounded($0) ?? 0 } ?? 1
    }

    /// 0 when what is written is no number of rows.
    private func rowSpan(_ cell: DocBookNode) -> Int {
        if let more = cell.attribute("morerows") { return bounded(more).map { $0 + 1 } ?? 0 }
        return cell.attribute("rowspan").map { bounded($0) ?? 0 } ?? 1
    }

    /// A number made small enough to be added to; what it is cut to fits no table either.
    private func bounded(_ written: String) -> Int? {
        Int(written).map { min(max($0, -1), 100_000) }
    }

    /// The rows of a head or a body, each checked to cover the columns.
    private mutating func rows(
        _ nodes: [DocBookNode], _ names: ColumnNames, depth: Int, first: DocBookNode
    ) -> [Table.Row] {
        let width = names.columns.count
        // Rows that a cell above still covers, by column.
        var covered = [Int](repeating: 0, count: width)
        var result: [Table.Row] = []
        for (index, row) in nodes.enumerated() {
            checkAttributes(row)
            var used = covered.count { $0 > 0 }
            var next = covered.map { max(0, $0 - 1) }
            var column = 0
            var cells: [Table.Cell] = []
            for cell in row.elements {
                guard ["entry", "td", "th"].contains(cell.name) else {
                    unknown(cell)
                    continue
                }
                checkAttributes(cell)
                var across = columnSpan(cell, names)
                var down = rowSpan(cell)
                if across < 1 || across > width || down < 1 || index + down > nodes.count {
                    faults.append(DocBookFaults.numberMalformed("span", at: place(of: cell)))
                    (across, down) = (1, 1)
                }
                while column < width, covered[column] > 0 { column += 1 }
                // Cells beyond the last column are counted, and told with the row.
                let end = min(width, column + across)
                for spot in column..<end { next[spot] = down - 1 }
                column = end
                used += across
                let blocks = content(of: cell, level: nil, depth: depth + 1).blocks
                cells.append(
                    Table.Cell(
                        blocks, columnSpan: across, rowSpan: down, isHead: cell.name == "th",
                        span: lineSpan(cell)))
            }
            if used != width {
                faults.append(
                    PaperFaults.tableRagged(
                        cells: used, columns: width, at: place(of: row), head: place(of: first)))
            }
            covered = next
            result.append(Table.Row(cells))
        }
        return result
    }
}
