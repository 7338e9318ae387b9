public import DocumentTree

/// A pack as text, and where its papers stand in it.
public struct TextPack: Sendable {
    /// UTF-8. Lines end with a line feed; a form feed stands directly before each page but the
    /// first.
    public let bytes: [UInt8]
    public let pages: PageNumbers
}

/// The page stamps of a laid out pack.
public struct PageNumbers: Sendable, Equatable {
    /// The first and last stamp of an item or a paper, its blank sheet counted in.
    public struct Stamps: Sendable, Equatable {
        public let anchor: AnchorID
        /// 1 or more; odd.
        public let first: Int
        /// Even.
        public let last: Int

        public init(anchor: AnchorID, first: Int, last: Int) {
            self.anchor = anchor
            self.first = first
            self.last = last
        }
    }

    /// Sheets before page 1, the blank one counted in; they carry no stamp.
    public let frontSheets: Int
    /// In order; items without papers have no pages and are left out.
    public let items: [Stamps]
    /// In order.
    public let papers: [Stamps]
    /// The last stamp; 0 when the pack has no papers.
    public let total: Int
}
