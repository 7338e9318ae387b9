internal import CLibXML2

extension [UInt8] {
    mutating func append(_ literal: StaticString) {
        append(
            contentsOf: UnsafeBufferPointer(
                start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Appends words as XML text, or as the value of an attribute between `"`.
    ///
    /// `Fish & chips` → `Fish &amp; chips`. A carriage return is written as a reference, and in an
    /// attribute tabs and line ends too: a reader would make blanks of them. U+FFFD stands for what
    /// XML 1.0 §2.2 does not allow.
    mutating func appendEscaped(_ words: String, isAttribute: Bool) {
        var words = words
        words.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices where isSpecial(bytes[index]) {
                guard let escape = escape(bytes, at: index, isAttribute: isAttribute) else {
                    continue
                }
                append(contentsOf: bytes[start..<index])
                append(escape)
                start = index + (bytes[index] == 0xEF ? 3 : 1)
            }
            append(contentsOf: bytes[start...])
        }
    }
}

/// Whether a byte may have to be escaped: a control character, one of `"&<>`, or the first byte of
/// U+FFFE and U+FFFF.
private func isSpecial(_ byte: UInt8) -> Bool {
    // One bit for each of the bytes below 64.
    let special: UInt64 = 0x5000_0044_FFFF_FFFF
    return byte < 64 ? special & (1 << UInt64(byte)) != 0 : byte == 0xEF
}

/// What is written for the character that starts at a special byte; `nil` for itself.
private func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isAttribute: Bool
) -> StaticString? {
    switch bytes[index] {
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\r"): "&#13;"
    case UInt8(ascii: "\n"): isAttribute ? "&#10;" : nil
    case UInt8(ascii: "\t"): isAttribute ? "&#9;" : nil
    case 0xEF: bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE ? "\u{FFFD}" : nil
    default: "\u{FFFD}"
    }
}

/// Whether XML takes the name as an `xml:id`.
func isIdentifier(_ name: String) -> Bool {
    if isPlainIdentifier(name) { return true }
    // libxml2 complains on standard error of characters it cannot read at all.
    return name.unicodeScalars.allSatisfy(isXMLCharacter) && xmlValidateNCName(name, 0) == 0
}

/// Whether a name is a small letter and then small letters, digits and hyphens, as those that
/// assembly makes.
private func isPlainIdentifier(_ name: String) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard let first = name.utf8.first, letters.contains(first) else { return false }
    return name.utf8.allSatisfy {
        letters.contains($0) || $0 == UInt8(ascii: "-")
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
}

/// XML 1.0 §2.2.
private func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20..<0xFFFE, 0x10000...: true
    default: false
    }
}
