import Diagnostics
import Governance
import Judging

/// What it finds: a membership, a vacancy, a suspension or an attendance for a seat that the board's
/// terms do not have.
/// Why it matters: the member would sit nowhere and not be counted.
/// Example: `seat: director-of-childrens-service`.
/// Source: the format's reference, `members.yaml` and `attendance.yaml`.
enum UnknownSeat: Rule {
    static let severity = Severity.error
    static let summary =
        "A membership or an attendance for a seat that the board's terms do not have."

    static func faults(in record: Record) -> [Diagnostic] {
        record.workspace.bodies.flatMap(faults) + record.attendances.flatMap(faults)
    }

    private static func faults(in body: Body) -> [Diagnostic] {
        guard body.isRead, !body.termsOfReference.isEmpty else { return [] }
        let seats = body.termsOfReference.flatMap { $0.seats.map(\.id.value) }
        let known = Set(seats)
        let named =
            body.memberships.map(\.seat) + (body.unnamed + body.vacancies).map(\.seat)
            + body.suspensions.compactMap(\.seat)
        return named.filter { !known.contains($0.value) }.tellable(at: \.span)
            .map { unknown($0, among: seats) }
    }

    private static func faults(in at: AttendanceAtHand) -> [Diagnostic] {
        guard !at.rolls.isEmpty, !at.isPlain else { return [] }
        let entries = at.present + at.attendance.accepted + at.attendance.absent
        let seats = (entries + at.attendance.unknown).compactMap(\.seat)
            .filter { at.seats(named: $0.value).isEmpty }
        let known = at.rolls.flatMap { roll in
            roll.seats.flatMap { [$0.seat.id.value] + ($0.seat.office.map { [$0] } ?? []) }
        }
        return seats.tellable(at: \.span).map { unknown($0, among: known) }
    }

    private static func unknown(_ seat: Located<String>, among seats: [String]) -> Diagnostic {
        fault(
            at: seat.span, "unknown seat \(quote: seat)",
            remedies: nearMissRemedy(of: seat.value, among: seats)
                + ["add the seat to the terms of reference"])
    }
}
