public import Diagnostics

/// A block of a paper, in reading order.
///
/// The large and rarer cases are boxed, so that a paragraph is small and allocates nothing of its own.
public enum Block: Sendable {
    case paragraph(Paragraph)
    indirect case list(List)
    indirect case table(Table)
    indirect case figure(Figure)
    case quotation([Block])
    /// Lines kept as written.
    case preformatted(String, Span?)
    case rule
    /// A run-in heading, not part of the outline: `Start Well` underlined inside paragraph 5.
    case label([Inline])
    /// A part that is made from a strategy's data. In a paper as read; disclosure puts the blocks made
    /// of it in its place, so that no renderer meets one.
    indirect case generated(GeneratedPart)
}

/// What an author asks to be made from a strategy's data: a fenced block ```` ```strategy ````.
public struct GeneratedPart: Sendable {
    /// The layout, a file of `templates/papers`: `scorecard`.
    public let layout: Located<String>
    /// The strategy's id; `nil` when the workspace has one only.
    public let strategy: Located<String>?
    /// The other keys with their values, in the author's order: `only: start-well`, `since: 2021/22`.
    public let options: [(key: Located<String>, values: [Located<String>])]
    public let caption: [Inline]
    public let span: Span

    public init(
        layout: Located<String>, strategy: Located<String>?,
        options: [(key: Located<String>, values: [Located<String>])], caption: [Inline], span: Span
    ) {
        self.layout = layout
        self.strategy = strategy
        self.options = options
        self.caption = caption
        self.span = span
    }
}

public struct Paragraph: Sendable {
    public let content: [Inline]
    /// What kind of paragraph it is, for outputs that can say so: `notice`, `published`, `ground`.
    public let role: String?
    /// `nil` for words that come from a template.
    public let span: Span?

    public init(_ content: [Inline], role: String? = nil, span: Span? = nil) {
        self.content = content
        self.role = role
        self.span = span
    }
}

public struct List: Sendable {
    public enum Numbering: Sendable, Equatable {
        case bullet
        case decimal
        case lowerRoman
        case upperRoman
        case lowerLetter
        case upperLetter
    }

    public struct Item: Sendable {
        /// The number written or computed; `nil` for bullets.
        public let number: Int?
        public let blocks: [Block]
        /// Set when something refers to it.
        public let anchor: AnchorID?
        /// The words a cross-reference prints: `paragraph 4`.
        public let referenceWords: String?
        public let span: Span?

        public init(
            number: Int? = nil, blocks: [Block], anchor: AnchorID? = nil,
            referenceWords: String? = nil, span: Span? = nil
        ) {
            self.number = number
            self.blocks = blocks
            self.anchor = anchor
            self.referenceWords = referenceWords
            self.span = span
        }
    }

    public let numbering: Numbering
    /// What stands around the number in text: `%.`, `(%)`. `%` is the number.
    public let format: String
    /// No blank line between items.
    public let tight: Bool
    public let items: [Item]
    public let span: Span?

    public init(
        _ numbering: Numbering, format: String = "%.", tight: Bool = true, items: [Item],
        span: Span? = nil
    ) {
        self.numbering = numbering
        self.format = format
        self.tight = tight
        self.items = items
        self.span = span
    }
}

/// A picture with its words.
public struct Figure: Sendable {
    /// The file within the workspace; `nil` where the source has only words.
    public let file: Located<String>?
    /// The text that stands for the picture. Required of authors by WCAG 2.2, 1.1.1.
    public let alternative: String
    public let caption: [Inline]
    public let anchor: AnchorID?
    public let span: Span?

    public init(
        file: Located<String>?, alternative: String, caption: [Inline], anchor: AnchorID? = nil,
        span: Span? = nil
    ) {
        self.file = file
        self.alternative = alternative
        self.caption = caption
        self.anchor = anchor
        self.span = span
    }
}
