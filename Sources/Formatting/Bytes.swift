extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")

    /// A space or a tab.
    var isBlank: Bool { self == .space || self == UInt8(ascii: "\t") }
}

extension Collection<UInt8> {
    var isBlank: Bool { allSatisfy(\.isBlank) }

    /// Unicode scalars in UTF-8.
    var scalarCount: Int { count { $0 & 0xC0 != 0x80 } }
}

extension BidirectionalCollection<UInt8> where SubSequence == ArraySlice<UInt8> {
    var trimmed: ArraySlice<UInt8> { drop(while: \.isBlank).trimmedAtEnd }

    var trimmedAtEnd: ArraySlice<UInt8> {
        var end = endIndex
        while end > startIndex, self[index(before: end)].isBlank { end = index(before: end) }
        return self[startIndex..<end]
    }
}

extension [UInt8] {
    /// The lines of text whose last line is ended, without their line feeds.
    func lines() -> [ArraySlice<UInt8>] {
        var lines = split(separator: .lineFeed, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// The first byte of the line an offset is in.
    func lineStart(_ offset: Int) -> Int {
        var start = offset
        while start > 0, self[start - 1] != .lineFeed { start -= 1 }
        return start
    }

    /// The line feed at the end of the line an offset is in, or the end of the text.
    func lineEnd(_ offset: Int) -> Int {
        self[offset...].firstIndex(of: .lineFeed) ?? count
    }
}
