public import Diagnostics

/// One version of a body's terms of reference: `terms-of-reference/2022-09-08.md`.
public struct TermsOfReference: Sendable {
    public let title: String?
    public let adopted: Located<WrittenDate>
    /// When it takes effect; default the day it was adopted.
    public let effective: Located<WrittenDate>?
    public let review: Review?
    public let meets: MeetingRhythm?
    public let seats: [Seat]
    public let substitutes: SubstituteRule?
    /// The quorum rule as written, kept as data.
    public let quorum: Located<PlainValue>?
    /// The clause in the terms' own words.
    public let quorumClause: Located<String>?
    public let prose: PaperText
    public let span: Span

    public init(
        title: String?, adopted: Located<WrittenDate>, effective: Located<WrittenDate>?,
        review: Review?, meets: MeetingRhythm?, seats: [Seat], substitutes: SubstituteRule?,
        quorum: Located<PlainValue>?, quorumClause: Located<String>?, prose: PaperText, span: Span
    ) {
        self.title = title
        self.adopted = adopted
        self.effective = effective
        self.review = review
        self.meets = meets
        self.seats = seats
        self.substitutes = substitutes
        self.quorum = quorum
        self.quorumClause = quorumClause
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

    public init(
        every: Located<String>?, timesAYear: Int?, on: Located<String>?, at: WrittenTime?,
        lasting: String?
    ) {
        self.every = every
        self.timesAYear = timesAYear
        self.on = on
        self.at = at
        self.lasting = lasting
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
    /// `lay`, `co-opted`, `observer` …: any word the terms use.
    public let category: String?
    /// The holder may send somebody in their place ("or representative").
    public let orRepresentative: Bool
    public let exOfficio: Bool
    public let appointedBy: String?
    public let term: String?
    public let opposition: Bool

    public init(
        id: Located<String>, title: Located<String>, organisation: Located<String>?, core: Bool,
        office: String?, places: Int, voting: Bool, category: String?, orRepresentative: Bool,
        exOfficio: Bool, appointedBy: String?, term: String?, opposition: Bool
    ) {
        self.id = id
        self.title = title
        self.organisation = organisation
        self.core = core
        self.office = office
        self.places = places
        self.voting = voting
        self.category = category
        self.orRepresentative = orRepresentative
        self.exOfficio = exOfficio
        self.appointedBy = appointedBy
        self.term = term
        self.opposition = opposition
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

    public init(
        seat: Located<String>, person: Located<String>, from: Located<WrittenDate>?,
        until: Located<WrittenDate>?, note: String?
    ) {
        self.seat = seat
        self.person = person
        self.from = from
        self.until = until
        self.note = note
    }
}

extension Membership {
    public func isHeld(on day: CivilDate) -> Bool {
        (from.map { $0.value.first <= day } ?? true) && (until.map { day <= $0.value.last } ?? true)
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
