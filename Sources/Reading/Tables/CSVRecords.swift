import Diagnostics

/// Reads a CSV file of records as the YAML it stands for: under one key a list of mappings, their keys
/// the heads of the columns. A blank cell is a key left out.
///
/// - Parameter entry: what each row is; a head that is none of its keys is told once.
/// - Returns: `nil` when there is no table to be had; what is wrong is in `faults`.
func readRecords(
    _ file: LoadedFile, under key: String, each entry: Shape, _ faults: inout FaultList
) -> YAMLNode? {
    guard file.isReadable else { return nil }
    let read = CSVCells(file.id, file.bytes)
    faults += read.faults
    guard read.isComplete else { return nil }
    guard !read.isTooLarge else {
        faults.append(PaperFaults.tableTooLarge(at: file.head))
        return nil
    }
    let rows = CSVRecords(file, read)
    guard let heads = rows.heads else {
        faults.append(CSVFaults.empty(at: file.head))
        return nil
    }
    let records = rows.records(heads, each: entry, &faults)
    let whole = Span(file.id, 0, file.bytes.count)
    return .mapping([(Located(key, file.head), .sequence(records, whole))], whole)
}

private struct CSVRecords {
    let file: LoadedFile
    let read: CSVCells

    init(_ file: LoadedFile, _ read: CSVCells) {
        self.file = file
        self.read = read
    }

    /// The words of the first row; `nil` when there are none.
    var heads: [Located<String>]? {
        guard !read.rows.isEmpty else { return nil }
        let heads = read.row(0).map(words)
        return heads.allSatisfy { $0.value.isEmpty } ? nil : heads
    }

    func records(
        _ heads: [Located<String>], each entry: Shape, _ faults: inout FaultList
    ) -> [YAMLNode] {
        var records: [YAMLNode] = []
        var isTold = heads.map { _ in false }
        let isKnown = heads.map { entry.key($0.value) != nil }
        records.reserveCapacity(read.rows.count)
        for index in read.rows.indices.dropFirst() {
            let row = read.row(index)
            guard let first = row.first, let last = row.last else { continue }
            let span = Span(file.id, first.whole.lowerBound, last.whole.upperBound)
            if row.count > heads.count {
                faults.append(
                    PaperFaults.tableRagged(
                        cells: row.count, columns: heads.count, at: span,
                        head: heads[0].span.head))
            }
            var pairs: [(key: Located<String>, value: YAMLNode)] = []
            for (column, cell) in row.prefix(heads.count).enumerated() {
                let words = words(cell)
                if words.value.isEmpty || isTold[column] { continue }
                isTold[column] = !isKnown[column]
                pairs.append((heads[column], .scalar(words.value, isPlain: false, words.span)))
            }
            if !pairs.isEmpty { records.append(.mapping(pairs, span)) }
        }
        return records
    }

    /// A cell's words without the blanks around them.
    private func words(_ cell: CSVCells.Cell) -> Located<String> {
        var (start, end) = (cell.content.lowerBound, cell.content.upperBound)
        if start == 0 { start = min(file.textStart, end) }
        while start < end, file.bytes[start] <= 0x20 { start += 1 }
        while end > start, file.bytes[end - 1] <= 0x20 { end -= 1 }
        let span = Span(file.id, start, end)
        guard cell.hasDoubled else {
            return Located(String(decoding: file.bytes[start..<end], as: UTF8.self), span)
        }
        var words: [UInt8] = []
        var isSecond = false
        for byte in file.bytes[start..<end] {
            isSecond = byte == UInt8(ascii: "\"") && !isSecond
            if byte != UInt8(ascii: "\"") || isSecond { words.append(byte) }
        }
        return Located(String(decoding: words, as: UTF8.self), span)
    }
}
