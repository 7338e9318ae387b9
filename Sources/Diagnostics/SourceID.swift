/// The number of a source file within one run; an index into ``SourceTable``.
public struct SourceID: Hashable, Sendable, Comparable {
    public let index: Int32

    public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

    public static func < (left: SourceID, right: SourceID) -> Bool { left.index < right.index }
}
