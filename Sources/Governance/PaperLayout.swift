public import Diagnostics

/// How a part of a paper is made from a strategy's data: `templates/papers/<id>.yaml`. Data as a house is.
public struct PaperLayout: Sendable {
    /// The file's name without its end: `scorecard`.
    public let id: String
    public let name: String
    /// Its own words by name: `worst third`, `overdue`.
    public let words: [String: Wording]
    public let layout: [LayoutElement]
    public let span: Span

    public init(
        id: String, name: String, words: [String: Wording], layout: [LayoutElement], span: Span
    ) {
        self.id = id
        self.name = name
        self.words = words
        self.layout = layout
        self.span = span
    }
}
