/// A CSV file: a head row, then the rows.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe: a name or a title is
/// words, whatever its first character.
///
/// Source: RFC 4180, with line feeds alone.
package func csv(_ head: [String], _ rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in [head] + rows {
        for (column, cell) in row.enumerated() {
            if column > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
}

private func append(_ cell: String, to bytes: inout [UInt8]) {
    // `=`, `+`, `-` and `@` begin formulas; some programs pass over a tab or a line end before them.
    let isFormula = cell.utf8.first.map { [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A].contains($0) }
    let cell = isFormula == true ? "'" + cell : cell
    let needsQuotes = cell.utf8.contains {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
            || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes else {
        bytes += cell.utf8
        return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
}
