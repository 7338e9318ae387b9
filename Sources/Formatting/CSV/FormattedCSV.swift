/// A table with the same cells, in quotation marks only where they need them.
///
/// Source: RFC 4180. A line without anything stays an empty line, but for those at the end; a lone
/// cell written `""` stays so.
func formattedCSV(_ text: [UInt8]) throws(FormattingRefusal) -> [UInt8] {
    var reader = CSVScanner(text)
    var output: [UInt8] = []
    while let row = try reader.row() {
        let isLoneEmpty = row.count == 1 && row[0].bytes.isEmpty
        for (index, cell) in row.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            if isLoneEmpty && cell.isQuoted || needsQuotes(cell.bytes) {
                output.append(.quote)
                for byte in cell.bytes {
                    if byte == .quote { output.append(.quote) }
                    output.append(byte)
                }
                output.append(.quote)
            } else {
                output += cell.bytes
            }
        }
        output.append(.lineFeed)
    }
    while output.suffix(2) == [.lineFeed, .lineFeed] { output.removeLast() }
    return output == [.lineFeed] ? [] : output
}

private func needsQuotes(_ cell: [UInt8]) -> Bool {
    guard let first = cell.first, let last = cell.last else { return false }
    return first.isBlank || last.isBlank
        || cell.contains { $0 == UInt8(ascii: ",") || $0 == .quote || $0 == .lineFeed }
}

private struct CSVScanner {
    struct Cell {
        var bytes: [UInt8] = []
        var isQuoted = false
    }

    private let text: [UInt8]
    private var at = 0

    init(_ text: [UInt8]) { self.text = text }

    /// The cells of the next row; `nil` at the end.
    mutating func row() throws(FormattingRefusal) -> [Cell]? {
        guard at < text.count else { return nil }
        var cells: [Cell] = []
        while true {
            cells.append(try cell())
            guard at < text.count, text[at] == UInt8(ascii: ",") else { break }
            at += 1
        }
        at += 1
        return cells
    }

    /// Stops at the comma or line feed after the cell.
    private mutating func cell() throws(FormattingRefusal) -> Cell {
        var cell = Cell()
        guard at < text.count, text[at] == .quote else {
            while at < text.count, text[at] != UInt8(ascii: ","), text[at] != .lineFeed {
                guard text[at] != .quote else {
                    throw .init(
                        text, at: at, "a quotation mark in a cell that does not begin with one")
                }
                cell.bytes.append(text[at])
                at += 1
            }
            return cell
        }
        cell.isQuoted = true
        let opened = at
        at += 1
        while true {
            guard at < text.count else {
                throw .init(text, at: opened, "a quotation mark is not closed")
            }
            defer { at += 1 }
            if text[at] == .quote {
                guard at + 1 < text.count, text[at + 1] == .quote else { break }
                at += 1
            }
            cell.bytes.append(text[at])
        }
        guard at >= text.count || text[at] == UInt8(ascii: ",") || text[at] == .lineFeed else {
            throw .init(
                text, at: at, "something stands behind the closing quotation mark of a cell")
        }
        return cell
    }
}
