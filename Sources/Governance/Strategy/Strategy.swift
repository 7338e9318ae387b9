public import Diagnostics
public import DocumentTree

/// A plan over several years, held as data: what it wants, who does what, how it is measured.
///
/// Read from `strategies/<id>/`. Papers print parts of it and quote its values, so that no paper can
/// disagree with another. A class as ``Body`` is.
public final class Strategy: Sendable {
    /// The folder's name.
    public let id: String
    public let title: Located<String>
    public let subtitle: String?
    /// The body that owns it.
    public let body: Located<String>?
    public let from: Located<WrittenDate>?
    public let until: Located<WrittenDate>?
    /// When and by whom it was approved.
    public let approvedOn: Located<WrittenDate>?
    public let approvedBy: Located<String>?
    /// The day its data tell of; statuses are reckoned on it. `nil` means the meeting's.
    public let reported: Located<WrittenDate>?
    public let priorities: [Priority]
    public let domains: [Domain]
    public let indicators: [Indicator]
    public let milestones: [Milestone]
    public let commitments: [Commitment]
    public let projects: [Project]
    /// Every quotation in its Markdown, in order, with its place: for checking.
    public let references: [WrittenReference]
    /// Files and folders in its folder that are none of a strategy's.
    public let unlisted: [Located<String>]
    public let span: Span

    public init(
        id: String, title: Located<String>, subtitle: String?, body: Located<String>?,
        from: Located<WrittenDate>?, until: Located<WrittenDate>?,
        approvedOn: Located<WrittenDate>?, approvedBy: Located<String>?,
        reported: Located<WrittenDate>?, priorities: [Priority], domains: [Domain],
        indicators: [Indicator], milestones: [Milestone], commitments: [Commitment],
        projects: [Project], references: [WrittenReference] = [],
        unlisted: [Located<String>] = [], span: Span
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.body = body
        self.from = from
        self.until = until
        self.approvedOn = approvedOn
        self.approvedBy = approvedBy
        self.reported = reported
        self.priorities = priorities
        self.domains = domains
        self.indicators = indicators
        self.milestones = milestones
        self.commitments = commitments
        self.projects = projects
        self.references = references
        self.unlisted = unlisted
        self.span = span
    }
}

/// A strategy and the restriction it carries, if any.
public struct GuardedStrategy: Sendable {
    /// The folder's name, which everybody may know.
    public let id: String
    public let restriction: Restriction?
    public let strategy: Guarded<Strategy>

    public init(id: String, restriction: Restriction?, strategy: Guarded<Strategy>) {
        self.id = id
        self.restriction = restriction
        self.strategy = strategy
    }
}

/// A cell of a table of data: written, or joined to the one above.
///
/// Papers leave a cell blank and mean "the same as above" or mean nothing; here the author says which:
/// `as above` joins it, a key left out is blank.
public enum Cell<Value: Sendable>: Sendable {
    case blank
    case asAbove(Span)
    case written(Value)

    public var value: Value? {
        if case .written(let value) = self { value } else { nil }
    }

    /// What stands in the cell when the one above it holds `above`.
    public func resolved(above: Value?) -> Value? {
        switch self {
        case .blank: nil
        case .asAbove: above
        case .written(let value): value
        }
    }
}
