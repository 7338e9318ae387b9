internal import Diagnostics

/// Turning an author's words into bytes that may be printed.
///
/// Tabs and control characters become blanks, blanks of any width become one U+0020, and soft
/// hyphens, zero width spaces and byte order marks are dropped. Blanks that hold words together
/// become U+00A0.
extension [UInt8] {
    static let blank = UInt8(ascii: " ")
    /// A line break that the author asked for, within set text only.
    static let lineBreak = UInt8(ascii: "\n")

    /// Appends words to the paragraph that starts at `start`; it never starts with a blank.
    ///
    /// A run of blanks becomes one, also across calls, unless `keepingBlanks`.
    mutating func appendPrintable(
        _ words: String, paragraphStart start: Int, keepingBlanks: Bool = false
    ) {
        var words = words
        words.withUTF8 {
            appendPrintable($0[...], paragraphStart: start, keepingBlanks: keepingBlanks)
        }
    }

    mutating func appendPrintable(
        _ words: Slice<UnsafeBufferPointer<UInt8>>, paragraphStart start: Int,
        keepingBlanks: Bool = false
    ) {
        var followsBlank = !keepingBlanks && endsWithBlank(paragraphStart: start)
        var run = words.startIndex
        var index = words.startIndex
        while index < words.endIndex {
            let byte = words[index]
            if byte > 0x20 && byte < 0x7F {
                followsBlank = false
                index += 1
                continue
            }
            if byte == 0x20 && !followsBlank {
                followsBlank = !keepingBlanks
                index += 1
                continue
            }
            let (meaning, length) = meaning(of: words, at: index)
            if meaning == .printed {
                followsBlank = false
            } else {
                append(contentsOf: words[run..<index])
                run = index + length
                if meaning == .joined && !keepingBlanks {
                    append(0xC2)
                    append(0xA0)
                    followsBlank = false
                } else if meaning != .dropped && !followsBlank {
                    append(Self.blank)
                    followsBlank = !keepingBlanks
                }
            }
            index += length
        }
        append(contentsOf: words[run..<words.endIndex])
    }

    /// Appends blanks, none when `count` is negative.
    mutating func appendBlanks(_ count: Int) {
        let blanks: StaticString = "                                                "
        var rest = count
        while rest > 0 {
            let piece = Swift.min(rest, blanks.utf8CodeUnitCount)
            append(contentsOf: UnsafeBufferPointer(start: blanks.utf8Start, count: piece))
            rest -= piece
        }
    }

    /// Appends a stretch of other bytes; for stretches this short cheaper than a slice of them.
    mutating func append(_ other: [UInt8], _ range: Range<Int>) {
        other.withUnsafeBufferPointer { append(contentsOf: $0[range]) }
    }

    private func endsWithBlank(paragraphStart: Int) -> Bool {
        guard count > paragraphStart, let last else { return true }
        return last == Self.blank || last == Self.lineBreak
    }
}

private enum Meaning {
    case printed
    case blank
    case joined
    case dropped
}

/// What a byte that is not plain ASCII stands for, and the length of its scalar.
private func meaning(
    of words: Slice<UnsafeBufferPointer<UInt8>>, at index: Int
) -> (Meaning, Int) {
    switch words[index] {
    case 0..<0x80:
        return (.blank, 1)
    case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF:
        let (scalar, length) = decodeScalar(words, at: index)
        switch scalar {
        case 0x80..<0xA0, 0x1680, 0x2000..<0x2007, 0x2008..<0x200B, 0x2028, 0x2029, 0x205F, 0x3000:
            return (.blank, length)
        case 0xA0, 0x2007, 0x202F:
            return (.joined, length)
        case 0xAD, 0x200B, 0xFEFF:
            return (.dropped, length)
        default:
            return (.printed, length)
        }
    case let lead:
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        return (.printed, Swift.min(length, words.endIndex - index))
    }
}
