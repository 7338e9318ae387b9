import Diagnostics

/// All that was read of one authority's folder, or as much of it as a command needs.
public struct Workspace: Sendable {
    public let authority: Authority?
    public let people: [Person]
    public let bodies: [Body]
    public let meetings: [Meeting]
    /// By id: every house that the authority or a body names, and could be read.
    public let houses: [String: House]
    public let schemes: [String: ExemptionScheme]
    /// The authority's.
    public let regime: Regime?
    /// By id: every regime that the authority or a body names, and could be read.
    public let regimes: [String: Regime]
    public let calendar: HolidayCalendar?
    public let unread: Unread

    /// Files that are there and could not be understood. What they would have named is not unknown:
    /// the fault of the file has been told, and is the only one.
    public struct Unread: Sendable {
        public let people: Bool
        /// By id: bodies whose `board.yaml` is such a file.
        public let bodies: Set<String>

        public init(people: Bool = false, bodies: Set<String> = []) {
            self.people = people
            self.bodies = bodies
        }
    }

    public init(
        authority: Authority?, people: [Person], bodies: [Body], meetings: [Meeting],
        houses: [String: House], schemes: [String: ExemptionScheme], regime: Regime?,
        regimes: [String: Regime], calendar: HolidayCalendar?, unread: Unread = Unread()
    ) {
        self.authority = authority
        self.people = people
        self.bodies = bodies
        self.meetings = meetings
        self.houses = houses
        self.schemes = schemes
        self.regime = regime
        self.regimes = regimes
        self.calendar = calendar
        self.unread = unread
    }

    public func body(_ id: String) -> Body? { bodies.first { $0.id == id } }

    public func person(_ id: String) -> Person? { people.first { $0.id.value == id } }

    public func organisation(_ id: String) -> Organisation? {
        authority?.organisations.first { $0.id.value == id }
    }

    /// The house a meeting is printed in: its first body's, else the authority's, else `standard`.
    public func house(of meeting: Meeting) -> House? {
        let own = meeting.bodies.first.flatMap { body($0.value)?.house?.value }
        return houses[own ?? authority?.house?.value ?? "standard"]
    }

    /// The law a body meets under: its own, else the authority's.
    public func regime(of body: Body) -> Regime? {
        body.regime.map { regimes[$0.value] } ?? regime
    }

    /// Who holds a post on a day, in the order of `people.yaml`.
    public func holders(ofPost id: String, on day: CivilDate) -> [(Person, PostHolding)] {
        people.flatMap { person in
            person.posts.filter { $0.id.value == id && $0.isHeld(on: day) }.map { (person, $0) }
        }
    }

    /// Every id that may name somebody: people, posts, seats.
    public var namesOfWho: [String] {
        people.map(\.id.value) + people.flatMap { $0.posts.map(\.id.value) }
            + bodies.flatMap { $0.termsOfReference.flatMap { $0.seats.map(\.id.value) } }
    }
}
