public import Diagnostics

/// One version of a body's terms of reference: `terms-of-reference/2022-09-08.md`. A class as ``Body`` is.
public final class TermsOfReference: Sendable {
    public let title: String?
    public let adopted: Located<WrittenDate>
    /// When it takes effect; default the day it was adopted.
    public let effective: Located<WrittenDate>?
    public let review: Review?
    public let meets: MeetingRhythm?
    public let seats: [Seat]
    public let substitutes: SubstituteRule?
    /// `nil`: the terms give none, or it could not be read. ``Workspace/quorum(of:under:)`` tells what holds then.
    public let quorum: Quorum?
    /// Whether a quorum is written, readable or not.
    public let hasQuorum: Bool
    /// The clause in the terms' own words.
    public let quorumClause: Located<String>?
    public let voting: VotingRule?
    public let prose: PaperText
    public let span: Span

    public init(
        title: String?, adopted: Located<WrittenDate>, effective: Located<WrittenDate>?,
        review: Review?, meets: MeetingRhythm?, seats: [Seat], substitutes: SubstituteRule?,
        quorum: Quorum?, hasQuorum: Bool? = nil, quorumClause: Located<String>?,
        voting: VotingRule?, prose: PaperText, span: Span
    ) {
        self.title = title
        self.adopted = adopted
        self.effective = effective
        self.review = review
        self.meets = meets
        self.seats = seats
        self.substitutes = substitutes
        self.quorum = quorum
        self.hasQuorum = hasQuorum ?? (quorum != nil)
        self.quorumClause = quorumClause
        self.voting = voting
        self.prose = prose
        self.span = span
    }

    /// When the terms are looked at again.
    public struct Review: Sendable {
        /// In words: `1 year`.
        public let every: String?
        public let next: Located<WrittenDate>?
        public let by: String?

        public init(every: String?, next: Located<WrittenDate>?, by: String?) {
            self.every = every
            self.next = next
            self.by = by
        }
    }
}

/// How often a body meets, as its terms say. Words, reckoned with from issue to issue of the plan.
public struct MeetingRhythm: Sendable {
    /// `3 months`.
    public let every: Located<String>?
    public let timesAYear: Int?
    /// `second thursday`.
    public let on: Located<String>?
    public let at: WrittenTime?
    /// `2 hours`.
    public let lasting: String?
    /// The meeting it is counted from; `nil`: the first one listed.
    public let first: Located<WrittenDate>?
    /// Days of the rule on which there is no meeting.
    public let except: [Located<WrittenDate>]
    public let moved: [MovedMeeting]

    /// A meeting on another day than the rule gives.
    public struct MovedMeeting: Sendable {
        public let from: Located<WrittenDate>
        public let to: Located<WrittenDate>

        public init(from: Located<WrittenDate>, to: Located<WrittenDate>) {
            self.from = from
            self.to = to
        }
    }

    public init(
        every: Located<String>?, timesAYear: Int?, on: Located<String>?, at: WrittenTime?,
        lasting: String?, first: Located<WrittenDate>? = nil, except: [Located<WrittenDate>] = [],
        moved: [MovedMeeting] = []
    ) {
        self.every = every
        self.timesAYear = timesAYear
        self.on = on
        self.at = at
        self.lasting = lasting
        self.first = first
        self.except = except
        self.moved = moved
    }
}

/// A place on a body, held by whoever the terms say: an office, an organisation, a kind of people.
public struct Seat: Sendable {
    public let id: Located<String>
    public let title: Located<String>
    public let organisation: Located<String>?
    public let core: Bool
    /// `chair`, `vice-chair`, `mayor`.
    public let office: String?
    /// How many sit in it; default 1.
    public let places: Int
    /// Default true.
    public let voting: Bool
    /// `lay`, `co-opted`, `observer` …: any words the terms use.
    public let categories: [Located<String>]
    /// The holder may send somebody in their place ("or representative").
    public let orRepresentative: Bool
    public let exOfficio: Bool
    public let appointedBy: String?
    public let term: String?
    public let opposition: Bool
    /// Whether the seat may send a substitute; `nil`: as the terms say for all seats.
    public let substitutes: Bool?

