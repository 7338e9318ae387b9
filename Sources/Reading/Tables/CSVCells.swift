internal import Diagnostics

/// The cells of a CSV file (RFC 4180), as places in its bytes.
///
/// Reading stops at an unclosed quotation mark; other faults are told and read past.
struct CSVCells {
    struct Cell {
        /// With its quotation marks.
        let whole: Range<Int>
        /// Without them.
        let content: Range<Int>
        /// Has `""`, which stands for `"`.
        let hasDoubled: Bool
    }

    private(set) var cells: [Cell] = []
    /// The index in ``cells`` of the first cell of each row.
    private(set) var rows: [Int] = []
    private(set) var isTooLarge = false
    /// False when a quotation mark was not closed.
    private(set) var isComplete = true

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    /// Faults told for one file; more would say the same.
    static let faultLimit = 100

    private let source: SourceID
    private(set) var faults: [Diagnostic] = []

    init(_ source: SourceID, _ bytes: [UInt8]) {
        self.source = source
        bytes.withUnsafeBufferPointer { read($0) }
    }

    /// The cells of a row.
    func row(_ index: Int) -> ArraySlice<Cell> {
        cells[rows[index]..<(index + 1 < rows.count ? rows[index + 1] : cells.count)]
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        // After the byte order mark that a spreadsheet sets before it.
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var startsRow = true
        while at < bytes.count || !startsRow {
            if startsRow { rows.append(cells.count) }
            guard cells.count < MarkdownLines.cellLimit else {
                isTooLarge = true
                return
            }
            let isQuoted = at < bytes.count && bytes[at] == Self.quote
            guard let end = isQuoted ? quoted(bytes, at) : plain(bytes, at) else { return }
            at = end
            startsRow = true
            guard at < bytes.count else { return }
            startsRow = bytes[at] != Self.comma
            if bytes[at] == Self.carriageReturn { at += 1 }
            at += 1
        }
    }

    private mutating func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var at = start
        var told = false
        while at < bytes.count, bytes[at] != Self.comma, bytes[at] != Self.lineFeed {
            if bytes[at] == Self.quote, !told {
                told = true
                tell(CSVFaults.quoteInside(at: Span(source, at, at + 1)))
            }
            at += 1
        }
        var end = at
        if at < bytes.count, bytes[at] == Self.lineFeed, end > start,
            bytes[end - 1] == Self.carriageReturn
        {
            end -= 1
        }
        cells.append(Cell(whole: start..<end, content: start..<end, hasDoubled: false))
        return at < bytes.count && bytes[at] == Self.lineFeed ? end : at
    }

    private mutating func quoted(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var at = start + 1
        var hasDoubled = false
        while true {
            while at < bytes.count, bytes[at] != Self.quote { at += 1 }
            guard at < bytes.count else {
                isComplete = false
                tell(CSVFaults.quoteUnclosed(at: Span(source, start, start + 1)))
                return nil
            }
            guard at + 1 < bytes.count, bytes[at + 1] == Self.quote else { break }
            hasDoubled = true
            at += 2
        }
        cells.append(
            Cell(whole: start..<at + 1, content: start + 1..<at, hasDoubled: hasDoubled))
        at += 1
        let after = at
        while at < bytes.count, bytes[at] != Self.comma, bytes[at] != Self.lineFeed,
            !isLineEnd(bytes, at)
        {
            at += 1
        }
        if at > after { tell(CSVFaults.textAfterQuote(at: Span(source, after, at))) }
        return at
    }

    private func isLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        bytes[at] == Self.carriageReturn && at + 1 < bytes.count && bytes[at + 1] == Self.lineFeed
    }

    private mutating func tell(_ fault: Diagnostic) {
        if faults.count < Self.faultLimit { faults.append(fault) }
    }
}

enum CSVFaults {
    static func empty(at span: Span) -> Diagnostic {
        .paper(
            .csvEmpty, at: span, "CSV file with nothing in it",
            remedies: ["write a row of column heads and the rows below it"])
    }

    static func quoteInside(at span: Span) -> Diagnostic {
        .paper(
            .csvQuoteInside, at: span, "quotation mark inside a cell that does not begin with one",
            remedies: ["put the cell in quotation marks and double those inside it"])
    }

    static func quoteUnclosed(at span: Span) -> Diagnostic {
        .paper(
            .csvQuoteUnclosed, at: span, "quotation mark that is not closed",
            remedies: ["close it; a quotation mark inside a quoted cell is written twice"])
    }

    static func textAfterQuote(at span: Span) -> Diagnostic {
        .paper(
            .csvTextAfterQuote, at: span,
            "text after the quotation mark that closes the cell; expected a comma or a new line",
            remedies: ["write a quotation mark inside a quoted cell twice"])
    }
}
