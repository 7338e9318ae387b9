/// The words on one line: what is hidden or would move the cursor or the words becomes U+FFFD.
///
/// - Parameter limit: how many scalars are kept; `…` stands for the rest.
package func printable(_ words: String, limit: Int = .max) -> String {
    var words = words
    let isPlain = words.withUTF8 { bytes in
        bytes.count <= limit && bytes.allSatisfy { (0x20..<0x7F).contains($0) }
    }
    if isPlain { return words }
    var result = ""
    for (count, scalar) in words.unicodeScalars.enumerated() {
        if count == limit { return result + "…" }
        result.unicodeScalars.append(isHidden(scalar) ? "\u{FFFD}" : scalar)
    }
    return result
}

/// Control characters, line and paragraph separators, marks and overrides of writing direction, and
/// the byte order mark. Source: Unicode Standard Annex 9, table 4.
func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        true
    default: false
    }
}
