/// A run of text within a paragraph.
///
/// The rare cases are boxed, so that the common ones are small and allocate nothing.
public enum Inline: Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case struckOut([Inline])
    case code(String)
    /// A link out of the pack; the address is printed in full or as a numbered note.
    indirect case link(address: String, [Inline])
    /// A place in this pack, and the words it was written with: `Appendix 1`, `paragraph 4`.
    indirect case reference(ReferenceTarget, words: String)
    /// The note's text; numbered by the renderer, per paper.
    case footnote([Block])
    case lineBreak
    /// The page range of a paper; known only to a paginated output, which writes `(Pages 1 - 62)`.
    indirect case pageRange(of: AnchorID, PageRangeWords)
    /// A small picture within a line: characters in text, a drawing elsewhere.
    indirect case spark(Spark)
}

/// The course of a figure over time, drawn within a line.
public struct Spark: Sendable, Equatable {
    /// Block characters, `▂▃▅▇`: what a text output prints.
    public let characters: String
    /// A drawing of the same as an SVG document, without declaration or DOCTYPE.
    public let drawing: String
    /// The same in words, for who cannot see it. WCAG 2.2, 1.1.1.
    public let alternative: String

    public init(characters: String, drawing: String, alternative: String) {
        self.characters = characters
        self.drawing = drawing
        self.alternative = alternative
    }
}

/// How a page range is worded: `(Pages {first} - {last})`, `(Page {first})`. House data.
public struct PageRangeWords: Sendable, Equatable {
    public let several: String
    public let one: String

    public init(several: String, one: String) {
        self.several = several
        self.one = one
    }
}

extension [Inline] {
    /// The words without their dress; footnotes left out.
    public var plainText: String {
        var text = ""
        appendPlainText(to: &text)
        return text
    }

    private func appendPlainText(to text: inout String) {
        for inline in self {
            switch inline {
            case .text(let words), .code(let words), .reference(_, let words): text += words
            case .emphasis(let inner), .strong(let inner), .struckOut(let inner),
                .link(_, let inner):
                inner.appendPlainText(to: &text)
            case .lineBreak: text += " "
            case .spark(let spark): text += spark.characters
            case .footnote, .pageRange: break
            }
        }
    }
}
