import Diagnostics
import Governance

/// What it finds: more people in a seat on one day than it has places.
/// Why it matters: every count of members and of the quorum would be wrong.
/// Example: two holders at once of a seat with one place.
/// Source: the format's reference, `places`.
enum SeatHeldByTooMany: BodyRule {
    static let severity = Severity.error
    static let summary = "More people in a seat on one day than it has places."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        guard body.isRead, let terms = body.latestTerms else { return [] }
        let places = Dictionary(
            terms.seats.map { ($0.id.value, $0.places) }, uniquingKeysWith: { first, _ in first })
        var found: [Diagnostic] = []
        for (index, membership) in body.memberships.enumerated() {
            guard let most = places[membership.seat.value], most >= 1 else { continue }
            // Those written before it who sit at some time while it lasts. Those who share a post take
            // one place together.
            let others = body.memberships[..<index].filter {
                $0.seat.value == membership.seat.value && $0.person.value != membership.person.value
                    && $0.period.overlaps(membership.period)
                    && !($0.isShared && membership.isShared)
            }
            guard let last = others.last, mostAtOnce(others) + 1 > most else { continue }
            found.append(tooMany(membership, last, most))
        }
        return found
    }

    /// How many places some memberships take on the fullest day.
    private static func mostAtOnce(_ memberships: [Membership]) -> Int {
        let starts = memberships.map {
            $0.period.from?.value.first ?? CivilDate(dayNumber: -1_000_000)
        }
        return starts.map { day in
            let held = memberships.filter { $0.period.holds(on: day) }
            return held.count { !$0.isShared } + (held.contains(where: \.isShared) ? 1 : 0)
        }.max() ?? 0
    }

    private static func tooMany(
        _ membership: Membership, _ other: Membership, _ places: Int
    ) -> Diagnostic {
        fault(
            at: membership.person.span,
            """
            seat \(quote: membership.seat) has \(places == 1 ? "one place" : "\(places) places"), \
            all taken before \(quote: membership.person)
            """,
            notes: [.init(other.person.span, "held at the same time here")],
            remedies: ["end the earlier membership with 'until', or give the seat more 'places'"])
    }
}
