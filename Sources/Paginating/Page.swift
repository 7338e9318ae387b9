/// One page of a flow.
public struct Page: Sendable, Equatable {
    /// Boxes of the flow to print again above the page's own; `nil` for none.
    public let repeatedHead: Range<Int>?
    /// The page's own boxes, never empty; `spaceBefore` of the first is not printed.
    public let boxes: Range<Int>

    public init(repeatedHead: Range<Int>? = nil, boxes: Range<Int>) {
        self.repeatedHead = repeatedHead
        self.boxes = boxes
    }
}
