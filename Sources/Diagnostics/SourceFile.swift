/// One file of the author's, as read: its name, its bytes and which of them are withheld.
///
/// The only place that turns UTF-8 offsets into lines and columns.
public struct SourceFile: Sendable {
    /// The path within the workspace, `/` between its parts.
    public let path: String
    public let bytes: [UInt8]
    /// The stretches no message may quote, sorted and apart. The whole file when it is restricted.
    public private(set) var withheld: [Range<Int>] = []
    /// The name printed instead of ``path`` when the name itself is restricted.
    public private(set) var publicName: String?
    /// How the workspace is written from where the user stands; printed before the path.
    var folder = ""
    /// UTF-8 offsets at which each line starts; the first is 0.
    private let lineStarts: [Int32]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var starts: [Int32] = [0]
        bytes.withUnsafeBufferPointer { buffer in
            for index in buffer.indices where buffer[index] == UInt8(ascii: "\n") {
                starts.append(Int32(truncatingIfNeeded: index + 1))
            }
        }
        self.lineStarts = starts
    }

    /// The name to print.
    public var name: String {
        let own = publicName ?? path
        return folder.isEmpty ? own : folder + "/" + own
    }

    public var lineCount: Int { lineStarts.count }

    /// Marks a stretch as restricted: never quoted, never excerpted.
    public mutating func withhold(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        var merged = range
        var kept: [Range<Int>] = []
        for other in withheld {
            if other.upperBound >= merged.lowerBound && other.lowerBound <= merged.upperBound {
                merged =
                    min(
                        other.lowerBound, merged.lowerBound)..<max(
                        other.upperBound, merged.upperBound)
            } else {
                kept.append(other)
            }
        }
        kept.append(merged)
        withheld = kept.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Marks the whole file as restricted, its name included when `publicName` is given.
    public mutating func withholdAll(publicName: String?) {
        withheld = [0..<max(1, bytes.count)]
        if let publicName { self.publicName = publicName }
    }

    /// Takes a stretch out of what is withheld (the public title inside a restricted item).
    public mutating func disclose(_ range: Range<Int>) {
        withheld = withheld.flatMap { other -> [Range<Int>] in
            guard other.overlaps(range) else { return [other] }
            var parts: [Range<Int>] = []
            if other.lowerBound < range.lowerBound {
                parts.append(other.lowerBound..<range.lowerBound)
            }
            if range.upperBound < other.upperBound {
                parts.append(range.upperBound..<other.upperBound)
            }
            return parts
        }
    }

    public func isWithheld(_ range: Range<Int>) -> Bool {
        withheld.contains { part in
            range.isEmpty
                ? part.contains(range.lowerBound) || part.upperBound == range.lowerBound
                : part.overlaps(range)
        }
    }

    /// 1-based line of an offset.
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// 1-based line and column, the column in Unicode scalars.
    public func position(at offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(0, offset), bytes.count)
        let line = line(at: offset)
        let start = Int(lineStarts[line - 1])
        var column = 1
        for byte in bytes[start..<offset] where byte & 0xC0 != 0x80 { column += 1 }
        return (line, column)
    }

    /// The UTF-8 offset of the start of a 1-based line, clamped to the file.
    public func offset(ofLine line: Int) -> Int {
        guard line > 1 else { return 0 }
        return line <= lineStarts.count ? Int(lineStarts[line - 1]) : bytes.count
    }

    /// The bytes of a 1-based line, without its line end.
    public func range(ofLine line: Int) -> Range<Int> {
        let start = offset(ofLine: line)
        var end = line < lineStarts.count ? Int(lineStarts[line]) - 1 : bytes.count
        if end > start && bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<max(start, end)
    }

    /// The author's words in a stretch, decoded.
    public func text(in range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<bytes.count)
        return String(decoding: bytes[range], as: UTF8.self)
    }
}
