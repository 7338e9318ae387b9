public import Diagnostics
public import DocumentTree

/// What a heading of minutes says of the section under it.
public struct MinuteHeading: Sendable {
    /// The number of the agenda's item; `nil` for business that stood on no agenda.
    public let item: Located<String>?
    /// The minute's own number: `12/26`.
    public let number: Located<String>?

    public init(item: Located<String>?, number: Located<String>?) {
        self.item = item
        self.number = number
    }
}

/// A fenced block of data in minutes: ```` ```decision ```` or ```` ```action ````.
public enum MinuteRecord: Sendable {
    case decision(Decision)
    case action(MinutedAction)

    /// `nil` for an action.
    public var decision: Decision? {
        if case .decision(let decision) = self { decision } else { nil }
    }

    public var span: Span {
        switch self {
        case .decision(let decision): decision.span
        case .action(let action): action.span
        }
    }
}

/// What was decided, with what the law asks to be recorded beside it (SI 2012/2089 reg 12).
public struct Decision: Sendable {
    /// What became of a proposal. How it is printed is the house's.
    public enum Outcome: String, Sendable, CaseIterable {
        /// Not yet decided on: as the report recommends it.
        case proposed
        case resolved
        case agreed
        case noted
        case recommended
        case deferred
        case withdrawn
        case lost
    }

    public let number: Located<String>?
    public let outcome: Located<Outcome>
    public let text: [Block]
    public let moved: [Who]
    public let seconded: [Who]
    /// Ids of those who asked that their dissent be recorded.
    public let dissent: [Located<String>]
    public let reasons: [Block]
    /// The alternatives considered and rejected.
    public let alternatives: [Block]
    /// Interests declared by those who decided, and dispensations.
    public let interests: [Block]
    /// Words to find it by: `budget`.
    public let key: String?
    public let span: Span

    public init(
        number: Located<String>?, outcome: Located<Outcome>, text: [Block], moved: [Who],
        seconded: [Who], dissent: [Located<String>], reasons: [Block], alternatives: [Block],
        interests: [Block], key: String?, span: Span
    ) {
        self.number = number
        self.outcome = outcome
        self.text = text
        self.moved = moved
        self.seconded = seconded
        self.dissent = dissent
        self.reasons = reasons
        self.alternatives = alternatives
        self.interests = interests
        self.key = key
        self.span = span
    }
}

/// Something somebody is to do, or what became of it.
///
/// With a ``number`` it is new; with ``from`` alone it carries an earlier one on, whose owner and day it
/// may change; with both it is new and takes the earlier one's place. ``closes`` ends an earlier one.
public struct MinutedAction: Sendable {
    public let number: Located<String>?
    /// What is to be done.
    public let text: [Inline]
    public let owner: [Who]
    public let due: Located<WrittenDate>?
    public let from: Located<String>?
    public let closes: Located<String>?
    /// What was reported of it.
    public let note: [Inline]
    public let span: Span

    public init(
        number: Located<String>?, text: [Inline], owner: [Who], due: Located<WrittenDate>?,
        from: Located<String>?, closes: Located<String>?, note: [Inline], span: Span
    ) {
        self.number = number
        self.text = text
        self.owner = owner
        self.due = due
        self.from = from
        self.closes = closes
        self.note = note
        self.span = span
    }

    /// Whether it opens something that somebody has to do.
    public var isNew: Bool { number != nil || from == nil && closes == nil }
}
