public import Diagnostics
public import DocumentTree

/// What the head of an appendix says when the appendix is a deck of slides: each top heading a sheet.
public struct Deck: Sendable {
    /// How its sheets lie, unless a slide says otherwise.
    public let orientation: Located<Sheet.Orientation>
    /// Under the title on the cover: `Adults and Health Division`.
    public let subtitle: Located<String>?
    /// The date on the cover, in the author's words.
    public let date: Located<String>?

    public init(
        orientation: Located<Sheet.Orientation>, subtitle: Located<String>? = nil,
        date: Located<String>? = nil
    ) {
        self.orientation = orientation
        self.subtitle = subtitle
        self.date = date
    }
}

/// What the braces of a heading say of it as a slide.
public struct SlideAttributes: Sendable {
    public let kind: Sheet.Kind
    /// The small line above the headline.
    public let label: Located<String>?
    /// `nil` is the deck's.
    public let orientation: Sheet.Orientation?
    /// The first of these attributes.
    public let span: Span

    public init(
        kind: Sheet.Kind, label: Located<String>?, orientation: Sheet.Orientation?, span: Span
    ) {
        self.kind = kind
        self.label = label
        self.orientation = orientation
        self.span = span
    }
}
