import Diagnostics
import Governance

/// What it finds: one person in one seat twice at the same time.
/// Why it matters: the member would be printed and counted twice.
/// Example: the same seat and person with dates that overlap.
/// Source: the format's reference, `members.yaml`.
enum MembershipWrittenTwice: BodyRule {
    static let severity = Severity.warning
    static let summary = "One person in one seat twice at the same time."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        repeated(body.memberships, by: { $0.seat.value + " " + $0.person.value })
            .filter { $0.thing.period.overlaps($0.first.period) }
            .map { twice($0.thing, first: $0.first) }
    }

    private static func twice(_ membership: Membership, first: Membership) -> Diagnostic {
        fault(
            at: membership.person.span,
            """
            person \(quote: membership.person) holds seat \(quote: membership.seat) twice at the \
            same time
            """,
            notes: [.init(first.person.span, "previously written here")],
            remedies: ["remove one of the two, or correct their dates"])
    }
}
