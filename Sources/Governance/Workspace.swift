import Diagnostics

/// All that was read of one authority's folder, or as much of it as a command needs.
public struct Workspace: Sendable {
    public let authority: Authority?
    public let people: [Person]
    public let bodies: [Body]
    public let meetings: [Meeting]
    /// Those read: all, or those that the papers of the scope name.
    public let strategies: [GuardedStrategy]
    /// Every folder of `strategies`, read or not; their names are no secret.
    public let strategyIDs: [String]
    /// By id: every layout of `templates/papers` that papers of the scope print.
    public let paperLayouts: [String: PaperLayout]
    /// By id: every house that the authority or a body names, and could be read.
    public let houses: [String: House]
    public let schemes: [String: ExemptionScheme]
    /// The authority's.
    public let regime: Regime?
    /// By id: every regime that the authority or a body names, and could be read.
    public let regimes: [String: Regime]
    public let calendar: HolidayCalendar?
    public let unread: Unread
    /// Places in ``bodies``, ``people`` and the organisations by id, the first of each id.
    private let bodyPlaces: [String: Int]
    private let personPlaces: [String: Int]
    private let organisationPlaces: [String: Int]
    /// Places in ``people`` of those who hold or have held a post, by the post's id, in order.
    private let holderPlaces: [String: [Int]]

    /// Files that are there and could not be understood. What they would have named is not unknown:
    /// the fault of the file has been told, and is the only one.
    public struct Unread: Sendable {
        public let people: Bool
        /// By id: bodies whose `board.yaml` is such a file.
        public let bodies: Set<String>
        /// By id: strategies of which reading told some fault; what is missing may be there.
        public let strategies: Set<String>

        public init(
            people: Bool = false, bodies: Set<String> = [], strategies: Set<String> = []
        ) {
            self.people = people
            self.bodies = bodies
            self.strategies = strategies
        }
    }

    public init(
        authority: Authority?, people: [Person], bodies: [Body], meetings: [Meeting],
        houses: [String: House], schemes: [String: ExemptionScheme], regime: Regime?,
        regimes: [String: Regime], calendar: HolidayCalendar?, unread: Unread = Unread(),
        strategies: [GuardedStrategy] = [], strategyIDs: [String] = [],
        paperLayouts: [String: PaperLayout] = [:]
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
        self.strategies = strategies
        self.strategyIDs = strategyIDs
        self.paperLayouts = paperLayouts
        bodyPlaces = places(of: bodies.lazy.map(\.id))
        personPlaces = places(of: people.lazy.map(\.id.value))
        organisationPlaces = places(of: (authority?.organisations ?? []).lazy.map(\.id.value))
        var holderPlaces: [String: [Int]] = [:]
        for (place, person) in people.enumerated() {
            for post in person.posts where holderPlaces[post.id.value]?.last != place {
                holderPlaces[post.id.value, default: []].append(place)
            }
        }
        self.holderPlaces = holderPlaces
    }

    public func body(_ id: String) -> Body? { bodyPlaces[id].map { bodies[$0] } }

    public func person(_ id: String) -> Person? { personPlaces[id].map { people[$0] } }

    public func organisation(_ id: String) -> Organisation? {
        organisationPlaces[id].flatMap { authority?.organisations[$0] }
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
        (holderPlaces[id] ?? []).flatMap { place in
            people[place].posts.filter { $0.id.value == id && $0.isHeld(on: day) }
                .map { (people[place], $0) }
        }
    }

    /// Every id that may name somebody: people, posts, seats.
    public var namesOfWho: [String] {
        people.map(\.id.value) + people.flatMap { $0.posts.map(\.id.value) }
            + bodies.flatMap { $0.termsOfReference.flatMap { $0.seats.map(\.id.value) } }
    }
}

/// The place of each id, of one written twice the first.
private func places(of ids: some Sequence<String>) -> [String: Int] {
    Dictionary(
        ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
}
