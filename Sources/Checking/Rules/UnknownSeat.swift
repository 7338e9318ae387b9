import Diagnostics
import Governance

/// What it finds: a membership of a seat that none of the board's terms has.
/// Why it matters: the member would sit nowhere and not be counted.
/// Example: `seat: director-of-childrens-service`.
/// Source: the format's reference, `members.yaml`.
enum UnknownSeat: BodyRule {
    static let severity = Severity.error
    static let summary = "A membership of a seat that none of the board's terms has."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        guard !body.termsOfReference.isEmpty else { return [] }
        let seats = body.termsOfReference.flatMap { $0.seats.map(\.id.value) }
        let known = Set(seats)
        return body.memberships.filter { !known.contains($0.seat.value) }
            .tellable(at: \.seat.span).map { unknown($0.seat, among: seats) }
    }

    private static func unknown(_ seat: Located<String>, among seats: [String]) -> Diagnostic {
        fault(
            at: seat.span, "unknown seat \(quote: seat)",
            remedies: nearMissRemedy(of: seat.value, among: seats)
                + ["add the seat to the terms of reference"])
    }
}
