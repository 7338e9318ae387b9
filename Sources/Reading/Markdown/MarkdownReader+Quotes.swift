internal import Diagnostics
internal import DocumentTree
internal import Governance

extension MarkdownReader {
    /// A value quoted in the gathered text: `{{indicator: breastfeeding}}`. Gives whether the braces are
    /// more than words.
    mutating func appendQuote(
        _ range: Range<Int>, after done: Int, to result: inout [Inline]
    ) -> Bool {
        guard let place = place(ofBraces: range) else { return false }
        let words = String(decoding: scratch[range], as: UTF8.self)
        guard let quoted = QuotedValue(written: scratch[range.dropFirst(2).dropLast(2)]) else {
            faults.append(PaperFaults.quoteMalformed(words, at: place))
            return false
        }
        if range.lowerBound > done {
            result.append(.text(String(decoding: scratch[done..<range.lowerBound], as: UTF8.self)))
        }
        result.append(.reference(.quoted(quoted), words: words))
        references.append(
            WrittenReference(
                target: .quoted(quoted), words: Located(words, place), isLink: false))
        return true
    }

    /// Braces that no braces close.
    mutating func tellOpenBraces(_ range: Range<Int>) {
        guard let place = place(ofBraces: range) else { return }
        faults.append(PaperFaults.quoteMalformed("{{", at: place))
    }

    /// Where braces of the gathered text are written; `nil` where a backslash stands before them.
    private mutating func place(ofBraces range: Range<Int>) -> Span? {
        let end = Int(block.end)
        let braces = scratch[range.prefix(2)]
        var at = cursor
        while let start = find(braces, from: at, to: end) {
            at = start + 1
            guard let stop = stop(of: range, writtenAt: start) else { continue }
            cursor = stop
            return isEscaped(start) ? nil : Span(source, start, stop)
        }
        // One vain search is enough for a block: many would take quadratic time.
        if cursor < end { hasEscapedBrace = holdsEscapedBrace(block.range) }
        cursor = end
        return hasEscapedBrace ? nil : block
    }

    /// Behind the bytes of the text that are written at an offset, whatever white space parts them.
    private func stop(of range: Range<Int>, writtenAt start: Int) -> Int? {
        var at = start
        var text = range.lowerBound
        while text < range.upperBound {
            guard at < Int(block.end) else { return nil }
            if scratch[text] == 0x20, bytes[at] <= 0x20 {
                while at < Int(block.end), bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: ">") {
                    at += 1
                }
                while text < range.upperBound, scratch[text] == 0x20 { text += 1 }
                continue
            }
            guard bytes[at] == scratch[text] else { return nil }
            at += 1
            text += 1
        }
        return at
    }

    private func isEscaped(_ at: Int) -> Bool {
        var backslashes = 0
        while at - backslashes > 0, bytes[at - backslashes - 1] == UInt8(ascii: "\\") {
            backslashes += 1
        }
        return backslashes % 2 == 1
    }

    private func holdsEscapedBrace(_ range: Range<Int>) -> Bool {
        var isAfterBackslash = false
        for byte in bytes[range] {
            if isAfterBackslash, byte == UInt8(ascii: "{") { return true }
            isAfterBackslash = byte == UInt8(ascii: "\\")
        }
        return false
    }
}

extension QuotedValue {
    /// What stands between the braces: `kind: id`, `kind: strategy/id, field`.
    init?(written bytes: ArraySlice<UInt8>) {
        func words(_ part: ArraySlice<UInt8>) -> String {
            part.split(whereSeparator: { $0 <= 0x20 })
                .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        }
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let rest = bytes[(colon + 1)...]
        let comma = rest.firstIndex(of: UInt8(ascii: ","))
        let names = words(rest[..<(comma ?? rest.endIndex)])
            .split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let kind = words(bytes[..<colon])
        let field = comma.map { words(rest[($0 + 1)...]) }
        guard !kind.isEmpty, field != "", (1...2).contains(names.count),
            names.allSatisfy(\.isID), let id = names.last
        else { return nil }
        self.init(
            kind: kind, strategy: names.count == 2 ? names[0] : nil, id: id, field: field)
    }

    /// The end of a quotation of a kind we know that is written at an offset; `nil` when there is none.
    static func end(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        guard start + 4 < end, bytes[start] == UInt8(ascii: "{"),
            bytes[start + 1] == UInt8(ascii: "{")
        else { return nil }
        var at = start + 2
        while at + 1 < end, bytes[at] != UInt8(ascii: "{"), bytes[at] != UInt8(ascii: "}") {
            at += 1
        }
        guard at + 1 < end, bytes[at] == UInt8(ascii: "}"), bytes[at + 1] == UInt8(ascii: "}"),
            let quoted = QuotedValue(written: bytes[(start + 2)..<at]),
            QuotedKind(rawValue: quoted.kind) != nil
        else { return nil }
        return at + 2
    }
}
