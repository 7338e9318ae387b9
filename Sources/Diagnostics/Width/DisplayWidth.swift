/// The columns a text takes in a terminal.
///
/// Combining marks and format characters take none, East Asian wide characters and emoji two,
/// everything else one. Counted by scalar, as terminals do.
/// Source: Unicode Standard Annex 11; Markus Kuhn's `wcwidth`.
package func displayWidth(of text: String) -> Int {
    var text = text
    return text.withUTF8 { displayWidth(of: $0[...]) }
}

/// The columns that UTF-8 takes; malformed bytes are never read past the end.
package func displayWidth(of text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var width = 0
    var index = text.startIndex
    while index < text.endIndex {
        if text[index] < 0x80 {
            width += 1
            index += 1
        } else {
            let (scalar, length) = decodeScalar(text, at: index)
            width += columns(of: scalar)
            index += length
        }
    }
    return width
}

/// The scalar that starts at an index, and the bytes it takes; always at least one byte.
package func decodeScalar(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, at index: Int
) -> (scalar: UInt32, length: Int) {
    let lead = text[index]
    let (length, bits): (Int, UInt8) =
        switch lead {
        case 0xC0..<0xE0: (2, 0x1F)
        case 0xE0..<0xF0: (3, 0x0F)
        case 0xF0...: (4, 0x07)
        default: (1, 0x7F)
        }
    guard index + length <= text.endIndex else { return (0xFFFD, text.endIndex - index) }
    var scalar = UInt32(lead & bits)
    for offset in 1..<max(1, length) {
        scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F)
    }
    return (scalar, length)
}

/// The columns of one scalar: 0, 1 or 2.
package func columns(of scalar: UInt32) -> Int {
    switch scalar {
    // Latin, Greek, Cyrillic and general punctuation first: they need no table.
    case 0..<0xAD, 0xAE..<0x300, 0x370..<0x483, 0x2010..<0x202A, 0x2030..<0x2060, 0x20A0..<0x20C0:
        return 1
    // Vowels and final consonants of Hangul join the syllable before them.
    case 0x1160..<0x1200, 0xD7B0..<0xD800:
        return 0
    default:
        if scalar >= 0x1100 && WideScalars.contains(scalar) { return 2 }
        return switch Unicode.Scalar(scalar)?.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: 0
        default: 1
        }
    }
}
