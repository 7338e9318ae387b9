import Diagnostics

/// What every text file must be: UTF-8, without NUL, byte order mark or carriage returns, in lines
/// of at most 1 MB; and what no text should have, characters that belong to one font. Tells each
/// fault once, at its first place.
///
/// A spreadsheet saves its cells with a byte order mark and with a carriage return before each line
/// feed (RFC 4180), and both are read past.
///
/// False when the text cannot be read on.
/// - Parameters:
///   - isPrinted: whether the text is printed as it is; a drawing's is not.
///   - isSpreadsheet: whether it has the cells of one, in CSV.
func checkText(
    _ bytes: [UInt8], _ id: SourceID, isPrinted: Bool, isSpreadsheet: Bool,
    _ findings: inout Findings
) -> Bool {
    let marks = bytes.withUnsafeBufferPointer { TextMarks($0, isSpreadsheet: isSpreadsheet) }
    if marks.hasByteOrderMark, !isSpreadsheet {
        findings.add(
            .byteOrderMark, at: Span(id, 0, 3), "the file begins with a byte order mark",
            remedies: ["run 'quorate format' on the file"])
    }
    if let at = marks.carriageReturn {
        findings.add(
            .carriageReturn, at: Span(id, at, at + 1),
            "a line ends with a carriage return; lines end with a line feed alone",
            remedies: ["run 'quorate format' on the file"])
    }
    if let at = marks.nul {
        findings.add(
            .nulByte, at: Span(id, at, at + 1), "a NUL byte; this is not a text file",
            remedies: ["save the file as plain UTF-8 text"])
    }
    if let at = marks.notUTF8 {
        findings.add(
            .notUTF8, at: Span(id, at, at + 1),
            "the byte \(word: hexadecimal(bytes[at])) is not part of UTF-8 text",
            remedies: ["save the file as UTF-8"])
    }
    if isPrinted, let found = marks.privateUse {
        findings.faults.append(privateUse(found, in: bytes, id))
    }
    if let at = marks.longLine {
        findings.add(
            .lineTooLong, at: Span(id, at, at), "a line is longer than 1 MB",
            remedies: ["break the line"])
    }
    return marks.nul == nil && marks.notUTF8 == nil && marks.longLine == nil
}

/// The warning of the first character of a file that stands for something in one font only.
private func privateUse(
    _ found: (first: Range<Int>, count: Int), in bytes: [UInt8], _ id: SourceID
) -> Diagnostic {
    let scalar = String(decoding: bytes[found.first], as: UTF8.self).unicodeScalars.first
    let point = "U+" + String(scalar?.value ?? 0xFFFD, radix: 16, uppercase: true)
    // Symbol and Wingdings, as word processors write them.
    let isBullet = ["U+F0B7", "U+F0A7", "U+F0D8", "U+F0FC", "U+F076", "U+F02D"].contains(point)
    let others: Message =
        found.count > 1 ? "; with it there are \(found.count) such characters in the file" : ""
    return Diagnostic(
        .warning, ReadingCode.privateUseCharacter.rawValue, at: Span(id, found.first),
        """
        the character \(word: point) has a meaning in one font only, and may be printed as a \
        box\(others)
        """,
        remedies: [
            isBullet
                ? "it was a bullet or a tick: for a list, start the line with '- '"
                : "write the character that is meant, or take it out"
        ])
}

private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
}

/// Where a file is not as text should be: the first place of each fault.
private struct TextMarks {
    var hasByteOrderMark = false
    var carriageReturn: Int?
    var nul: Int?
    var notUTF8: Int?
    /// The start of the line.
    var longLine: Int?
    /// The first character of a private use area, and how many there are.
    var privateUse: (first: Range<Int>, count: Int)?

    private static let longestLine = 1 << 20

    /// - Parameter isSpreadsheet: notes only a carriage return that no line feed follows.
    init(_ bytes: UnsafeBufferPointer<UInt8>, isSpreadsheet: Bool) {
        hasByteOrderMark =
            bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        var index = 0
        var lineStart = 0
        while index < bytes.count {
            if TextMarks.hasNothingToNote(bytes, index) {
                index += 8
                continue
            }
            let byte = bytes[index]
            if byte < 0x80 {
                if byte <= 0x0D {
                    if byte == 0x0A {
                        if index - lineStart > TextMarks.longestLine { note(longLine: lineStart) }
                        lineStart = index + 1
                    } else if byte == 0x0D {
                        let endsLine =
                            isSpreadsheet && index + 1 < bytes.count && bytes[index + 1] == 0x0A
                        if carriageReturn == nil, !endsLine { carriageReturn = index }
                    } else if byte == 0 {
                        if nul == nil { nul = index }
                    }
                }
                index += 1
            } else {
                let length = TextMarks.sequenceLength(bytes, index)
                if length == 0 && notUTF8 == nil { notUTF8 = index }
                if byte >= 0xEE, length > 0, TextMarks.isPrivateUse(byte, bytes[index + 1]) {
                    let first = privateUse?.first ?? index..<index + length
                    privateUse = (first, (privateUse?.count ?? 0) + 1)
                }
                index += max(1, length)
            }
        }
        if bytes.count - lineStart > TextMarks.longestLine { note(longLine: lineStart) }
    }

    /// Whether eight bytes are all printable ASCII. Subtracting sets the high bit of the first of
    /// them that is smaller.
    private static func hasNothingToNote(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
    ) -> Bool {
        guard index + 8 <= bytes.count else { return false }
        let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(
            fromByteOffset: index, as: UInt64.self)
        return (eight | (eight &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080 == 0
    }

    /// U+E000 to U+F8FF and planes 15 and 16, by the first two bytes of a well-formed sequence.
    private static func isPrivateUse(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case 0xEE, 0xF4: true
        case 0xEF: second <= 0xA3
        case 0xF3: second >= 0xB0
        default: false
        }
    }

    private mutating func note(longLine start: Int) { longLine = longLine ?? start }

    /// The length of the well-formed sequence that begins at `index`; 0 when there is none.
    /// The Unicode Standard, table 3-7.
    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        func isTail(_ offset: Int, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> Bool {
            index + offset < bytes.count && (low...high).contains(bytes[index + offset])
        }
        switch bytes[index] {
        case 0xC2...0xDF: return isTail(1) ? 2 : 0
        case 0xE0: return isTail(1, from: 0xA0) && isTail(2) ? 3 : 0
        case 0xED: return isTail(1, to: 0x9F) && isTail(2) ? 3 : 0
        case 0xE1...0xEF: return isTail(1) && isTail(2) ? 3 : 0
        case 0xF0: return isTail(1, from: 0x90) && isTail(2) && isTail(3) ? 4 : 0
        case 0xF1...0xF3: return isTail(1) && isTail(2) && isTail(3) ? 4 : 0
        case 0xF4: return isTail(1, to: 0x8F) && isTail(2) && isTail(3) ? 4 : 0
        default: return 0
        }
    }
}
