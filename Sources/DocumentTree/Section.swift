/// A headed part of a paper, ready to be rendered: nothing in it is restricted for its audience.
public struct Section: Sendable {
    public let title: [Inline]
    /// What kind of section it is: `recommendations`, `appendices`. From the house template.
    public let role: String?
    public let anchor: AnchorID?
    public let blocks: [Block]
    public let sections: [Section]
    /// Set when the section begins a sheet of its own: a slide of a deck.
    public let sheet: Sheet?

    public init(
        title: [Inline], role: String? = nil, anchor: AnchorID? = nil, blocks: [Block],
        sections: [Section] = [], sheet: Sheet? = nil
    ) {
        self.title = title
        self.role = role
        self.anchor = anchor
        self.blocks = blocks
        self.sections = sections
        self.sheet = sheet
    }

    /// Whether it has neither title nor content.
    public var isEmpty: Bool { title.isEmpty && blocks.isEmpty && sections.isEmpty }
}

/// What a section is as a sheet of a deck.
public struct Sheet: Sendable {
    public enum Orientation: String, Sendable, CaseIterable {
        case portrait
        case landscape
    }

    public enum Kind: Sendable, Equatable {
        case slide
        /// A sheet that only names what follows.
        case divider
        /// A sheet that lists the slides, made from their titles.
        case contents
    }

    public let orientation: Orientation
    public let kind: Kind
    /// The small line above or below the headline: `AREAS OF WORK`.
    public let label: [Inline]

    public init(orientation: Orientation, kind: Kind = .slide, label: [Inline] = []) {
        self.orientation = orientation
        self.kind = kind
        self.label = label
    }
}
