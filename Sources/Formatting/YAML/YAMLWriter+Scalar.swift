internal import Diagnostics
internal import Reading

extension YAMLWriter {
    /// A key on one line.
    func key(_ key: Located<String>, inFlow: Bool = false) -> [UInt8] {
        let range = key.span.range
        let first = range.isEmpty ? nil : text[range.lowerBound]
        let isPlain =
            first != .quote && first != UInt8(ascii: "'") && first != UInt8(ascii: "|")
            && first != UInt8(ascii: ">")
        return scalarText(key.value, range, isPlain: isPlain, inFlow: inFlow)
    }

    /// A scalar on one line: as written where that is one line, in quotation marks where it is not
    /// plain, and without them where they say nothing.
    func scalarText(
        _ words: String, _ range: Range<Int>, isPlain: Bool, inFlow: Bool
    ) -> [UInt8] {
        let raw = text[range]
        let isOneLine = !raw.contains(.lineFeed)
        if isPlain {
            if isOneLine { return Array(raw) }
            return words.utf8.contains(.lineFeed) ? doubleQuoted(words) : Array(words.utf8)
        }
        guard !raw.contains(.backslash), inFlow ? isWordsInFlow(words) : isWords(words) else {
            guard isOneLine, let first = raw.first else { return doubleQuoted(words) }
            if first == .quote { return Array(raw) }
            return first == UInt8(ascii: "'") ? requoted(raw) : doubleQuoted(words)
        }
        return Array(words.utf8)
    }

    /// A scalar of a block, line by line: lines of the author's stay lines.
    func scalarLines(_ node: YAMLNode) -> [[UInt8]] {
        guard case .scalar(let words, let isPlain, let span) = node else { return [] }
        let raw = text[span.range]
        guard raw.contains(.lineFeed) else {
            return [scalarText(words, span.range, isPlain: isPlain, inFlow: false)]
        }
        let lines = (isPlain || raw.first == .quote ? Array(raw) : requoted(raw))
            .split(separator: .lineFeed, omittingEmptySubsequences: false)
        return lines.map { line in
            let trimmed = line.trimmed
            // A blank behind a backslash is one of the text's.
            let backslashes = trimmed.reversed().prefix { $0 == .backslash }.count
            let isEscaped = !isPlain && backslashes % 2 == 1 && trimmed.endIndex < line.endIndex
            return Array(isEscaped ? line[trimmed.startIndex...trimmed.endIndex] : trimmed)
        }
    }

    /// Single quotation marks made double.
    private func requoted(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = [.quote]
        var isPaired = false
        for byte in raw.dropFirst().dropLast() {
            if byte == UInt8(ascii: "'") {
                isPaired.toggle()
                if !isPaired { continue }
            } else if byte == .quote || byte == .backslash {
                bytes.append(.backslash)
            }
            bytes.append(byte)
        }
        bytes.append(.quote)
        return bytes
    }
}