    public init(
        id: Located<String>, title: Located<String>, organisation: Located<String>?, core: Bool,
        office: String?, places: Int, voting: Bool, categories: [Located<String>],
        orRepresentative: Bool,
        exOfficio: Bool, appointedBy: String?, term: String?, opposition: Bool,
        substitutes: Bool?
    ) {
        self.id = id
        self.title = title
        self.organisation = organisation
        self.core = core
        self.office = office
        self.places = places
        self.voting = voting
        self.categories = categories
        self.orRepresentative = orRepresentative
        self.exOfficio = exOfficio
        self.appointedBy = appointedBy
        self.term = term
        self.opposition = opposition
        self.substitutes = substitutes
    }
}

public struct SubstituteRule: Sendable {
    public let perSeat: Int?
    public let named: Bool
    public let notice: NoticePeriod?

    public init(perSeat: Int?, named: Bool, notice: NoticePeriod?) {
        self.perSeat = perSeat
        self.named = named
        self.notice = notice
    }
}

/// Who holds a seat, from when to when.
public struct Membership: Sendable {
    public let seat: Located<String>
    public let person: Located<String>
    public let from: Located<WrittenDate>?
    public let until: Located<WrittenDate>?
    public let note: String?
    /// They share one place with the others of the seat who share it.
    public let isShared: Bool

    public init(
        seat: Located<String>, person: Located<String>, from: Located<WrittenDate>?,
        until: Located<WrittenDate>?, note: String?, isShared: Bool
    ) {
        self.seat = seat
        self.person = person
        self.from = from
        self.until = until
        self.note = note
        self.isShared = isShared
    }
}

extension Membership {
    public func isHeld(on day: CivilDate) -> Bool {
        (from.map { $0.value.first <= day } ?? true) && (until.map { day <= $0.value.last } ?? true)
    }
}

/// Places of a seat that are held by people the record does not name, or by nobody.
public struct PlacesHeld: Sendable {
    public let seat: Located<String>
    /// How many places; at least 1.
    public let number: Located<Int>
    public let from: Located<WrittenDate>?
    public let until: Located<WrittenDate>?

    public init(
        seat: Located<String>, number: Located<Int>, from: Located<WrittenDate>?,
        until: Located<WrittenDate>?
    ) {
        self.seat = seat
        self.number = number
        self.from = from
        self.until = until
    }
}

/// A time in which a member may not act.
public struct Suspension: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case suspended
        case disqualified
    }

    /// A person's id; `nil` for the unnamed, of whom there are ``number``.
    public let person: Located<String>?
    /// Only in this seat; `nil`: in every seat they hold. Always given for the unnamed.
    public let seat: Located<String>?
    public let number: Int
    public let kind: Kind
    public let from: Located<WrittenDate>?
    public let until: Located<WrittenDate>?
    public let reason: String?
    public let span: Span

    public init(
        person: Located<String>?, seat: Located<String>?, number: Int, kind: Kind,
        from: Located<WrittenDate>?, until: Located<WrittenDate>?, reason: String?, span: Span
    ) {
        self.person = person
        self.seat = seat
        self.number = number
        self.kind = kind
        self.from = from
        self.until = until
        self.reason = reason
        self.span = span
    }
}

/// How the body votes, as its terms say.
public struct VotingRule: Sendable {
    /// Default ``Majority/simple``.
    public let majority: Majority
    /// The office with a second vote when the votes are equal; `nil`: none.
    public let castingVote: Located<String>?

    public init(majority: Majority, castingVote: Located<String>?) {
        self.majority = majority
        self.castingVote = castingVote
    }
}

/// A named substitute for a seat or a person.
public struct Substitution: Sendable {
    public let substituted: Located<String>
    public let person: Located<String>
    public let from: Located<WrittenDate>?
    public let until: Located<WrittenDate>?

    public init(
        substituted: Located<String>, person: Located<String>, from: Located<WrittenDate>?,
        until: Located<WrittenDate>?
    ) {
        self.substituted = substituted
        self.person = person
        self.from = from
        self.until = until
    }
}

/// A YAML value kept as written.
public indirect enum PlainValue: Sendable {
    case words(String)
    case list([Located<PlainValue>])
    case mapping([(key: Located<String>, value: Located<PlainValue>)])
}

extension Seat {
    /// Whether its office is the chair's, by any of the names that terms give it.
    public var isChair: Bool {
        let names = [
            "chair", "co-chair", "chairman", "chairwoman", "chairperson", "convener", "mayor",
        ]
        return office.map { names.contains($0.lowercased()) } ?? false
    }
}
