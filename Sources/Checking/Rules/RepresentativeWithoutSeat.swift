import Diagnostics
import Governance
import Judging

/// What it finds: a representative of an organisation that has no seat on the body.
/// Why it matters: they represent nobody there, and are not counted.
/// Example: `representing: hampshire-constabulary` on a board without the police.
/// Source: the format's reference, `attendance.yaml`.
enum RepresentativeWithoutSeat: AttendanceRule {
    static let severity = Severity.error
    static let summary = "A representative of an organisation that has no seat on the body."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        guard !at.rolls.isEmpty, !at.isPlain else { return [] }
        return (at.present + at.attendance.accepted).compactMap { entry -> Located<String>? in
            guard case .representative(let sender) = entry.capacity,
                at.seats(named: sender.value).isEmpty
            else { return nil }
            let hasSeat = at.rolls.contains { roll in
                let current = roll.succession.current(sender.value)
                return roll.seats.indices.contains { roll.organisation(of: $0) == current }
            }
            return hasSeat ? nil : sender
        }.tellable(at: \.span).map { without($0, at) }
    }

    private static func without(_ sender: Located<String>, _ at: AttendanceAtHand) -> Diagnostic {
        let names = at.rolls.flatMap { roll in
            roll.seats.compactMap { $0.seat.organisation?.value } + roll.seats.map(\.seat.id.value)
        }
        return fault(
            at: sender.span, "\(quote: sender) has no seat on the day of the meeting",
            remedies: nearMissRemedy(of: sender.value, among: names)
                + ["name an organisation or a seat of the body, or list them under 'in attendance'"]
        )
    }
}
