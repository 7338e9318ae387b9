internal import DocumentTree

/// How a pack is set as text.
///
/// A landscape sheet is the same sheet turned: half as wide again, and two thirds as long.
public struct TextOptions: Sendable {
    /// Where the address of a link is printed.
    public enum Links: Sendable {
        /// As a numbered note at the end of the paper.
        case notes
        /// After the words, between angle brackets (RFC 3986, appendix C).
        case inPlace
    }

    /// Columns of a line on a portrait sheet, 20 to 1000. Default: 80.
    public let measure: Int
    /// Lines of a portrait page with the one of its stamp, 12 or more. Default: 60.
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

    /// 80 columns by 60 lines, or 120 by 40.
    func size(_ orientation: Sheet.Orientation) -> SheetSize {
        switch orientation {
        case .portrait: SheetSize(measure: measure, height: pageHeight)
        case .landscape: SheetSize(measure: measure * 3 / 2, height: pageHeight * 2 / 3)
        }
    }
}

/// How much a sheet holds.
struct SheetSize {
    let measure: Int
    /// Lines with the one of the stamp.
    let height: Int

    /// Lines above the foot of a stamped page: its stamp and a blank line before it are off.
    var bodyHeight: Int { height - 2 }
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
