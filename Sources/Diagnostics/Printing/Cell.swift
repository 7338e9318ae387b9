/// A character of a line as a terminal shows it.
struct Cell {
    /// Where it begins in the file, in UTF-8 offsets.
    let offset: Int
    var length: Int
    var text: String
    /// 0, 1 or 2 columns; a tab up to 4.
    var width: Int
    /// At an end of what was looked at, while the line goes on.
    var isCut = false
}

/// The characters of a line near an offset: at most 600 bytes on either side, so that a line of a
/// hundred megabytes costs no more than a short one.
func shownCells(of bytes: [UInt8], in line: Range<Int>, around offset: Int) -> [Cell] {
    let reach = 600
    var start = max(line.lowerBound, offset - reach)
    while start > line.lowerBound && bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let end = min(line.upperBound, offset + reach)

    var cells: [Cell] = []
    var column = 0
    var joins = false
    var index = start
    while index < end {
        let (scalar, length) = decoded(bytes, at: index, end: line.upperBound)
        defer { index += length }
        let width = isHidden(scalar) && scalar != "\t" ? 1 : columns(of: scalar, at: column)
        // Combining marks, and what a zero-width joiner ties to the emoji before it.
        if let last = cells.indices.last, width == 0 || joins {
            cells[last].length += length
            cells[last].text.unicodeScalars.append(scalar)
            if scalar.value == 0xFE0F && cells[last].width == 1 {
                cells[last].width = 2
                column += 1
            }
            joins = scalar.value == 0x200D
            continue
        }
        joins = false
        let text =
            scalar == "\t"
            ? String(repeating: " ", count: width) : String(isHidden(scalar) ? "\u{FFFD}" : scalar)
        cells.append(Cell(offset: index, length: length, text: text, width: width))
        column += width
    }
    if start > line.lowerBound, !cells.isEmpty { cells[0].isCut = true }
    if end < line.upperBound, let last = cells.indices.last { cells[last].isCut = true }
    return cells
}

/// The scalar at an offset and its length; U+FFFD of length 1 where the bytes are not UTF-8.
private func decoded(
    _ bytes: [UInt8], at index: Int, end: Int
) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, index + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in bytes[(index + 1)..<(index + length)] {
        guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
        value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
}

/// Columns a terminal gives a scalar at a column: a tab reaches the next of four.
package func columns(of scalar: Unicode.Scalar, at column: Int) -> Int {
    scalar == "\t" ? 4 - column % 4 : columns(of: scalar.value)
}
