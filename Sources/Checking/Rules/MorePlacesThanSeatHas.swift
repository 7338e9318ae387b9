import Diagnostics
import Governance

/// What it finds: holders, unnamed holders and vacancies of a seat that are more than its places.
/// Why it matters: a place cannot be held and vacant; the base of the quorum would be wrong.
/// Example: a vacancy in a seat of one place that Ann Lee holds.
/// Source: the format's reference, `vacancies` and `unnamed`.
enum MorePlacesThanSeatHas: BodyRule {
    static let severity = Severity.error
    static let summary = "Holders and vacancies of a seat that are more than its places."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        let lines = body.unnamed + body.vacancies
        guard body.isRead, !lines.isEmpty else { return [] }
        var told: Set<String> = []
        return lines.compactMap { line in
            // The fullest day of a line is its own first, or one on which another begins.
            let others = lines.filter { $0.seat.value == line.seat.value }
            let holders = body.memberships.filter { $0.seat.value == line.seat.value }
            let starts = others.map(\.period) + holders.map(\.period)
            let days =
                [line.period.from?.value.first ?? record.today]
                + starts.compactMap { $0.from?.value.first }.filter { line.period.holds(on: $0) }
            for day in days {
                guard let terms = body.terms(on: day),
                    let seat = terms.seats.first(where: { $0.id.value == line.seat.value })
                else { continue }
                let held = holders.filter { $0.period.holds(on: day) }
                let people = Set(held.filter { !$0.isShared }.map(\.person.value)).count
                let shared = held.contains(where: \.isShared) ? 1 : 0
                let rest = others.filter { $0.period.holds(on: day) }
                    .reduce(0) { $0 + max(0, $1.number.value) }
                let number = people + shared + rest
                // One line tells it for the seat.
                if number > seat.places, told.insert(line.seat.value).inserted {
                    return tooMany(line, number, seat.places, on: day)
                }
            }
            return nil
        }
    }

    private static func tooMany(
        _ line: PlacesHeld, _ number: Int, _ places: Int, on day: CivilDate
    ) -> Diagnostic {
        fault(
            at: line.seat.span,
            """
            on \(word: day.iso), \(number) places of seat \(quote: line.seat) are held or vacant; it \
            has \(places)
            """,
            remedies: ["correct the number or the dates, or the 'places' of the seat"])
    }
}
