/// A text written after `|` or `>`, line by line.
///
/// Style and lines stay; only the indentation changes.
struct BlockScalar {
    /// `|`, `>-`, `|2+` …
    let header: ArraySlice<UInt8>
    /// The comment behind the header, from its `#`.
    let comment: ArraySlice<UInt8>?
    /// Columns the lines are indented by from what they belong to; written in the header or 2.
    let indent: Int
    /// The lines without their indentation.
    let lines: [ArraySlice<UInt8>]
    /// Just after the last line: its line feed stays outside unless the header keeps empty lines.
    let end: Int

    /// - Parameter column: of the collection the text is in; -1 when it is the whole document.
    init(_ text: [UInt8], at start: Int, within end: Int, column: Int) {
        let headerEnd = min(text.lineEnd(start), end)
        let whole = text[start..<headerEnd]
        let words = whole.prefix { !$0.isBlank && $0 != UInt8(ascii: "#") }
        header = words
        comment = whole.firstIndex(of: UInt8(ascii: "#")).map { whole[$0...].trimmedAtEnd }
        let digit = words.first { $0 > UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        let written = digit.map { Int($0 - UInt8(ascii: "0")) }
        indent = written ?? 2

        var depth = written.map { max(column, 0) + $0 }
        var deepestBlank = max(column + 1, 1)
        var lines: [ArraySlice<UInt8>] = []
        var leading = 0
        var at = headerEnd + 1
        var kept = (count: 0, end: headerEnd)
        while at < end {
            let line = text[at..<min(text.lineEnd(at), end)]
            let blanks = line.prefix { $0 == .space }.count
            if blanks == line.count {
                if let depth { lines.append(line.dropFirst(depth)) }
                if depth == nil {
                    leading += 1
                    deepestBlank = max(deepestBlank, blanks)
                }
            } else {
                let own = depth ?? max(deepestBlank, blanks)
                guard blanks >= own else { break }
                if depth == nil {
                    lines = Array(repeating: [], count: leading)
                    depth = own
                }
                lines.append(line.dropFirst(own))
            }
            at = line.endIndex + 1
            if lines.last?.isEmpty == false { kept = (lines.count, line.endIndex) }
        }
        if words.contains(UInt8(ascii: "+")) {
            if depth == nil { lines = Array(repeating: [], count: leading) }
            self.lines = lines
            self.end = lines.isEmpty ? headerEnd : min(at, end) - 1
        } else {
            self.lines = Array(lines.prefix(kept.count))
            self.end = kept.end
        }
    }
}
