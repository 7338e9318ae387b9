internal import Diagnostics
import DocumentTree

/// The columns that a number takes before its decimal point, and from the point on.
///
/// `1,204.5%` is 5 and 3; `< 0.05` is 3 and 3; a whole number has nothing behind.
struct DecimalWidths: Equatable {
    let before: Int
    let after: Int

    init(before: Int, after: Int) {
        self.before = before
        self.after = after
    }

    /// `nil` when the words are no number: a sign, a currency, `<` or `>` may stand before its digits,
    /// `%`, a unit of count and marks of notes behind. `15/12/2022` and `2021/22` are none.
    init?(_ words: ArraySlice<UInt8>) {
        var rest = words
        while let length = Self.prefixLength(rest) { rest = rest.dropFirst(length) }
        let whole = rest
        while let byte = rest.first, Self.isDigit(byte) || Self.parts(rest, ",") {
            rest = rest.dropFirst()
        }
        let point = rest.startIndex
        if Self.parts(rest, ".") {
            rest = rest.dropFirst().drop(while: Self.isDigit)
        } else if point == whole.startIndex {
            return nil
        }
        guard Self.isSuffix(rest) else { return nil }
        before = displayWidth(of: String(decoding: words[..<point], as: UTF8.self))
        after = displayWidth(of: String(decoding: words[point...], as: UTF8.self))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Whether a sign stands first that parts digits, and a digit follows.
    private static func parts(_ words: ArraySlice<UInt8>, _ sign: Unicode.Scalar) -> Bool {
        guard words.first == UInt8(ascii: sign) else { return false }
        return words.dropFirst().first.map(isDigit) ?? false
    }

    private static let prefixes = [
        "(", "<", ">", "~", "+", "-", "$", " ", "£", "€", "±", "−", "–", "≤", "≥", "≈",
    ].map { Array($0.utf8) }

    private static let marks = ["*", ")", "†", "‡", "§"]

    private static func prefixLength(_ words: ArraySlice<UInt8>) -> Int? {
        prefixes.first { words.starts(with: $0) }?.count
    }

    /// `%`, `k`, `bn` and the like; then signs of notes: `)`, `*`, `†`, `[2]`.
    private static func isSuffix(_ words: ArraySlice<UInt8>) -> Bool {
        var rest = words
        if rest.starts(with: " %".utf8) { rest = rest.dropFirst() }
        for unit in ["%", "bn", "k", "m", "p"] where rest.starts(with: unit.utf8) {
            rest = rest.dropFirst(unit.utf8.count)
            break
        }
        while let byte = rest.first {
            if byte == UInt8(ascii: "[") {
                let inner = rest.dropFirst().drop(while: isDigit)
                guard inner.first == UInt8(ascii: "]") else { return false }
                rest = inner.dropFirst()
            } else if let mark = marks.first(where: { rest.starts(with: $0.utf8) }) {
                rest = rest.dropFirst(mark.utf8.count)
            } else {
                return false
            }
        }
        return true
    }
}

extension TableGrid {
    /// Finds the numbers in columns set by the decimal point, and makes room for them point under
    /// point. Gives the room of each column; `nil` for those that have no number.
    mutating func alignDecimals(
        _ columns: [Table.Column], in measured: Galley
    ) -> [DecimalWidths?] {
        var rooms = [DecimalWidths?](repeating: nil, count: columnCount)
        guard columns.contains(where: { $0.alignment == .decimal }) else { return rooms }
        for index in cells.indices {
            let cell = cells[index]
            let column = cell.columns.lowerBound
            guard cell.columns.count == 1, column < columns.count, cell.lines.count == 1,
                cell.rows.lowerBound >= headCount, columns[column].alignment == .decimal,
                case let line = measured.lines[cell.lines.lowerBound], line.indent == 0,
                let number = DecimalWidths(measured.bytes[line.start..<line.end])
            else { continue }
            cells[index].number = number
            let room = rooms[column] ?? DecimalWidths(before: 0, after: 0)
            rooms[column] = DecimalWidths(
                before: max(room.before, number.before), after: max(room.after, number.after))
        }
        for index in cells.indices where cells[index].number != nil {
            guard let room = rooms[cells[index].columns.lowerBound] else { continue }
            cells[index].widest = max(cells[index].widest, room.before + room.after)
            cells[index].widestWord = max(cells[index].widestWord, room.before + room.after)
        }
        return rooms
    }
}
