/// A step of a house's layout. No logic beyond "if present" and "for each".
public indirect enum LayoutElement: Sendable {
    /// One paragraph: `line: "{date long}"`. Left out when every placeholder in it is empty.
    case line(Wording, role: String?)
    /// A run-in heading: `label: AGENDA`.
    case label(Wording)
    /// `each: notices`, `do: […]`: the elements once for each record of a list.
    case each(String, [LayoutElement])
    /// `if: key`, `do: […]`: only when the value is present.
    case present(String, [LayoutElement])
    /// A two-column table of labels and values; `role` says what it is.
    case grid([GridRow], role: String?)
    /// A table with a head; one row for each record, or one row of the record at hand when `each` is nil.
    case table(each: String?, columns: [LayoutColumn], role: String?)
    /// A list of records: `list: appendices`, `numbered: decimal`, `do: […]`, `otherwise: None`.
    case list(each: String, numbering: LayoutNumbering, [LayoutElement], otherwise: Wording?)
    /// A section of the author's, by heading.
    case section(SectionRule)
    /// A headed part of the layout.
    case group(title: Wording, role: String?, [LayoutElement])

    var sectionRules: [SectionRule] {
        switch self {
        case .section(let rule): [rule]
        case .group(_, _, let inner), .each(_, let inner), .present(_, let inner):
            inner.flatMap(\.sectionRules)
        case .line, .label, .grid, .table, .list: []
        }
    }
}

public struct GridRow: Sendable {
    public let label: Wording
    public let value: [LayoutElement]

    public init(label: Wording, value: [LayoutElement]) {
        self.label = label
        self.value = value
    }
}

public struct LayoutColumn: Sendable {
    public let label: Wording
    public let value: [LayoutElement]
    /// Share of the width; `nil` lets the content decide.
    public let weight: Int?

    public init(label: Wording, value: [LayoutElement], weight: Int?) {
        self.label = label
        self.value = value
        self.weight = weight
    }
}

/// How a layout list is numbered.
public enum LayoutNumbering: Sendable, Equatable {
    case bullets
    case decimal
    case lowerRoman
    /// By the record's own `number`.
    case published
}

/// What a house asks of one section of a report.
public struct SectionRule: Sendable {
    /// `recommendations`: the role in the output and the key of rules.
    public let id: String
    /// Printed, and matched against the author's heading without regard to case.
    public let title: String
    /// Other headings accepted.
    public let aliases: [String]
    public let required: Bool
    /// `paragraphs` run on; `recommendations` have their own roman run; `none`.
    public let numbering: Numbering
    /// Printed headings of its parts, in order.
    public let parts: [SectionRule]
    /// Printed when the author's section is absent and not required.
    public let otherwise: String?
    /// Purposes for which the section must have a list (`decision` for recommendations).
    public let neededFor: [String]

    public enum Numbering: String, Sendable, CaseIterable {
        case paragraphs
        case recommendations
        case none
    }

    public init(
        id: String, title: String, aliases: [String], required: Bool, numbering: Numbering,
        parts: [SectionRule], otherwise: String?, neededFor: [String]
    ) {
        self.id = id
        self.title = title
        self.aliases = aliases
        self.required = required
        self.numbering = numbering
        self.parts = parts
        self.otherwise = otherwise
        self.neededFor = neededFor
    }
}
