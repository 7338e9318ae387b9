public import DocumentTree

/// A table with a head: a row for each record of a list, or one for the record at hand.
public struct LayoutTable: Sendable {
    /// One column, or several under one head.
    public enum Heading: Sendable {
        case column(LayoutColumn)
        case group(Wording, [LayoutColumn])
    }

    /// The lists that give the rows, from the outermost: `[priorities, aims, actions]`. Empty: one row, of
    /// the record at hand.
    public let path: [String]
    public let headings: [Heading]
    public let caption: Wording?
    public let source: Wording?
    /// A list of records with a `note` each.
    public let notes: String?
    public let fit: Table.Fit
    public let role: String?
    /// Printed when there are no rows.
    public let otherwise: Wording?

    public init(
        path: [String], headings: [Heading], caption: Wording? = nil, source: Wording? = nil,
        notes: String? = nil, fit: Table.Fit = .records, role: String? = nil,
        otherwise: Wording? = nil
    ) {
        self.path = path
        self.headings = headings
        self.caption = caption
        self.source = source
        self.notes = notes
        self.fit = fit
        self.role = role
        self.otherwise = otherwise
    }

    /// The columns from the left, those of groups among them.
    public var columns: [LayoutColumn] {
        headings.flatMap { heading in
            switch heading {
            case .column(let column): [column]
            case .group(_, let columns): columns
            }
        }
    }
}

public struct LayoutColumn: Sendable {
    public let label: Wording
    public let value: [LayoutElement]
    /// Share of the width; `nil` lets the content decide.
    public let weight: Int?
    /// The list of the table's path for each of whose records it has one cell; `nil`: one for each row.
    public let per: String?
    public let alignment: Table.Alignment
    /// It names the row.
    public let isStub: Bool
    /// What its figures are counted in.
    public let unit: Wording?

    public init(
        label: Wording, value: [LayoutElement], weight: Int? = nil, per: String? = nil,
        alignment: Table.Alignment = .start, isStub: Bool = false, unit: Wording? = nil
    ) {
        self.label = label
        self.value = value
        self.weight = weight
        self.per = per
        self.alignment = alignment
        self.isStub = isStub
        self.unit = unit
    }
}
