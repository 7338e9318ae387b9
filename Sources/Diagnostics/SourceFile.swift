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
    /// The counts before each 128th byte: lines and columns are found without counting from the start
    /// of the file.
    private let marks: [Counts]
    public let lineCount: Int

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var marks: [Counts] = []
        marks.reserveCapacity(bytes.count / Counts.stride + 1)
        var counts = Counts()
        bytes.withUnsafeBufferPointer { buffer in
            for start in stride(from: 0, to: buffer.count, by: Counts.stride) {
                marks.append(counts)
                counts.add(buffer, start..<min(start + Counts.stride, buffer.count))
            }
        }
        self.marks = marks
        lineCount = 1 + Int(counts.lineEnds)
    }

    /// The name to print.
    public var name: String {
        let own = publicName ?? path
        return printable(folder.isEmpty ? own : folder + "/" + own)
    }

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
        1 + Int(counts(before: min(max(0, offset), bytes.count)).lineEnds)
    }

    /// 1-based line and column, the column in Unicode scalars.
    public func position(at offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(0, offset), bytes.count)
        let here = counts(before: offset)
        let line = 1 + Int(here.lineEnds)
        let start = self.offset(ofLine: line)
        let tails = Int(here.tails - counts(before: start).tails)
        return (line, 1 + offset - start - tails)
    }

    private func counts(before offset: Int) -> Counts {
        guard offset > 0 else { return Counts() }
        let mark = (offset - 1) / Counts.stride
        var counts = marks[mark]
        bytes.withUnsafeBufferPointer { counts.add($0, mark * Counts.stride..<offset) }
        return counts
    }

    /// The UTF-8 offset of the start of a 1-based line, clamped to the file.
    public func offset(ofLine line: Int) -> Int {
        guard line > 1 else { return 0 }
        guard line <= lineCount else { return bytes.count }
        let mark = marks.partitioningIndex { $0.lineEnds >= line - 1 } - 1
        var ends = Int(marks[mark].lineEnds)
        var offset = mark * Counts.stride
        while ends < line - 1 {
            if bytes[offset] == UInt8(ascii: "\n") { ends += 1 }
            offset += 1
        }
        return offset
    }

    /// The bytes of a 1-based line, without its line end.
    public func range(ofLine line: Int) -> Range<Int> {
        let start = offset(ofLine: line)
        var end = line < lineCount ? offset(ofLine: line + 1) - 1 : bytes.count
        if end > start && bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<max(start, end)
    }

    /// The author's words in a stretch, decoded.
    public func text(in range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<bytes.count)
        return String(decoding: bytes[range], as: UTF8.self)
    }
}

/// What is counted of a file to tell lines and columns.
private struct Counts {
    /// The bytes between two marks; few enough for a count of them to be one byte.
    static let stride = 128

    var lineEnds: Int32 = 0
    /// Bytes that go on a scalar which an earlier byte begins.
    var tails: Int32 = 0

    /// Counts a stretch of at most ``stride`` bytes, in a loop that the compiler turns into one over
    /// sixteen bytes at once.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var ends: UInt8 = 0
        var tails: UInt8 = 0
        var at = range.lowerBound
        while at < range.upperBound {
            ends &+= bytes[at] == UInt8(ascii: "\n") ? 1 : 0
            tails &+= bytes[at] & 0xC0 == 0x80 ? 1 : 0
            at &+= 1
        }
        lineEnds += Int32(ends)
        self.tails += Int32(tails)
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
