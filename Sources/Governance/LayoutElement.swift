public import DocumentTree

/// A step of a layout, of a house or of a part made from data. No logic beyond "if present" and
/// "for each".
public indirect enum LayoutElement: Sendable {
    /// One paragraph: `line: "{date long}"`. Left out when every placeholder in it is empty.
    case line(Wording, role: String?)
    /// A run-in heading: `label: AGENDA`.
    case label(Wording)
    /// `blocks: text`: a value that is paragraphs, lists and figures, as it is.
    case blocks(String)
    /// `each: notices`, `do: […]`: the elements once for each record of a list.
    case each(String, [LayoutElement])
    /// `if: key`, `do: […]`: only when the value is present; `otherwise: […]` when it is not.
    /// `unless: key` is one with an empty first branch.
    case present(String, [LayoutElement], otherwise: [LayoutElement])
    /// A table of labels and values, `pairs` of them in a row; `role` says what it is.
    case grid([GridRow], pairs: Int, role: String?)
    case table(LayoutTable)
    case list(LayoutList)
    /// A section of the author's, by heading.
    case section(SectionRule)
    /// The author's sections that no rule of the layout is for, in the author's order.
    case others(SectionRule)
    /// A headed part of the layout.
    case group(title: Wording, role: String?, [LayoutElement])
    /// A sheet of its own where the paper is a deck; elsewhere a headed part.
    case sheet(LayoutSheet)

    /// Every rule of a section in it.
    var sectionRules: [SectionRule] {
        switch self {
        case .section(let rule): [rule]
        case .group(_, _, let inner), .each(_, let inner): inner.flatMap(\.sectionRules)
        case .present(_, let inner, let otherwise): (inner + otherwise).flatMap(\.sectionRules)
        case .sheet(let sheet): sheet.inner.flatMap(\.sectionRules)
        case .grid(let rows, _, _): rows.flatMap(\.value).flatMap(\.sectionRules)
        case .line, .label, .blocks, .table, .list, .others: []
        }
    }

    /// Those that are printed within a cell, where a label stands for the heading.
    var cellRules: [SectionRule] {
        switch self {
        case .grid(let rows, _, _): rows.flatMap(\.value).flatMap(\.sectionRules)
        case .group(_, _, let inner), .each(_, let inner): inner.flatMap(\.cellRules)
        case .present(_, let inner, let otherwise): (inner + otherwise).flatMap(\.cellRules)
        case .sheet(let sheet): sheet.inner.flatMap(\.cellRules)
        case .line, .label, .blocks, .table, .list, .others, .section: []
        }
    }

    /// What it asks of the author's other sections, if it prints them.
    var othersRule: SectionRule? {
        switch self {
        case .others(let rule): rule
        case .group(_, _, let inner), .each(_, let inner):
            inner.lazy.compactMap(\.othersRule).first
        case .present(_, let inner, let otherwise):
            (inner + otherwise).lazy.compactMap(\.othersRule).first
        case .sheet(let sheet): sheet.inner.lazy.compactMap(\.othersRule).first
        case .line, .label, .blocks, .grid, .table, .list, .section: nil
        }
    }
}

/// A label and its value: a row of a grid, or a part of one.
public struct GridRow: Sendable {
    public let label: Wording
    public let value: [LayoutElement]
    /// It has the whole row, however many pairs others share one.
    public let isWide: Bool

    public init(label: Wording, value: [LayoutElement], isWide: Bool = false) {
        self.label = label
        self.value = value
        self.isWide = isWide
    }
}

/// A list of records: `list: appendices`, `numbered: decimal`, `do: […]`, `otherwise: None`.
public struct LayoutList: Sendable {
    /// How it is numbered.
    public enum Numbering: Sendable, Equatable {
        case bullets
        case decimal
        case lowerRoman
        case lowerLetters
        case upperLetters
        /// By the record's own `number`.
        case published
    }

    public let each: String
    public let numbering: Numbering
    /// What stands around a number; `%` is the number.
    public let format: String
    public let inner: [LayoutElement]
    /// Printed when there are no records.
    public let otherwise: Wording?

    public init(
        each: String, numbering: Numbering, format: String = "%.", inner: [LayoutElement],
        otherwise: Wording?
    ) {
        self.each = each
        self.numbering = numbering
        self.format = format
        self.inner = inner
        self.otherwise = otherwise
    }
}

/// A sheet of a deck.
public struct LayoutSheet: Sendable {
    public let title: Wording
    /// The small line beside the headline.
    public let label: Wording?
    public let orientation: Sheet.Orientation
    public let inner: [LayoutElement]

    public init(
        title: Wording, label: Wording?, orientation: Sheet.Orientation, inner: [LayoutElement]
    ) {
        self.title = title
        self.label = label
        self.orientation = orientation
        self.inner = inner
    }
}
