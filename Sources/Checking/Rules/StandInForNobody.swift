import Diagnostics
import Governance
import Judging

/// What it finds: a substitute or a proxy for somebody who is no seat, office or member of the body, or
/// for a seat that nobody holds.
/// Why it matters: they stand in for nobody, and are not counted.
/// Example: `nominated proxy for: vice-chair` where no seat has that office.
/// Source: the format's reference, `attendance.yaml`.
enum StandInForNobody: AttendanceRule {
    static let severity = Severity.error
    static let summary = "A substitute or a proxy for somebody who is not a member."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        guard !at.rolls.isEmpty, !at.isPlain else { return [] }
        let targets = (at.present + at.attendance.accepted).compactMap { entry in
            switch entry.capacity {
            case .member, .representative: nil as Located<String>?
            case .substitute(let whom), .proxy(let whom), .nominatedProxy(let whom): whom
            }
        }
        return targets.filter { whom in at.target(whom.value).allSatisfy { $0.filled == 0 } }
            .tellable(at: \.span)
            .map { at.target($0.value).isEmpty ? unknown($0, at) : vacant($0) }
    }

    private static func unknown(_ whom: Located<String>, _ at: AttendanceAtHand) -> Diagnostic {
        let names = at.rolls.flatMap { roll in
            roll.seats.flatMap { seat in
                [seat.seat.id.value] + (seat.seat.office.map { [$0] } ?? [])
                    + seat.places.flatMap { $0.holders.map(\.person) }
            }
        }
        return fault(
            at: whom.span, "\(quote: whom) is no seat, office or member on the day of the meeting",
            remedies: nearMissRemedy(of: whom.value, among: names)
                + ["name a seat, an office or a member of the body"])
    }

    private static func vacant(_ whom: Located<String>) -> Diagnostic {
        fault(
            at: whom.span, "nobody holds \(quote: whom) on the day of the meeting",
            remedies: ["correct whom they stood in for, or record the holder in members.yaml"])
    }
}
