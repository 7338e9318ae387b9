internal import Diagnostics
internal import DocumentTree

extension MarkdownReader {
    /// Whether `\n` stands somewhere, a backslash and a letter.
    func hasBreaks(_ range: Range<Int>) -> Bool {
        var isEscape = false
        for byte in bytes[range] {
            if isEscape, byte == UInt8(ascii: "n") { return true }
            isEscape = byte == UInt8(ascii: "\\")
        }
        return false
    }

    /// What a cell holds whose lines are parted by ` \n `: `Beds \n - more \n - nearer`.
    func cellBlocks(_ words: [Inline], _ place: Span) -> [Block] {
        var blocks: [Block] = []
        var items: [List.Item] = []
        func endList() {
            if !items.isEmpty { blocks.append(.list(List(.bullet, items: items, span: place))) }
            items = []
        }
        for line in words.cutAtWrittenBreaks() {
            var line = line
            guard case .text(let first)? = line.first, first.utf8.starts(with: "- ".utf8) else {
                endList()
                if !line.isEmpty { blocks.append(.paragraph(Paragraph(line, span: place))) }
                continue
            }
            line[0] = .text(String(first.utf8.dropFirst(2)) ?? first)
            items.append(
                List.Item(blocks: [.paragraph(Paragraph(line, span: place))], span: place))
        }
        endList()
        return blocks
    }
}

extension [Inline] {
    /// The words cut where `\n` stands between blanks, or at an end; without the blanks.
    fileprivate func cutAtWrittenBreaks() -> [[Inline]] {
        var lines: [[Inline]] = [[]]
        func add(_ words: Substring.UTF8View) {
            guard !words.isEmpty else { return }
            lines[lines.count - 1].append(.text(String(decoding: words, as: UTF8.self)))
        }
        for inline in self {
            guard case .text(let words) = inline else {
                lines[lines.count - 1].append(inline)
                continue
            }
            let bytes = Substring(words).utf8
            var rest = bytes
            var at = bytes.startIndex
            while let slash = bytes[at...].firstIndex(of: UInt8(ascii: "\\")) {
                let letter = bytes.index(after: slash)
                at = letter
                guard letter < bytes.endIndex, bytes[letter] == UInt8(ascii: "n") else { continue }
                let behind = bytes.index(after: letter)
                let isApart =
                    (slash == bytes.startIndex || bytes[bytes.index(before: slash)] == 0x20)
                    && (behind == bytes.endIndex || bytes[behind] == 0x20)
                guard isApart else { continue }
                let end = slash == rest.startIndex ? slash : bytes.index(before: slash)
                add(bytes[rest.startIndex..<Swift.max(rest.startIndex, end)])
                lines.append([])
                at = behind == bytes.endIndex ? behind : bytes.index(after: behind)
                rest = bytes[at...]
            }
            add(rest)
        }
        return lines
    }
}
