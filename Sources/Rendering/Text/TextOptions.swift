/// How a pack is set as text.
public struct TextOptions: Sendable {
    /// Where the address of a link is printed.
    public enum Links: Sendable {
        /// As a numbered note at the end of the paper.
        case notes
        /// After the words, between angle brackets (RFC 3986, appendix C).
        case inPlace
    }

    /// Columns of a line, 20 to 1000. Default: 80.
    public let measure: Int
    /// Lines of a page with the one of its stamp, 12 or more. Default: 60.
    public let pageHeight: Int
    /// The house's choice.
    public let links: Links
    public let words: TextWords
    /// Pages that were issued before the first: its stamp is the next. Even, as every paper ends on a
    /// left-hand sheet; an odd number is taken for the one after. Default: 0.
    public let pagesBefore: Int

    /// Numbers out of range are brought to the nearest one within it.
    public init(
        measure: Int = 80, pageHeight: Int = 60, links: Links = .notes, words: TextWords,
        pagesBefore: Int = 0
    ) {
        self.measure = min(max(20, measure), 1000)
        self.pageHeight = max(12, pageHeight)
        self.links = links
        self.words = words
        let before = min(max(0, pagesBefore), 1_000_000_000)
        self.pagesBefore = before + before % 2
    }

    /// Lines above the foot of a stamped page: its stamp and a blank line before it are off.
    var bodyHeight: Int { pageHeight - 2 }
}

/// The words that the text layout prints of itself. House data.
public struct TextWords: Sendable {
    /// Printed on a sheet without content: `This page is intentionally left blank`.
    public let blankSheet: String
    /// At the foot of every sheet: `Page %`; `%` is the number.
    public let pageStamp: String
    /// Above the notes at the end of a paper: `Notes`.
    public let notes: String
    /// Before the text that stands for a picture: `Figure:`.
    public let figure: String

    public init(blankSheet: String, pageStamp: String, notes: String, figure: String) {
        self.blankSheet = blankSheet
        self.pageStamp = pageStamp
        self.notes = notes
        self.figure = figure
    }
}
