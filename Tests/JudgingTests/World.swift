import Diagnostics
import Governance

@testable import Judging

/// A board, a clause and a meeting in the plainest terms: what the oracle judges, and what the engine is given
/// in the words of the model.
struct World {
    struct Seat {
        var id: String
        var organisation: String?
        var core: Bool
        var voting: Bool
        var categories: [String]
        var office: String?
        var orRepresentative: Bool
        var substitutes: Bool?
    }

    /// One single place.
    struct Place {
        enum Kind { case named, unnamed, unrecorded, vacant }
        var seat: Int
        var kind: Kind
        var holders: [Int]
        /// Several hold it by lines that do not say they share it.
        var isOverfull = false
        /// What keeps the one who holds it, and whom the record does not name, from acting.
        var barred: Suspension.Kind?
    }

    struct Line {
        enum Role {
            case member
            case memberOf(seat: Int)
            case substitute(Principal)
            case nominated(Principal)
            case representative(seat: Int)
            case representativeOf(organisation: String)
            case proxy(Principal)
        }
        /// Whose place is taken, as the record names it.
        enum Principal {
            case seat(Int)
            case person(Int)
            case office(String)
        }
        enum Notice { case given, late, unrecorded }
        /// `nil`: one or more unnamed of a seat.
        var person: Int?
        var number = 1
        var role: Role
        var manner: Attendee.Manner
        var notice: Notice
        var isKnownToHaveCome: Bool
        /// In the item: nothing, an interest and stayed, or withdrew.
        var interest: Bool?
        /// Whether they are there at the moment that is judged, if they came.
        var isThere = true
    }

    /// What keeps somebody from acting: for one seat, or for all of theirs.
    struct Bar {
        var person: Int
        var seat: Int?
        var kind: Suspension.Kind
    }

    /// Somebody sent word, and named who comes instead.
    struct Sent {
        var member: Int
        var substitute: Int
        var notice: Line.Notice
    }

    var seats: [Seat] = []
    var places: [Place] = []
    var people = 0
    var bars: [Bar] = []
    var namedSubstitutes: [(person: Int, for: Line.Principal)] = []
    var sent: [Sent] = []
    /// Members who did not come, and declared an interest: whether they would withdraw.
    var interestsOfAbsent: [Int: Bool] = [:]
    var substitutesMustBeNamed = false
    var noticeIsAsked = false
    var hasSubstituteRule = false
    var mayNoSeatSend = false
    var lines: [Line] = []
    var rule: QuorumRule = .all([])
    var counting = Counting()
    var isAnnual = false
    var isKey = false

    static let organisations = [
        organisation("a"), organisation("b"),
        // From the very day, and from the day after.
        organisation("c", succeeds: "b", from: "2022-12-14"),
        organisation("d", succeeds: "a", from: "2022-12-15"),
    ]
    static let day = date("2022-12-14")

    // MARK: In the words of the model

    var judge: Judge {
        judge(quorum(rule, counting: counting), items: [item("1", isKey: isKey)]) { line in
            lines[line].interest.map { $0 ? withdrew("1") : stayed("1") } ?? []
        }
    }

    func item(_ number: String, isKey: Bool) -> Sitting.Item {
        Sitting.Item(number: number, classes: isKey ? ["key decision"] : [])
    }

    /// - Parameters:
    ///   - times: when those of a line, by index, came and went.
    ///   - interests: of those of a line, by index.
    func judge(
        _ quorum: Quorum, items: [Sitting.Item], taken: [(String, Int?, Int?)] = [],
        start: Int? = nil, end: Int? = nil, isAdjourned: Bool = false,
        times: (Int) -> Times = { _ in Times() }, interests: (Int) -> [Interest]
    ) -> Judge {
        let board = board
        let roll = Roll(
            of: board, under: board.termsOfReference[0], on: World.day,
            organisations: World.organisations)
        let attendees = lines.indices.map { attendee(lines[$0], times($0), interests($0)) }
        func chosen(_ isKnown: Bool) -> [Attendee] {
            zip(lines, attendees).filter { $0.0.isKnownToHaveCome == isKnown }.map(\.1)
        }
        let absent = interestsOfAbsent.sorted { $0.key < $1.key }.map { person, withdraws in
            JudgingTests.attendee(
                name(person),
                interests: items.flatMap { withdraws ? withdrew($0.number) : stayed($0.number) })
        }
        let apologies = sent.map {
            Apology(
                person: at(name($0.member)), substitute: at(name($0.substitute)),
                notified: written(World.day($0.notice)))
        }
        return Judge(
            roll: roll, quorum: quorum,
            sitting: sitting(
                attendance(
                    present: chosen(true), apologies: apologies, absent: absent,
                    unknown: chosen(false), items: taken, isAdjourned: isAdjourned),
                items: items, start: start, end: end, kind: isAnnual ? .annual : .ordinary),
            lastDay: plainDays)
    }

