public import DocumentTree

/// What a house asks of one section of a report.
public struct SectionRule: Sendable {
    /// `recommendations`: the role in the output and the key of rules.
    public let id: String
    /// Printed, and matched against the author's heading without regard to case.
    public let title: String
    /// Other headings accepted.
    public let aliases: [String]
    public let required: Bool
    /// `paragraphs` run on; `recommendations` have a run of their own; `outline` numbers headings and
    /// paragraphs, 1, 1.1, 1.1.1; `none`.
    public let numbering: Numbering
    /// How the numbers look.
    public let numbers: Numbers
    /// Printed headings of its parts, in order.
    public let parts: [SectionRule]
    /// Printed when the author's section is absent and not required.
    public let otherwise: String?
    /// Purposes for which the section must have a list (`decision` for recommendations).
    public let neededFor: [String]

    public enum Numbering: String, Sendable, CaseIterable {
        case paragraphs
        case recommendations
        case outline
        case none
    }

    /// How the numbers of a section look.
    public struct Numbers: Sendable, Equatable {
        /// Of recommendations: `(i)`, `(1)`, `(a)`.
        public let style: List.Numbering
        /// What stands around a number; `%` is the number. `nil`: `(%)` for recommendations and `%`
        /// for an outline.
        public let format: String?
        /// The levels of an outline that are numbered: with 2, `1` and `1.1`, and paragraphs at any
        /// greater depth take the next number of the second level.
        public let depth: Int

        public init(style: List.Numbering = .lowerRoman, format: String? = nil, depth: Int = 3) {
            self.style = style
            self.format = format
            self.depth = depth
        }
    }

    public init(
        id: String, title: String, aliases: [String], required: Bool, numbering: Numbering,
        numbers: Numbers = Numbers(), parts: [SectionRule], otherwise: String?, neededFor: [String]
    ) {
        self.id = id
        self.title = title
        self.aliases = aliases
        self.required = required
        self.numbering = numbering
        self.numbers = numbers
        self.parts = parts
        self.otherwise = otherwise
        self.neededFor = neededFor
    }
}
