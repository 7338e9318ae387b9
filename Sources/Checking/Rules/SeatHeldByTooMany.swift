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
        guard let terms = body.latestTerms else { return [] }
        let places = Dictionary(
            terms.seats.map { ($0.id.value, $0.places) }, uniquingKeysWith: { first, _ in first })
        var found: [Diagnostic] = []
        for (index, membership) in body.memberships.enumerated() {
            guard let most = places[membership.seat.value], most >= 1 else { continue }
            // Those written before it who sit at some time while it lasts.
            let others = body.memberships[..<index].filter {
                $0.seat.value == membership.seat.value && $0.person.value != membership.person.value
                    && $0.period.overlaps(membership.period)
            }
            guard let last = others.last, mostAtOnce(others.map(\.period)) + 1 > most else {
                continue
            }
            found.append(tooMany(membership, last, most))
        }
        return found
    }

    /// How many of some periods hold on the fullest day.
    private static func mostAtOnce(_ periods: [Period]) -> Int {
        let starts = periods.map { $0.from?.value.first ?? CivilDate(dayNumber: -1_000_000) }
        return starts.map { day in periods.count { $0.holds(on: day) } }.max() ?? 0
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
