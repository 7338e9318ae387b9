/// A stretch of a source file: half-open, in UTF-8 offsets from the first byte of the file.
///
/// Offsets are bytes; only ``SourceFile`` turns them into lines and columns.
public struct Span: Hashable, Sendable {
    public let source: SourceID
    public let start: Int32
    public let end: Int32

    public init(_ source: SourceID, _ start: Int, _ end: Int) {
        self.source = source
        self.start = Int32(clamping: start)
        self.end = Int32(clamping: max(start, end))
    }

    public init(_ source: SourceID, _ range: Range<Int>) {
        self.init(source, range.lowerBound, range.upperBound)
    }

    public var range: Range<Int> { Int(start)..<Int(end) }

    /// The empty span at the start of this one.
    public var head: Span { Span(source, Int(start), Int(start)) }
}
