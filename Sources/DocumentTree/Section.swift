/// A headed part of a paper, ready to be rendered: nothing in it is restricted for its audience.
public struct Section: Sendable {
    public let title: [Inline]
    /// What kind of section it is: `recommendations`, `appendices`. From the house template.
    public let role: String?
    public let anchor: AnchorID?
    public let blocks: [Block]
    public let sections: [Section]

    public init(
        title: [Inline], role: String? = nil, anchor: AnchorID? = nil, blocks: [Block],
        sections: [Section] = []
    ) {
        self.title = title
        self.role = role
        self.anchor = anchor
        self.blocks = blocks
        self.sections = sections
    }
}
