public import Diagnostics

/// Something that the law, or a body's own rules, ask for around a meeting. The raw value is the key
/// of `notice`.
public enum ClockStep: String, Sendable, CaseIterable {
    case keyDecisionNotice = "key decision notice"
    case firstPrivateNotice = "first private notice"
    case secondPrivateNotice = "second private notice"
    case generalException = "general exception"
    case specialUrgency = "special urgency"
    case summons
    case agenda
    case lateItems = "late items"
    case motions
    case questions
    case substitutes
    case recording
    case decisions
    case callIn = "call-in"
    case minutes
    case backgroundPapers = "background papers"
    case inspection
    case minutesKept = "minutes kept"

    /// What its time is reckoned from.
    public enum Side: Sendable {
        case beforeMeeting
        case afterMeeting
        /// After the decisions were published.
        case afterPublication
        /// Years from the meeting.
        case lasting
        /// A condition in words, without a time.
        case condition
    }

    public var side: Side {
        switch self {
        case .agenda, .summons, .keyDecisionNotice, .firstPrivateNotice, .secondPrivateNotice,
            .generalException, .substitutes, .questions, .motions:
            .beforeMeeting
        case .decisions, .minutes: .afterMeeting
        case .callIn: .afterPublication
        case .inspection, .backgroundPapers, .minutesKept: .lasting
        case .specialUrgency, .lateItems, .recording: .condition
        }
    }
}

/// How long something is asked for.
public enum ClockTerm: Sendable, Equatable {
    case days(NoticePeriod)
    case years(Int)
    /// The law leaves the figure to the body, and the body has not given it here.
    case settledLocally
    /// No figure: ``ClockRule/words`` say it all.
    case inWords
}

/// One rule of the clock, with where it comes from.
public struct ClockRule: Sendable {
    public let step: ClockStep
    public let term: ClockTerm
    /// A meeting convened later than the term allows satisfies it from the day it is convened.
    public let orWhenConvened: Bool
    public let words: String?
    /// `LGA 1972 s.100B(3)`.
    public let source: String?
    /// Whether the figure was read in its source; if not, it is from memory and is to be read again.
    public let isChecked: Bool
    public let span: Span

    public init(
        step: ClockStep, term: ClockTerm, orWhenConvened: Bool = false, words: String? = nil,
        source: String? = nil, isChecked: Bool = true, span: Span
    ) {
        self.step = step
        self.term = term
        self.orWhenConvened = orWhenConvened
        self.words = words
        self.source = source
        self.isChecked = isChecked
        self.span = span
    }
}

/// What is on record of an item for the clock. Dates and answers only, which are never secret; the
/// one thing in words is under guard.
public struct ItemClock: Sendable {
    /// The day notice was given that a key decision will be made.
    public let keyDecisionNotice: Located<WrittenDate>?
    /// The days notice was given that it will be taken in private.
    public let privateNotices: [Located<WrittenDate>]
    /// The day notice of the motion was given.
    public let motionNotice: Located<WrittenDate>?
    /// The day the question was received.
    public let questionNotice: Located<WrittenDate>?
    public let late: LateItem?
    public let urgency: Urgency?
    /// The day the decision was carried out.
    public let implemented: Located<WrittenDate>?

    public init(
        keyDecisionNotice: Located<WrittenDate>? = nil,
        privateNotices: [Located<WrittenDate>] = [], motionNotice: Located<WrittenDate>? = nil,
        questionNotice: Located<WrittenDate>? = nil, late: LateItem? = nil,
        urgency: Urgency? = nil, implemented: Located<WrittenDate>? = nil
    ) {
        self.keyDecisionNotice = keyDecisionNotice
        self.privateNotices = privateNotices
        self.motionNotice = motionNotice
        self.questionNotice = questionNotice
        self.late = late
        self.urgency = urgency
        self.implemented = implemented
    }
}

/// Business that came after the agenda. Source: LGA 1972 s.100B(4)(b).
public struct LateItem: Sendable {
    public let published: Located<WrittenDate>?
    /// Whether the special circumstances are written down; the words stay where they are written.
    public let hasReason: Bool
    /// Who was of the opinion that it is urgent; `nil`: not on record.
    public let chair: Located<String>?
    public let span: Span

    public init(
        published: Located<WrittenDate>?, hasReason: Bool, chair: Located<String>?, span: Span
    ) {
        self.published = published
        self.hasReason = hasReason
        self.chair = chair
        self.span = span
    }
}

/// A decision without the usual notice.
public struct Urgency: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case generalException = "general exception"
        case specialUrgency = "special urgency"
    }

    public let kind: Kind
    /// The day its notice was made available.
    public let notice: Located<WrittenDate>?
    /// Who agreed, or was told.
    public let agreedBy: Located<String>?
    public let hasReason: Bool
    public let isExemptFromCallIn: Bool
    public let span: Span

    public init(
        kind: Kind, notice: Located<WrittenDate>?, agreedBy: Located<String>?, hasReason: Bool,
        isExemptFromCallIn: Bool, span: Span
    ) {
        self.kind = kind
        self.notice = notice
        self.agreedBy = agreedBy
        self.hasReason = hasReason
        self.isExemptFromCallIn = isExemptFromCallIn
        self.span = span
    }
}

/// A run of days that do not count, beside the bank holidays.
public struct DaysOff: Sendable {
    public let first: CivilDate
    public let last: CivilDate
    public let name: String?
    /// One or both of working days and parish days.
    public let kinds: [DayKind]

    public init(first: CivilDate, last: CivilDate, name: String?, kinds: [DayKind]) {
        self.first = first
        self.last = last
        self.name = name
        self.kinds = kinds
    }
}
