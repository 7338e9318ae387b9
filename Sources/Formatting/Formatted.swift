/// The canonical form of a source: the same meaning, every comment, one way of writing it.
///
/// UTF-8 without a byte order mark, lines ended by a line feed, one of them at the end. The order
/// of keys is the author's. Formatting what is formatted changes nothing. A file that is not
/// understood, or whose meaning would change, is refused and told.
public func formatted(
    _ bytes: [UInt8], as kind: SourceKind
) -> Result<[UInt8], FormattingRefusal> {
    do throws(FormattingRefusal) {
        let text = try plainText(bytes)
        guard !text.isEmpty else { return .success([]) }
        // A form that is not its own canonical form is a slip of ours; a second look mends most.
        var before = text
        for _ in 0..<4 {
            let after = try formattedOnce(before, as: kind)
            if after == before { return .success(after) }
            before = after
        }
        throw .internalFault(line: 1, "no form of this file stays as it is")
    } catch {
        return .failure(error)
    }
}

private func formattedOnce(
    _ text: [UInt8], as kind: SourceKind
) throws(FormattingRefusal) -> [UInt8] {
    switch kind {
    case .yaml: try formattedYAML(text, 0..<text.count)
    case .markdown: try formattedMarkdown(text)
    case .csv: try formattedCSV(text)
    }
}

/// The text without byte order mark and carriage returns, its last line ended.
private func plainText(_ bytes: [UInt8]) throws(FormattingRefusal) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    var text: [UInt8] = []
    text.reserveCapacity(content.count + 1)
    var isAfterReturn = false
    for byte in content {
        switch byte {
        case .carriageReturn: text.append(.lineFeed)
        case .lineFeed where isAfterReturn: break
        default: text.append(byte)
        }
        isAfterReturn = byte == .carriageReturn
    }
    if let nul = text.firstIndex(of: 0) { throw .init(text, at: nul, "a NUL byte in a text file") }
    if let wrong = firstMalformed(text) {
        throw .init(text, at: wrong, "not UTF-8: save the file as UTF-8")
    }
    if let last = text.last, last != .lineFeed { text.append(.lineFeed) }
    return text
}

/// The offset of the first byte that is not part of UTF-8.
private func firstMalformed(_ text: [UInt8]) -> Int? {
    if text.allSatisfy({ $0 < 0x80 }) { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = text.makeIterator()
    var offset = 0
    while true {
        switch parser.parseScalar(from: &bytes) {
        case .valid(let scalar): offset += scalar.count
        case .error: return offset
        case .emptyInput: return nil
        }
    }
}
