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

    /// Numbers out of range are brought to the nearest one within it.
    public init(
        measure: Int = 80, pageHeight: Int = 60, links: Links = .notes, words: TextWords
    ) {
        self.measure = min(max(20, measure), 1000)
        self.pageHeight = max(12, pageHeight)
        self.links = links
        self.words = words
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
    /// Above each part of a table that is split.
    public let tablePart: TablePartWords

    public init(
        blankSheet: String, pageStamp: String, notes: String, figure: String,
        tablePart: TablePartWords? = nil
    ) {
        self.blankSheet = blankSheet
        self.pageStamp = pageStamp
        self.notes = notes
        self.figure = figure
        self.tablePart = tablePart ?? TablePartWords("{caption} ({part}/{parts})")
    }
}
