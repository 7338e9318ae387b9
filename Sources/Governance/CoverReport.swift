public import Diagnostics
public import DocumentTree

/// The papers of one item: `meetings/…/item-3-…/`.
public struct PaperFolder: Sendable {
    /// The path within the workspace.
    public let path: String
    /// `report.md`; `nil` when the folder has none.
    public let report: GuardedReport?
    /// As listed by the report, in its order.
    public let appendices: [Appendix]
    /// Files of the folder that nothing names, with the span the fault is told at.
    public let unlisted: [Located<String>]
    /// A supplement brings it: it may be without a report.
    public let isOfSupplement: Bool

    public init(
        path: String, report: GuardedReport?, appendices: [Appendix],
        unlisted: [Located<String>], isOfSupplement: Bool = false
    ) {
        self.path = path
        self.report = report
        self.appendices = appendices
        self.unlisted = unlisted
        self.isOfSupplement = isOfSupplement
    }
}

/// A cover report and the restriction it carries, if any.
public struct GuardedReport: Sendable {
    public let restriction: Restriction?
    public let report: Guarded<CoverReport>
    /// The head of the file: where faults of the whole report are told.
    public let span: Span

    public init(restriction: Restriction?, report: Guarded<CoverReport>, span: Span) {
        self.restriction = restriction
        self.report = report
        self.span = span
    }
}

/// A report to a body, in the shape its house gives it.
public struct CoverReport: Sendable {
    public let title: Located<String>
    /// The house's own fields, by key, as the template's types read them.
    public let fields: [ReportField]
    public let body: PaperText
    public let span: Span

    public init(title: Located<String>, fields: [ReportField], body: PaperText, span: Span) {
        self.title = title
        self.fields = fields
        self.body = body
        self.span = span
    }

    public func field(_ key: String) -> ReportField? { fields.first { $0.key.value == key } }
}

/// A value in a report's front matter.
public struct ReportField: Sendable {
    public enum Value: Sendable {
        case words(String)
        case answer(Bool)
        /// Written where an answer belongs but neither yes nor no.
        case notAnAnswer(String)
        case who([Who])
        case list([Located<String>])
        /// Title and the exemption beside it, if any: background papers.
        case amount(Amount)
        case date(WrittenDate)
        /// Records of the house's keys, and the sum of the amounts it adds up; `nil`: it adds up none, or
        /// too much to be told.
        case records([[ReportField]], total: Amount?)
        case documents([(title: Located<String>, exempt: Located<String>?)])
    }

    public let key: Located<String>
    public let value: Value
    public let span: Span

    public init(key: Located<String>, value: Value, span: Span) {
        self.key = key
        self.value = value
        self.span = span
    }
}

/// A paper that belongs to a report.
public struct Appendix: Sendable {
    public enum Content: Sendable {
        case text(PaperText)
        /// Listed, but no file was found.
        case absent
    }

    /// As listed: `1`, `A`.
    public let number: Located<String>
    public let restriction: Restriction?
    public let particulars: Guarded<Particulars>
    /// Where the report lists it.
    public let span: Span

    public init(
        number: Located<String>, restriction: Restriction?, particulars: Guarded<Particulars>,
        span: Span
    ) {
        self.number = number
        self.restriction = restriction
        self.particulars = particulars
        self.span = span
    }

    public struct Particulars: Sendable {
        public let title: Located<String>
        /// The file's name as listed or found.
        public let file: Located<String>?
        public let content: Content
        /// Set when the paper is a deck of slides.
        public let deck: Deck?

        public init(
            title: Located<String>, file: Located<String>?, content: Content, deck: Deck? = nil
        ) {
            self.title = title
            self.file = file
            self.content = content
            self.deck = deck
        }
    }
}
