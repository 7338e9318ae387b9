/// An unbreakable stretch of a flow: a line of text, a rule, a picture.
public struct FlowBox: Sendable, Equatable {
    /// In the client's unit (lines, points, …), 0 or more.
    public let height: Int
    /// Blank above the box, 0 or more; dropped when the box is the first of a page.
    public let spaceBefore: Int
    /// Whether a page may start with this box. ``Flow`` sets it for paragraphs, headings and rows.
    public let mayBreakBefore: Bool
    /// Whether a page may start with this box when there is no better place: it is kept with the one
    /// before, and yet nothing is torn apart here, as it is within a row.
    public let mayBreakAtNeed: Bool
    /// An index into ``Flow/heads``: what is printed again when a page starts with this box.
    public let head: Int?

    public init(
        height: Int, spaceBefore: Int = 0, mayBreakBefore: Bool = true,
        mayBreakAtNeed: Bool = false, head: Int? = nil
    ) {
        self.height = max(0, height)
        self.spaceBefore = max(0, spaceBefore)
        self.mayBreakBefore = mayBreakBefore
        self.mayBreakAtNeed = mayBreakAtNeed
        self.head = head
    }
}
