public import Diagnostics

/// A table: a head of one or more rows, and a body. Every row covers the same columns.
public struct Table: Sendable {
    public enum Alignment: Sendable, Equatable {
        case start
        case centre
        case end
    }

    public struct Column: Sendable, Equatable {
        public let alignment: Alignment
        /// Share of the width against the other columns; `nil` lets the content decide.
        public let weight: Int?

        public init(alignment: Alignment = .start, weight: Int? = nil) {
            self.alignment = alignment
            self.weight = weight
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
    public let span: Span?

    public init(
        columns: [Column], head: [Row], body: [Row], caption: [Inline] = [], role: String? = nil,
        span: Span? = nil
    ) {
        self.columns = columns
        self.head = head
        self.body = body
        self.caption = caption
        self.role = role
        self.span = span
    }
}
