import Diagnostics
import Governance
import Judging

/// What it finds: somebody recorded as a member at a meeting who holds no seat of the body that day, or
/// not the seat they are recorded for.
/// Why it matters: they are not counted, and the record may name the wrong person.
/// Example: an officer listed under `present` instead of `in attendance`.
/// Source: the format's reference, `attendance.yaml`.
enum AttendanceOfStranger: AttendanceRule {
    static let severity = Severity.error
    static let summary = "Somebody recorded as a member who holds no seat that day."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        guard !at.rolls.isEmpty else { return [] }
        let attendance = at.attendance
        let entries = at.present + attendance.accepted + attendance.absent + attendance.unknown
        var strangers: [Located<String>] = []
        let found = entries.compactMap { entry -> Diagnostic? in
            guard case .member = entry.capacity, let person = entry.person else { return nil }
            guard let seat = entry.seat else {
                if isStranger(person.value, at, record) { strangers.append(person) }
                return nil
            }
            guard record.personIDs.contains(person.value) else { return nil }
            let seats = at.seats(named: seat.value)
            return seats.isEmpty || seats.contains { canHold(person.value, $0) }
                ? nil : notTheHolder(person, seat)
        }
        for apology in attendance.apologies
        where isStranger(apology.person.value, at, record) {
            strangers.append(apology.person)
        }
        return found + strangers.tellable(at: \.span).map { stranger($0, at) }
    }

    /// Neither a holder nor a substitute named beforehand, who may be listed without saying for whom.
    private static func isStranger(
        _ person: String, _ at: AttendanceAtHand, _ record: Record
    ) -> Bool {
        !at.holdsSeat(person)
            && !at.rolls.contains { $0.substitutes.contains { $0.person.value == person } }
            && record.personIDs.contains(person)
    }

    /// Whether they hold a place of it, or one whose holder the record does not name.
    private static func canHold(_ person: String, _ seat: RollSeat) -> Bool {
        seat.places.contains { place in
            place.kind == .unnamed || place.kind == .unrecorded
                || place.holders.contains { $0.person == person }
        }
    }

    private static func stranger(_ person: Located<String>, _ at: AttendanceAtHand) -> Diagnostic {
        let holders = at.rolls.flatMap { roll in
            roll.seats.flatMap { $0.places.flatMap { $0.holders.map(\.person) } }
        }
        return fault(
            at: person.span, "\(quote: person) holds no seat on the day of the meeting",
            remedies: nearMissRemedy(of: person.value, among: holders) + [
                "say whom they stood in for, list them under 'in attendance', or add them to members.yaml"
            ])
    }

    private static func notTheHolder(
        _ person: Located<String>, _ seat: Located<String>
    ) -> Diagnostic {
        fault(
            at: seat.span,
            "\(quote: person) does not hold seat \(quote: seat) on the day of the meeting",
            remedies: ["correct the seat, or say whom they stood in for"])
    }
}
