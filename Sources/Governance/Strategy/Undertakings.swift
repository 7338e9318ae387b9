public import Diagnostics
public import DocumentTree

/// A part of a strategy with its leads.
public struct Domain: Sendable {
    public let id: Located<String>
    public let number: String
    public let title: Located<String>
    public let leads: [Who]
    /// `Locality Working Programme Board`: through which group the leads work.
    public let via: String?
    public let linkedStrategies: [Located<String>]
    public let groupLeads: [Who]
    public let goals: [Located<String>]
    public let span: Span

    public init(
        id: Located<String>, number: String, title: Located<String>, leads: [Who], via: String?,
        linkedStrategies: [Located<String>], groupLeads: [Who], goals: [Located<String>],
        span: Span
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.leads = leads
        self.via = via
        self.linkedStrategies = linkedStrategies
        self.groupLeads = groupLeads
        self.goals = goals
        self.span = span
    }
}

/// A step on the way: `Sign-off of scope, 23 July 2021`.
public struct Milestone: Sendable {
    public let id: Located<String>?
    public let title: Located<String>
    public let owner: Cell<[Who]>
    public let date: Cell<Timing>
    /// `subject to Cabinet agreement`.
    public let condition: String?
    public let done: Located<WrittenDate>?
    /// The strand or life stage it belongs to, and the year of its roadmap: `2020/21`.
    public let strand: Located<String>?
    public let year: String?
    /// The id of the milestone that this tells once more.
    public let sameAs: Located<String>?
    public let span: Span

    public init(
        id: Located<String>?, title: Located<String>, owner: Cell<[Who]>, date: Cell<Timing>,
        condition: String?, done: Located<WrittenDate>?, strand: Located<String>?, year: String?,
        sameAs: Located<String>? = nil, span: Span
    ) {
        self.id = id
        self.title = title
        self.owner = owner
        self.date = date
        self.condition = condition
        self.done = done
        self.strand = strand
        self.year = year
        self.sameAs = sameAs
        self.span = span
    }
}

/// A promise on one page: a form of boxes. Read from `commitments/<name>.md`.
public struct Commitment: Sendable {
    public let id: Located<String>
    public let number: String
    public let title: Located<String>
    /// `draft`, `in development`.
    public let status: String?
    public let actions: [StrategyAction]
    /// Its boxes: the headings with what stands under each. Those empty are boxes all the same.
    public let text: PaperText
    public let span: Span

    public init(
        id: Located<String>, number: String, title: Located<String>, status: String?,
        actions: [StrategyAction], text: PaperText, span: Span
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.status = status
        self.actions = actions
        self.text = text
        self.span = span
    }
}

/// A row of a project tracker.
public struct Project: Sendable {
    public let id: Located<String>?
    /// `Place`, `ICS`, `D22`.
    public let level: String?
    public let strand: Located<String>?
    public let title: Located<String>
    public let description: [Block]
    public let start: Cell<Timing>
    public let end: Cell<Timing>
    public let impact: [Block]
    public let leads: [Who]
    public let span: Span

    public init(
        id: Located<String>?, level: String?, strand: Located<String>?, title: Located<String>,
        description: [Block], start: Cell<Timing>, end: Cell<Timing>, impact: [Block],
        leads: [Who], span: Span
    ) {
        self.id = id
        self.level = level
        self.strand = strand
        self.title = title
        self.description = description
        self.start = start
        self.end = end
        self.impact = impact
        self.leads = leads
        self.span = span
    }
}
