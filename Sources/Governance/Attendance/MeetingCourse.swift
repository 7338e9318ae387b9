public import Diagnostics

/// How a meeting went: when it opened and closed, what was moved, when the public were sent out.
public struct MeetingCourse: Sendable {
    public let opened: Located<WrittenTime>?
    public let closed: Located<WrittenTime>?
    public let adjournments: [Adjournment]
    /// How the order of business was varied, in words.
    public let orderVaried: String?
    public let motions: [Motion]
    public let exclusions: [Exclusion]

    public init(
        opened: Located<WrittenTime>? = nil, closed: Located<WrittenTime>? = nil,
        adjournments: [Adjournment] = [], orderVaried: String? = nil, motions: [Motion] = [],
        exclusions: [Exclusion] = []
    ) {
        self.opened = opened
        self.closed = closed
        self.adjournments = adjournments
        self.orderVaried = orderVaried
        self.motions = motions
        self.exclusions = exclusions
    }
}

/// A pause in a meeting; without an end it did not resume that day.
public struct Adjournment: Sendable {
    public let from: Located<WrittenTime>
    public let until: Located<WrittenTime>?
    public let reason: String?

    public init(from: Located<WrittenTime>, until: Located<WrittenTime>?, reason: String?) {
        self.from = from
        self.until = until
        self.reason = reason
    }
}

/// Something put to a meeting under an item.
public struct Motion: Sendable {
    public enum Fate: String, Sendable, CaseIterable {
        case carried
        case lost
        case withdrawn
        /// Nobody seconded it.
        case fell
    }

    public let item: Located<String>
    /// `nil` when the report's recommendations were moved.
    public let text: String?
    /// Ids of people.
    public let moved: Located<String>?
    public let seconded: Located<String>?
    public let fate: Located<Fate>?
    public let amendments: [Amendment]
    public let span: Span

    public struct Amendment: Sendable {
        public let text: String
        public let moved: Located<String>?
        public let seconded: Located<String>?
        public let fate: Located<Fate>?

        public init(
            text: String, moved: Located<String>?, seconded: Located<String>?, fate: Located<Fate>?
        ) {
            self.text = text
            self.moved = moved
            self.seconded = seconded
            self.fate = fate
        }
    }

    public init(
        item: Located<String>, text: String?, moved: Located<String>?, seconded: Located<String>?,
        fate: Located<Fate>?, amendments: [Amendment], span: Span
    ) {
        self.item = item
        self.text = text
        self.moved = moved
        self.seconded = seconded
        self.fate = fate
        self.amendments = amendments
        self.span = span
    }

    /// Everybody it names.
    public var people: [Located<String>] {
        ([moved, seconded] + amendments.flatMap { [$0.moved, $0.seconded] }).compactMap(\.self)
    }
}

/// A resolution that the press and public leave. Source: LGA 1972 s.100A(4), (5).
public struct Exclusion: Sendable {
    /// The items for which they left.
    public let items: [Located<String>]
    public let scheme: Located<String>?
    public let paragraphs: [Located<String>]
    public let from: Located<WrittenTime>?
    public let moved: Located<String>?
    public let seconded: Located<String>?
    public let span: Span

    public init(
        items: [Located<String>], scheme: Located<String>?, paragraphs: [Located<String>],
        from: Located<WrittenTime>?, moved: Located<String>?, seconded: Located<String>?,
        span: Span
    ) {
        self.items = items
        self.scheme = scheme
        self.paragraphs = paragraphs
        self.from = from
        self.moved = moved
        self.seconded = seconded
        self.span = span
    }
}