    private var board: Body {
        let modelSeats = seats.enumerated().map { index, own in
            seat(
                own.id, places: places.count { $0.seat == index }, organisation: own.organisation,
                core: own.core, office: own.office, voting: own.voting,
                categories: own.categories, orRepresentative: own.orRepresentative,
                substitutes: own.substitutes)
        }
        let substituteRule =
            hasSubstituteRule
            ? SubstituteRule(
                perSeat: mayNoSeatSend ? 0 : nil, named: substitutesMustBeNamed,
                notice: noticeIsAsked ? NoticePeriod(2, .workingDays) : nil) : nil
        var members: [Membership] = []
        var unnamed: [PlacesHeld] = []
        var vacancies: [PlacesHeld] = []
        var suspensions = bars.map { bar in
            suspension(name(bar.person), bar.kind, seat: bar.seat.map { seats[$0].id })
        }
        for index in seats.indices {
            let own = places.filter { $0.seat == index }
            for place in own {
                for holder in place.holders {
                    members.append(
                        member(
                            seats[index].id, name(holder),
                            shared: place.holders.count > 1 && !place.isOverfull))
                }
            }
            let vacant = own.count { $0.kind == .vacant }
            let open = own.count { $0.kind == .unnamed }
            if open > 0 { unnamed.append(held(seats[index].id, open)) }
            if vacant > 0 { vacancies.append(held(seats[index].id, vacant)) }
            for kind in [Suspension.Kind.suspended, .disqualified] {
                let number = own.count { $0.barred == kind }
                if number > 0 {
                    suspensions.append(suspension(nil, kind, seat: seats[index].id, number: number))
                }
            }
        }
        return body(
            terms(modelSeats, substitutes: substituteRule), members: members,
            substitutions: namedSubstitutes.map {
                substitution(named($0.for), name($0.person))
            },
            unnamed: unnamed, vacancies: vacancies, suspensions: suspensions)
    }

    func name(_ person: Int) -> String { "p\(person)" }

    private func named(_ principal: Line.Principal) -> String {
        switch principal {
        case .seat(let seat): seats[seat].id
        case .person(let person): name(person)
        case .office(let office): office
        }
    }

    /// Wednesday 14 December 2022 less two working days is Monday the 12th.
    private static func day(_ notice: Line.Notice) -> String? {
        switch notice {
        case .given: "2022-12-12"
        case .late: "2022-12-13"
        case .unrecorded: nil
        }
    }

    /// When somebody came and went.
    struct Times {
        var from: Moment?
        var until: Moment?
        var away: [(Moment, Moment)] = []
    }

    private func attendee(_ line: Line, _ times: Times, _ interests: [Interest]) -> Attendee {
        var capacity = Attendee.Capacity.member
        var seat: String?
        switch line.role {
        case .member: break
        case .memberOf(let own): seat = seats[own].id
        case .substitute(let principal): capacity = .substitute(for: at(named(principal)))
        case .nominated(let principal): capacity = .nominatedProxy(for: at(named(principal)))
        case .representative(let own): capacity = .representative(of: at(seats[own].id))
        case .representativeOf(let organisation): capacity = .representative(of: at(organisation))
        case .proxy(let principal): capacity = .proxy(for: at(named(principal)))
        }
        return JudgingTests.attendee(
            line.person.map(name), seat: seat, capacity, number: line.number,
            manner: line.manner, notified: World.day(line.notice), from: times.from,
            until: times.until, away: times.away, interests: interests)
    }
}
