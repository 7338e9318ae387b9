package import Diagnostics
internal import DocumentTree
package import Governance

/// Reads a plain text file as a paper: its lines as they are, a block between blank lines.
package func readPlainPaper(
    _ id: SourceID, from offset: Int, in folder: String, references: [String: [String]],
    sources: inout SourceTable, embed: Embedding, faults: inout FaultList
) -> PaperText {
    let bytes = sources[id].bytes
    var blocks: [Block] = []
    var isUnread = false
    if let control = firstControl(bytes) {
        faults.append(PaperFaults.control(at: Span(id, control, control + 1)))
        isUnread = true
    } else {
        var at = min(max(0, offset), bytes.count)
        while at < bytes.count {
            let end = blockEnd(bytes, at)
            if let block = preformatted(id, bytes, at..<end) { blocks.append(block) }
            at = end
        }
    }
    return PaperText(
        blocks: blocks, sections: [], references: [], span: Span(id, offset, bytes.count),
        isUnread: isUnread)
}

/// The offset behind the next blank line, or the end.
private func blockEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    var lineIsBlank = true
    while at < bytes.count {
        let byte = bytes[at]
        at += 1
        if byte == UInt8(ascii: "\n") {
            if lineIsBlank { return at }
            lineIsBlank = true
        } else if byte > 0x20 {
            lineIsBlank = false
        }
    }
    return at
}

/// The lines with their indentation, without blanks behind the last; `nil` when all are blank.
private func preformatted(_ id: SourceID, _ bytes: [UInt8], _ range: Range<Int>) -> Block? {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end > range.lowerBound else { return nil }
    let words = bytes[range.lowerBound..<end].filter { $0 != UInt8(ascii: "\r") }
    return .preformatted(
        String(decoding: words, as: UTF8.self), Span(id, range.lowerBound, end))
}
