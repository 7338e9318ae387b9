public import Diagnostics
public import DocumentTree

/// What a strategy wants first: a priority, a goal, a life stage.
public struct Priority: Sendable {
    public let id: Located<String>
    /// As printed: `1`, `A`. Written, or counted.
    public let number: String
    public let title: Located<String>
    public let text: [Block]
    /// One success and one example for further work, as a rule.
    public let highlights: [Highlight]
    public let aims: [Aim]
    public let span: Span

    public init(
        id: Located<String>, number: String, title: Located<String>, text: [Block],
        highlights: [Highlight], aims: [Aim], span: Span
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.text = text
        self.highlights = highlights
        self.aims = aims
        self.span = span
    }
}

/// A sentence that a progress report puts first.
public struct Highlight: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case success
        case further
    }

    public let kind: Kind
    public let text: [Block]
    public let span: Span

    public init(kind: Kind, text: [Block], span: Span) {
        self.kind = kind
        self.text = text
        self.span = span
    }
}

/// What a priority is to bring about: an aim, an objective (`A2`).
public struct Aim: Sendable {
    public let id: Located<String>
    /// As printed: `A2`, `1.3`. Written, or counted within the priority.
    public let number: String
    public let title: Located<String>
    public let text: [Block]
    public let actions: [StrategyAction]
    public let span: Span

    public init(
        id: Located<String>, number: String, title: Located<String>, text: [Block],
        actions: [StrategyAction], span: Span
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.text = text
        self.actions = actions
        self.span = span
    }
}

/// What somebody is to do for an aim or a commitment.
public struct StrategyAction: Sendable {
    public let id: Located<String>?
    /// Of the source document (1, 2, 3, 8, 12 …); written only.
    public let number: String?
    /// A heading it stands under: `Infrastructure`.
    public let group: String?
    public let title: Located<String>
    public let owner: Cell<[Who]>
    /// The newest first; each with the day it was told.
    public let updates: Cell<[ProgressUpdate]>
    public let due: Cell<Timing>
    public let started: Located<WrittenDate>?
    public let done: Located<WrittenDate>?
    /// In the author's words; `nil` when none is written, and then it is derived where dates allow.
    public let status: Located<String>?
    /// The id of the action that this is, where one stands under two priorities.
    public let sameAs: Located<String>?
    public let span: Span

    public init(
        id: Located<String>?, number: String?, group: String?, title: Located<String>,
        owner: Cell<[Who]>, updates: Cell<[ProgressUpdate]>, due: Cell<Timing>,
        started: Located<WrittenDate>?, done: Located<WrittenDate>?, status: Located<String>?,
        sameAs: Located<String>?, span: Span
    ) {
        self.id = id
        self.number = number
        self.group = group
        self.title = title
        self.owner = owner
        self.updates = updates
        self.due = due
        self.started = started
        self.done = done
        self.status = status
        self.sameAs = sameAs
        self.span = span
    }
}

/// What was told of an action at a time.
public struct ProgressUpdate: Sendable {
    /// `nil` means the strategy's day of report.
    public let on: Located<WrittenDate>?
    /// Paragraphs and lists.
    public let text: [Block]
    public let span: Span

    public init(on: Located<WrittenDate>?, text: [Block], span: Span) {
        self.on = on
        self.text = text
        self.span = span
    }
}

/// When something is to happen: a day, a month or a year, a range of them, or only words
/// (`ongoing`, `TBC`, `?`).
public struct Timing: Sendable {
    public let from: WrittenDate?
    /// The same as `from` unless a range.
    public let until: WrittenDate?
    /// The author's words, printed where they are given.
    public let words: String?
    public let isOngoing: Bool
    public let span: Span

    public init(
        from: WrittenDate?, until: WrittenDate?, words: String?, isOngoing: Bool, span: Span
    ) {
        self.from = from
        self.until = until
        self.words = words
        self.isOngoing = isOngoing
        self.span = span
    }
}
