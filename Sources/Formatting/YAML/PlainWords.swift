/// Whether a text is words and nothing else: written plain or in quotation marks, it is a string.
///
/// Deliberately narrow. Whatever begins with a figure or a sign, has a colon or `#` in it, or could
/// be a truth, a number or nothing in some YAML keeps its quotation marks (`"09:30"`, `"yes"`).
func isWords(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
        text.utf8.last != .space
    else { return false }
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x20..<0x7F:
            if scalar == ":" || scalar == "#" || scalar == "\\" { return false }
        case 0xA0...:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
                .surrogate:
                return false
            default: continue
            }
        default: return false
        }
    }
    return !reserved.contains(text.lowercased())
}

/// Whether words may stand plain between brackets.
func isWordsInFlow(_ text: String) -> Bool {
    isWords(text) && !text.utf8.contains { Set("[]{},".utf8).contains($0) }
}

/// What YAML 1.1 or 1.2 reads as something other than a string.
private let reserved: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf",
]

/// A text between double quotation marks, on one line.
func doubleQuoted(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [.quote]
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x22, 0x5C:
            bytes.append(.backslash)
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        case 0x0A: bytes += "\\n".utf8
        case 0x09: bytes += "\\t".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0..<0x20, 0x7F..<0xA0: bytes += "\\x".utf8 + hexadecimal(scalar.value, 2)
        case 0x2028, 0x2029, 0xFEFF: bytes += "\\u".utf8 + hexadecimal(scalar.value, 4)
        default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
        }
    }
    bytes.append(.quote)
    return bytes
}

private func hexadecimal(_ value: UInt32, _ digits: Int) -> [UInt8] {
    let text = String(value, radix: 16, uppercase: true)
    return Array(String(repeating: "0", count: max(0, digits - text.utf8.count)).utf8) + text.utf8
}
