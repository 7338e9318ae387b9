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
    /// How many bytes before each 1024th go on a scalar that an earlier byte begins: columns of a
    /// long line are found without counting from its start.
    private let tails: [Int32]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var starts: [Int32] = [0]
        var tails: [Int32] = []
        var count: Int32 = 0
        bytes.withUnsafeBufferPointer { buffer in
            for (index, byte) in buffer.enumerated() {
                if index % 1024 == 0 { tails.append(count) }
                if byte & 0xC0 == 0x80 { count &+= 1 }
                if byte == UInt8(ascii: "\n") {
                    starts.append(Int32(truncatingIfNeeded: index + 1))
                }
            }
        }
        self.lineStarts = starts
        self.tails = tails
    }

    /// The name to print.
    public var name: String {
        let own = publicName ?? path
        return printable(folder.isEmpty ? own : folder + "/" + own)
    }

    public var lineCount: Int { lineStarts.count }

    /// Marks a stretch as restricted: never quoted, never excerpted.
    public mutating func withhold(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let met = indexes(touching: range)
        let start = met.first.map { withheld[$0].lowerBound } ?? range.lowerBound
        let end = met.last.map { withheld[$0].upperBound } ?? range.upperBound
        withheld.replaceSubrange(
            met, with: [min(start, range.lowerBound)..<max(end, range.upperBound)])
    }

    /// Marks the whole file as restricted, its name included when `publicName` is given.
    public mutating func withholdAll(publicName: String?) {
        withheld = [0..<max(1, bytes.count)]
        if let publicName { self.publicName = publicName }
    }

    /// Takes a stretch out of what is withheld (the public title inside a restricted item).
    public mutating func disclose(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let met = indexes(touching: range)
        let rest = withheld[met].flatMap { other in
            [
                other.lowerBound..<max(other.lowerBound, min(other.upperBound, range.lowerBound)),
                min(other.upperBound, max(other.lowerBound, range.upperBound))..<other.upperBound,
            ]
        }
        withheld.replaceSubrange(met, with: rest.filter { !$0.isEmpty })
    }

    /// Whether any of a stretch is restricted; an empty one at the end of what is restricted is.
    public func isWithheld(_ range: Range<Int>) -> Bool {
        let met = indexes(touching: range)
        return range.isEmpty ? !met.isEmpty : withheld[met].contains { $0.overlaps(range) }
    }

    /// Which of ``withheld`` overlap a stretch or end or begin where it begins or ends.
    private func indexes(touching range: Range<Int>) -> Range<Int> {
        let start = withheld.partitioningIndex { $0.upperBound >= range.lowerBound }
        let end = withheld.partitioningIndex { $0.lowerBound > range.upperBound }
        return start..<max(start, end)
    }

    /// 1-based line of an offset.
    public func line(at offset: Int) -> Int {
        max(1, lineStarts.partitioningIndex { Int($0) > offset })
    }

    /// 1-based line and column, the column in Unicode scalars.
    public func position(at offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(0, offset), bytes.count)
        let line = line(at: offset)
        let start = Int(lineStarts[line - 1])
        return (line, 1 + offset - start - (tailCount(before: offset) - tailCount(before: start)))
    }

    /// How many bytes before an offset go on a scalar.
    private func tailCount(before offset: Int) -> Int {
        guard offset > 0 else { return 0 }
        let mark = (offset - 1) / 1024
        return bytes[(mark * 1024)..<offset].reduce(Int(tails[mark])) { count, byte in
            byte & 0xC0 == 0x80 ? count + 1 : count
        }
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

extension Array {
    /// The first index at which the condition holds, where it holds for all that follow.
    fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
