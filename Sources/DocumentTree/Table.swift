public import Diagnostics

/// A table: a head of one or more rows, and a body. Every row covers the same columns.
public struct Table: Sendable {
    public enum Alignment: String, Sendable, CaseIterable {
        case start
        case centre
        case end
        /// By the decimal point: `9.7` above `12.35`. What is no number stands at the start.
        case decimal
    }

    /// What becomes of a table that the page is too narrow for.
    public enum Fit: String, Sendable, CaseIterable {
        /// Records, one cell below the other.
        case records
        /// A landscape sheet of its own.
        case turned
        /// Several tables one after the other, the stub columns repeated in each.
        case split
    }

    public struct Column: Sendable, Equatable {
        public let alignment: Alignment
        /// Share of the width against the other columns; `nil` lets the content decide.
        public let weight: Int?
        /// It names the row, and is repeated where the table is split. Stub columns come first.
        public let isStub: Bool
        /// What its figures are counted in, printed once in the head: `%`, `per 1,000`.
        public let unit: String?

        public init(
            alignment: Alignment = .start, weight: Int? = nil, isStub: Bool = false,
            unit: String? = nil
        ) {
            self.alignment = alignment
            self.weight = weight
            self.isStub = isStub
            self.unit = unit
        }
    }

    public struct Cell: Sendable {
        public let blocks: [Block]
        /// Columns it covers, at least 1.
        public let columnSpan: Int
        /// Rows it covers, at least 1. The rows below leave its columns out.
        public let rowSpan: Int
        /// A cell that heads its row.
        public let isHead: Bool
        public let span: Span?

        public init(
            _ blocks: [Block], columnSpan: Int = 1, rowSpan: Int = 1, isHead: Bool = false,
            span: Span? = nil
        ) {
            self.blocks = blocks
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
            self.isHead = isHead
            self.span = span
        }

        /// A cell of one paragraph; an empty one when there is nothing to say.
        public init(_ content: [Inline], isHead: Bool = false, span: Span? = nil) {
            self.init(
                content.isEmpty ? [] : [.paragraph(Paragraph(content, span: span))],
                isHead: isHead, span: span)
        }
    }

    public struct Row: Sendable {
        public let cells: [Cell]

        public init(_ cells: [Cell]) { self.cells = cells }
    }

    public let columns: [Column]
    public let head: [Row]
    public let body: [Row]
    public let caption: [Inline]
    /// What kind of table it is, for outputs that can say so: `lead`, `contacts`.
    public let role: String?
    /// Lines under the table, each with its own mark if it has one: `* Provisional`.
    public let notes: [[Inline]]
    /// Where its figures come from: `Source: ONS`, the word included.
    public let source: [Inline]
    public let fit: Fit
    public let span: Span?

    public init(
        columns: [Column], head: [Row], body: [Row], caption: [Inline] = [], role: String? = nil,
        notes: [[Inline]] = [], source: [Inline] = [], fit: Fit = .records, span: Span? = nil
    ) {
        self.columns = columns
        self.head = head
        self.body = body
        self.caption = caption
        self.role = role
        self.notes = notes
        self.source = source
        self.fit = fit
        self.span = span
    }
}
