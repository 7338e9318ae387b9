/// Bullets of a word processor, pasted into a paragraph: Markdown takes them for words, and the
/// points run together.
///
/// A sign that is nothing but a bullet counts at the start of a line, and behind a colon, semicolon
/// or full stop. A dash or a middle dot, which prose has uses for, counts at the start of the
/// paragraph or of several lines, when a blank follows; so does the `o` of a second level, when a
/// tab follows.
struct PastedBullet {
    /// The bytes of the bullet.
    let range: Range<Int>

    /// The first in the source of a paragraph; `nil` when there is none. One look at each byte.
    init?(in bytes: UnsafeBufferPointer<UInt8>, paragraph: Range<Int>) {
        let text = UnsafeBufferPointer(rebasing: bytes[paragraph])
        var doubtful: Range<Int>?
        var isLineStart = true
        for at in text.indices {
            let byte = text[at]
            if byte == 0x0A {
                isLineStart = true
                continue
            }
            // What may stand before a line, and the bytes that signs begin with.
            if byte <= 0x20 || isLineStart && byte == UInt8(ascii: ">") { continue }
            guard isLineStart || byte == 0xE2 else { continue }
            defer { isLineStart = false }
            guard let sign = Sign(text, at: at) else { continue }
            let isItem =
                sign.isSure
                ? isLineStart || Self.endsItem(text, before: at)
                : isLineStart && (at == 0 || doubtful != nil)
            let range = paragraph.lowerBound + at..<paragraph.lowerBound + at + sign.length
            if isItem {
                self.range = sign.isSure ? range : doubtful ?? range
                return
            }
            if isLineStart, !sign.isSure { doubtful = range }
        }
        return nil
    }

    private static func endsItem(_ line: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
        var at = end
        while at > 0, line[at - 1] <= 0x20 { at -= 1 }
        guard at > 0, at < end else { return false }
        return [UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ".")].contains(line[at - 1])
    }

    /// A sign that may be a bullet.
    private struct Sign {
        let length: Int
        /// Whether it is used for nothing else.
        let isSure: Bool

        init?(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
            func byte(_ offset: Int) -> UInt8 {
                index + offset < text.count ? text[index + offset] : 0x0A
            }
            switch (byte(0), byte(1), byte(2)) {
            case (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0xA3),  // • ‣
                (0xE2, 0x96, 0xAA), (0xE2, 0x97, 0xA6),  // ▪ ◦
                (0xE2, 0x97, 0x8F), (0xE2, 0x96, 0xA0):  // ● ■
                (length, isSure) = (3, true)
            case (0xE2, 0x80, 0x93) where byte(3) == 0x20 || byte(3) == 0x09:  // –
                (length, isSure) = (3, false)
            case (0xC2, 0xB7, 0x20), (0xC2, 0xB7, 0x09):  // ·
                (length, isSure) = (2, false)
            case (UInt8(ascii: "o"), 0x09, _):
                (length, isSure) = (1, false)
            default: return nil
            }
        }
    }
}
