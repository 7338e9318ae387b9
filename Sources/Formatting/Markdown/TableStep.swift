internal import Diagnostics

/// Tables with their cells under one another, where that fits the page; else with single spaces.
///
/// ```
/// |Board|Seats|         | Board   | Seats |
/// |-|-:|            →   | ------- | ----: |
/// |Finance|7|           | Finance |     7 |
/// ```
func tables(_ body: MarkdownBody) -> [MarkdownEdit] {
    body.blocks.indices.compactMap { index in
        let block = body.blocks[index]
        guard case .table(let alignments) = block.kind, block.lines.count >= 2,
            !isQuoted(index, in: body)
        else { return nil }
        let first = body.lines[block.lines.lowerBound]
        let range = block.start..<body.lines[block.lines.upperBound].upperBound
        let indent = block.parent == nil ? 0 : block.start - first.lowerBound
        let from = block.parent == nil ? first.lowerBound : range.lowerBound
        var rows: [[[UInt8]]] = []
        for line in block.lines {
            let start = line == block.lines.lowerBound ? block.start : body.lines[line].lowerBound
            let cells = cells(of: body.text[start..<body.lines[line].upperBound])
            // What stands beyond the last column is the author's too: nothing is moved.
            guard cells.count <= alignments.count else { return nil }
            rows.append(cells)
        }
        rows.remove(at: 1)
        let grid = MarkdownGrid(rows: rows, alignments: alignments)
        let lines = grid.lines(indent: indent)
        let joined = Array(
            lines.joined(separator: [.lineFeed] + [UInt8](repeating: .space, count: indent)))
        guard !body.text[from..<range.upperBound].elementsEqual(joined) else { return nil }
        return MarkdownEdit(from..<range.upperBound, joined)
    }
}

/// Whether a block is in a quotation or a note, whose marks stand before every line.
private func isQuoted(_ index: Int, in body: MarkdownBody) -> Bool {
    var parent = body.blocks[index].parent
    while let index = parent {
        switch body.blocks[index].kind {
        case .list, .item: parent = body.blocks[index].parent
        default: return true
        }
    }
    return false
}

/// The cells of a row, between bars that have no backslash before them.
private func cells(of line: ArraySlice<UInt8>) -> [[UInt8]] {
    let bar = UInt8(ascii: "|")
    var row = line.trimmed
    if row.first == bar { row = row.dropFirst() }
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    for byte in row {
        if byte == bar && cell.last != .backslash {
            cells.append(Array(cell.trimmed))
            cell = []
        } else {
            cell.append(byte)
        }
    }
    if row.last != bar || cell.last == bar { cells.append(Array(cell.trimmed)) }
    return cells
}

private struct MarkdownGrid {
    let rows: [[[UInt8]]]
    let alignments: [MarkdownBlock.Alignment]

    func lines(indent: Int) -> [[UInt8]] {
        let natural = alignments.indices.map { column in
            max(3, rows.map { column < $0.count ? shownColumns(of: $0[column]) : 0 }.max() ?? 0)
        }
        let total = indent + 1 + natural.reduce(0) { $0 + $1 + 3 }
        let widths = total <= YAMLWriter.widest ? natural : nil
        var lines = rows.map { row in
            line(
                alignments.indices.map { column in
                    let cell = column < row.count ? row[column] : []
                    return widths.map { padded(cell, to: $0[column], alignments[column]) } ?? cell
                })
        }
        let rule = alignments.indices.map { column in
            delimiter(alignments[column], width: widths?[column] ?? 3)
        }
        lines.insert(line(rule), at: min(1, lines.count))
        return lines
    }

    private func line(_ cells: [[UInt8]]) -> [UInt8] {
        var line: [UInt8] = []
        for cell in cells {
            line += cell.isEmpty ? Array("| ".utf8) : Array("| ".utf8) + cell + [.space]
        }
        return line + [UInt8(ascii: "|")]
    }

    private func padded(
        _ cell: [UInt8], to width: Int, _ alignment: MarkdownBlock.Alignment
    ) -> [UInt8] {
        let room = max(0, width - shownColumns(of: cell))
        let before =
            switch alignment {
            case .none, .left: 0
            case .center: room / 2
            case .right: room
            }
        return [UInt8](repeating: .space, count: before) + cell
            + [UInt8](repeating: .space, count: room - before)
    }

    private func delimiter(_ alignment: MarkdownBlock.Alignment, width: Int) -> [UInt8] {
        var rule = [UInt8](repeating: UInt8(ascii: "-"), count: width)
        if alignment == .left || alignment == .center { rule[0] = UInt8(ascii: ":") }
        if alignment == .right || alignment == .center { rule[width - 1] = UInt8(ascii: ":") }
        return rule
    }
}

/// The columns a cell takes in an editor.
private func shownColumns(of cell: [UInt8]) -> Int {
    String(decoding: cell, as: UTF8.self).unicodeScalars
        .reduce(0) { $0 + columns(of: $1, at: 0) }
}
