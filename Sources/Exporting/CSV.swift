/// A CSV file: a head row, then the rows.
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
