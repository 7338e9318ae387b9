import Diagnostics
import Governance

/// What it finds: a suspension of somebody who holds no seat while it lasts, or of more than a seat has
/// places.
/// Why it matters: it changes nothing, and whoever is meant is still counted.
/// Example: a suspension of `jo-smyth`, who sits nowhere.
/// Source: the format's reference, `suspensions`.
enum SuspensionOfNobody: BodyRule {
    static let severity = Severity.warning
    static let summary = "A suspension of somebody who holds no seat while it lasts."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        body.suspensions.compactMap { suspension in
            if let person = suspension.person {
                let holds = body.memberships.contains {
                    $0.person.value == person.value
                        && (suspension.seat?.value ?? $0.seat.value) == $0.seat.value
                        && $0.period.overlaps(suspension.period)
                }
                return holds || !record.personIDs.contains(person.value)
                    ? nil : nobody(person, suspension.seat)
            }
            guard let seat = suspension.seat, let places = most(seat.value, body),
                suspension.number > places
            else { return nil }
            return fault(
                at: seat.span,
                """
                \(suspension.number) are \(word: suspension.kind.rawValue) from seat \(quote: seat), \
                which has \(places == 1 ? "one place" : "\(places) places")
                """,
                remedies: ["correct the number, or the 'places' of the seat"])
        }
    }

    /// The most places that any version of the terms gives the seat.
    private static func most(_ seat: String, _ body: Body) -> Int? {
        body.termsOfReference.flatMap(\.seats).filter { $0.id.value == seat }.map(\.places).max()
    }

    private static func nobody(
        _ person: Located<String>, _ seat: Located<String>?
    ) -> Diagnostic {
        fault(
            at: person.span,
            seat.map {
                "\(quote: person) does not hold seat \(quote: $0) at any time of the suspension"
            }
                ?? "\(quote: person) holds no seat at any time of the suspension",
            remedies: ["correct the person or the dates"])
    }
}
