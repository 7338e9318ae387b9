import Diagnostics
import Governance
import Judging

/// What it finds: more people present for a seat than it has places.
/// Why it matters: no more than the places count; the number may be mistyped.
/// Example: `{ seat: councillor, number: 31 }` where the council has 13.
/// Source: the format's reference, `attendance.yaml`.
enum MorePresentThanPlaces: AttendanceRule {
    static let severity = Severity.error
    static let summary = "More people present for a seat than it has places."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        guard !at.rolls.isEmpty, !at.isPlain else { return [] }
        var present: [(seats: Set<String>, number: Int)] = []
        var found: [Diagnostic] = []
        for entry in at.present {
            guard case .member = entry.capacity else { continue }
            guard let seat = entry.seat else {
                // Who holds one seat takes a place of it; who holds several may take any.
                let own = entry.person.map { at.seats(of: $0.value) } ?? []
                if own.count == 1 { present.append(([own[0].seat.id.value], 1)) }
                continue
            }
            // One seat by its id, or all that have the office.
            let named = at.seats(named: seat.value)
            guard !named.isEmpty else { continue }
            let places = named.reduce(0) { $0 + $1.total }
            let seats = Set(named.map(\.seat.id.value))
            present.append((seats, entry.number))
            guard entry.person == nil else { continue }
            let number = present.reduce(0) { $1.seats.isSubset(of: seats) ? $0 + $1.number : $0 }
            if number > places {
                found.append(
                    fault(
                        at: seat.span,
                        """
                        \(number) are present for seat \(quote: seat), which has \
                        \(places == 1 ? "one place" : "\(places) places")
                        """,
                        remedies: ["correct the number, or the 'places' of the seat"]))
            }
        }
        return found
    }
}
