import Diagnostics
import Governance

@testable import Judging

let nowhere = Span(SourceID(0), 0, 0)

func at<Value>(_ value: Value) -> Located<Value> { Located(value, nowhere) }

func date(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

func written(_ iso: String?) -> Located<WrittenDate>? { iso.map { at(WrittenDate(date($0))) } }

func seat(
    _ id: String, places: Int = 1, organisation: String? = nil, core: Bool = false,
    office: String? = nil, voting: Bool = true, categories: [String] = [],
    orRepresentative: Bool = false, substitutes: Bool? = nil
) -> Seat {
    Seat(
        id: at(id), title: at(id), organisation: organisation.map(at), core: core, office: office,
        places: places, voting: voting, categories: categories.map(at),
        orRepresentative: orRepresentative, exOfficio: false, appointedBy: nil, term: nil,
        opposition: false, substitutes: substitutes)
}

func member(
    _ seat: String, _ person: String, from: String? = nil, until: String? = nil,
    shared: Bool = false
) -> Membership {
    Membership(
        seat: at(seat), person: at(person), from: written(from), until: written(until), note: nil,
        isShared: shared)
}

func held(_ seat: String, _ number: Int) -> PlacesHeld {
    PlacesHeld(seat: at(seat), number: at(number), from: nil, until: nil)
}

func suspension(
    _ person: String?, _ kind: Suspension.Kind, seat: String? = nil, number: Int = 1
) -> Suspension {
    Suspension(
        person: person.map(at), seat: seat.map(at), number: number, kind: kind, from: nil,
        until: nil, reason: nil, span: nowhere)
}

func substitution(_ substituted: String, _ person: String) -> Substitution {
    Substitution(substituted: at(substituted), person: at(person), from: nil, until: nil)
}

func organisation(_ id: String, succeeds: String? = nil, from: String? = nil) -> Organisation {
    Organisation(
        id: at(id), name: at(id), short: nil, formerly: [], succeeds: succeeds.map(at),
        from: written(from), until: nil)
}

func terms(
    _ seats: [Seat], substitutes: SubstituteRule? = nil, quorum: Quorum? = nil,
    voting: VotingRule? = nil, adopted: String = "2000-01-01"
) -> TermsOfReference {
    TermsOfReference(
        title: nil, adopted: at(WrittenDate(date(adopted))), effective: nil, review: nil,
        meets: nil, seats: seats, substitutes: substitutes, quorum: quorum, quorumClause: nil,
        voting: voting,
        prose: PaperText(blocks: [], sections: [], references: [], span: nowhere), span: nowhere)
}

func body(
    _ terms: TermsOfReference, members: [Membership] = [], substitutions: [Substitution] = [],
    unnamed: [PlacesHeld] = [], vacancies: [PlacesHeld] = [], suspensions: [Suspension] = []
) -> Body {
    Body(
        id: "board", name: at("Board"), short: nil, kind: nil, organisation: nil, house: nil,
        parents: [], subGroups: [], receivesReportsFrom: [], crossMembership: [], secretary: [],
        standingItems: [], regime: nil, isExecutive: false, notice: [], notes: [],
        termsOfReference: [terms],
        memberships: members, substitutions: substitutions, unnamed: unnamed,
        vacancies: vacancies, suspensions: suspensions, forwardPlan: nil, span: nowhere)
}

extension Roll {
    static func of(
        _ seats: [Seat], members: [Membership] = [], substitutions: [Substitution] = [],
        unnamed: [PlacesHeld] = [], vacancies: [PlacesHeld] = [],
        suspensions: [Suspension] = [], organisations: [Organisation] = [],
        substitutes: SubstituteRule? = nil, on day: CivilDate = date("2022-12-15")
    ) -> Roll {
        let terms = JudgingTests.terms(seats, substitutes: substitutes)
        return Roll(
            of: JudgingTests.body(
                terms, members: members, substitutions: substitutions, unnamed: unnamed,
                vacancies: vacancies, suspensions: suspensions), under: terms, on: day,
            organisations: organisations)
    }
}

func rule(_ name: String...) -> QuorumRule {
    .office(OfficePresence(names: name.map(at), standIns: []))
}

func atLeast(_ number: Int, _ group: SeatGroup = .members) -> QuorumRule {
    .count(Counted(group), .number(number))
}

func quorum(
    _ rule: QuorumRule, toVote: QuorumRule? = nil, counting: Counting = Counting(),
    tested: Quorum.Tested = .throughout, waiting: Int = 0,
    adjourned: Quorum.AdjournedMeeting? = nil
) -> Quorum {
    Quorum(
        rule: rule, toVote: toVote, counting: counting, undefined: [], tested: tested,
        waitingMinutes: waiting, consequence: nil, adjourned: adjourned, source: nil,
        span: nowhere)
}

func attendee(
    _ person: String?, seat: String? = nil, _ capacity: Attendee.Capacity = .member,
    number: Int = 1, manner: Attendee.Manner = .inRoom, notified: String? = nil,
    from: Moment? = nil, until: Moment? = nil, away: [(Moment, Moment)] = [],
    interests: [Interest] = []
) -> Attendee {
    Attendee(
        person: person.map(at), seat: seat.map(at), capacity: capacity, number: number,
        manner: manner, notified: written(notified), from: from.map(at), until: until.map(at),
        away: away.map { (at($0.0), at($0.1)) }, interests: interests, span: nowhere)
}

func withdrew(_ item: String) -> [Interest] {
    [Interest(item: at(item), withdrew: true, kind: nil)]
}

func stayed(_ item: String) -> [Interest] {
    [Interest(item: at(item), withdrew: false, kind: nil)]
}

func attendance(
    present: [Attendee]?, accepted: [Attendee] = [], apologies: [Apology] = [],
    absent: [Attendee] = [], unknown: [Attendee] = [],
    items: [(String, Int?, Int?)] = [], votes: [Vote] = [], isAdjourned: Bool = false
) -> Attendance {
    Attendance(
        present: present, accepted: accepted, apologies: apologies, absent: absent,
        unknown: unknown, inAttendance: [],
        items: items.map { TakenItem(number: at($0.0), from: $0.1.map(at), until: $0.2.map(at)) },
        votes: votes, isAdjourned: isAdjourned, span: nowhere)
}

func sitting(
    _ attendance: Attendance, items: [Sitting.Item] = [], start: Int? = nil, end: Int? = nil,
    kind: Meeting.Kind = .ordinary
) -> Sitting {
    Sitting(kind: kind, items: items, start: start, end: end, attendance: attendance)
}

/// Counts Monday to Friday and knows no holidays.
let plainDays: LastDay = { period, day in
    var left = period.count
    var day = day
    while left > 0 {
        day = day.adding(days: -1)
        if day.weekday.rawValue < 5 { left -= 1 }
    }
    return day
}

/// Whole numbers drawn one after the other; the same for the same seed.
struct Drawing: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
}
