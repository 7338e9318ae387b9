internal import DocumentTree

/// Finds cross-references in prose: `Appendix 2`, `paragraph 4`, `item 5`.
///
/// A word of the house, at the start of a word and in any case, a space or no-break space, and a
/// number (for appendices also one capital letter), not followed by ` of `: `paragraph 4 of the
/// Act` is not ours. One look at each byte, and nothing allocated where nothing is found.
struct ProseScanner {
    enum Find {
        /// A cross-reference; `number` is the range of its number.
        case reference(ReferenceTarget, number: Range<Int>)
        /// A character no output can hold.
        case control
        /// `[^…]` left in the text: a footnote that is not there.
        case note
        /// `{{…}}`: a value quoted.
        case quote
        /// `{{` that nothing closes.
        case openBraces
    }

    private enum Kind { case appendix, paragraph, item }

    private let words: [(bytes: [UInt8], kind: Kind)]
    /// By byte: 1 may begin a word of the house, 2 a forbidden character, 4 a note; 8 may be the byte
    /// behind the first of a word of the house; 16 may begin a quotation.
    private let marks: [UInt8]

    init(_ references: [String: [String]]) {
        var words: [(bytes: [UInt8], kind: Kind)] = []
        let kinds: [(String, Kind)] = [
            ("appendix", .appendix), ("paragraph", .paragraph), ("item", .item),
        ]
        for (name, kind) in kinds {
            for word in references[name] ?? [] where !word.isEmpty {
                words.append((word.utf8.map(Self.lowercased), kind))
            }
        }
        var marks = [UInt8](repeating: 0, count: 256)
        for word in words {
            marks[Int(word.bytes[0])] |= 1
            if word.bytes[0] &- 0x61 < 26 { marks[Int(word.bytes[0] - 0x20)] |= 1 }
            for byte in UInt8.min...UInt8.max
            where word.bytes.count == 1 || Self.lowercased(byte) == word.bytes[1] {
                marks[Int(byte)] |= 8
            }
        }
        for byte in 0..<0x20 where byte != 0x09 { marks[byte] |= 2 }
        marks[0xEF] |= 2
        marks[Int(UInt8(ascii: "["))] |= 4
        marks[Int(UInt8(ascii: "{"))] |= 16
        self.words = words
        self.marks = marks
    }

    /// The next find at or after an offset. `isProse` false looks for forbidden characters and
    /// quotations only.
    func next(in text: [UInt8], from: Int, isProse: Bool) -> (range: Range<Int>, find: Find)? {
        text.withUnsafeBufferPointer { text in
            marks.withUnsafeBufferPointer { marks in
                var next = from
                while next < text.count {
                    let at = next
                    next += 1
                    let mark = marks[Int(text[at])]
                    if mark & ~8 == 0 { continue }
                    if mark & 1 != 0, isProse, next < text.count,
                        marks[Int(text[next])] & 8 != 0, let found = reference(text, at)
                    {
                        return found
                    }
                    if mark & 2 != 0, let length = forbidden(text, at) {
                        return (at..<at + length, .control)
                    }
                    if mark & 4 != 0, isProse, let end = note(text, at) {
                        return (at..<end, .note)
                    }
                    if mark & 16 != 0, next < text.count, text[next] == text[at] {
                        guard let end = quote(text, at) else {
                            return (at..<at + 2, .openBraces)
                        }
                        return (at..<end, .quote)
                    }
                }
                return nil
            }
        }
    }

    /// XML 1.0 §2.2: control characters, and U+FFFE and U+FFFF.
    private func forbidden(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        if text[at] < 0x20 { return 1 }
        guard at + 2 < text.count, text[at + 1] == 0xBF, text[at + 2] >= 0xBE else { return nil }
        return 3
    }

    private func quote(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        var end = at + 2
        while end + 1 < text.count, end < at + 400, text[end] != UInt8(ascii: "{") {
            if text[end] == UInt8(ascii: "}") {
                return text[end + 1] == text[end] ? end + 2 : nil
            }
            end += 1
        }
        return nil
    }

    private func note(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        guard at + 3 < text.count, text[at + 1] == UInt8(ascii: "^") else { return nil }
        var end = at + 2
        while end < text.count, end < at + 100, text[end] > 0x20, text[end] != UInt8(ascii: "[") {
            if text[end] == UInt8(ascii: "]") { return end > at + 2 ? end + 1 : nil }
            end += 1
        }
        return nil
    }

    private func reference(
        _ text: UnsafeBufferPointer<UInt8>, _ at: Int
    ) -> (range: Range<Int>, find: Find)? {
        if Self.isInsideWord(text, at) { return nil }
        for word in words {
            let end = at + word.bytes.count
            guard end < text.count, Self.lowercased(text[at]) == word.bytes[0],
                Self.matches(text, at, word.bytes),
                let number = Self.blank(text, end)
            else { continue }
            var stop = number
            while stop < text.count, text[stop] &- 0x30 < 10 { stop += 1 }
            let isLetter = stop == number && word.kind == .appendix
            if isLetter, stop < text.count, text[stop] &- 0x41 < 26 { stop += 1 }
            guard stop > number, stop - number <= 6, Self.ends(text, stop) else { continue }
            let digits = String(decoding: text[number..<stop], as: UTF8.self)
            let target: ReferenceTarget
            switch word.kind {
            case .appendix: target = .appendix(digits)
            case .item: target = .item(digits)
            case .paragraph:
                guard let count = Int(digits) else { continue }
                target = .paragraph(count)
            }
            return (at..<stop, .reference(target, number: number..<stop))
        }
        return nil
    }

    private static func matches(
        _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ word: [UInt8]
    ) -> Bool {
        for index in word.indices where lowercased(text[at + index]) != word[index] {
            return false
        }
        return true
    }

    /// Whether a letter or digit stands before. Quotation marks, dashes and no-break spaces
    /// (U+00A0 to U+00BF, U+2000 to U+203F) are no letters.
    private static func isInsideWord(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        guard at > 0 else { return false }
        guard text[at - 1] >= 0x80, at > 1 else { return isWord(text[at - 1]) }
        if text[at - 2] == 0xC2 { return false }
        return at < 3 || text[at - 3] != 0xE2 || text[at - 2] != 0x80
    }

    /// Whether a number may end here: no letter follows, no `4.2`, no ` of `.
    private static func ends(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        guard at < text.count else { return true }
        if isWord(text[at]) && text[at] != 0xC2 && text[at] != 0xE2 { return false }
        if text[at] == UInt8(ascii: "."), at + 1 < text.count, text[at + 1] &- 0x30 < 10 {
            return false
        }
        guard let word = blank(text, at), word + 1 < text.count else { return true }
        let isOf = lowercased(text[word]) == 0x6F && lowercased(text[word + 1]) == 0x66
        return !isOf
            || word + 2 < text.count && isWord(text[word + 2])
                && text[word + 2] != 0xC2
    }

    /// The offset behind a space or no-break space.
    private static func blank(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        guard at < text.count else { return nil }
        if text[at] == 0x20 { return at + 1 }
        let isWide = text[at] == 0xC2 && at + 1 < text.count && text[at + 1] == 0xA0
        return isWide ? at + 2 : nil
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 0x30 < 10 || lowercased(byte) &- 0x61 < 26
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
}
