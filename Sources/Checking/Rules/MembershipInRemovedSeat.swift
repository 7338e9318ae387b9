import Diagnostics
import Governance

/// What it finds: a membership that goes on when new terms take the seat away.
/// Why it matters: the member sits nowhere from that day, and nobody has said so.
/// Example: a membership without `until` in the seat `vice-chair`, which the terms of 2023 have no more.
/// Source: the format's reference, `members.yaml` and `seats`.
enum MembershipInRemovedSeat: BodyRule {
    static let severity = Severity.warning
    static let summary = "A membership that goes on when new terms take the seat away."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        guard body.isRead, body.termsOfReference.count > 1 else { return [] }
        let versions = body.termsOfReference.sorted { $0.inForceFrom < $1.inForceFrom }
        let seats = versions.map { Set($0.seats.map(\.id.value)) }
        return body.memberships.compactMap { membership in
            let id = membership.seat.value
            // The last version that has the seat, when another took its place.
            guard let last = seats.lastIndex(where: { $0.contains(id) }), last + 1 < seats.count,
                // Terms with no seats at all say nothing of this one.
                !seats[last + 1].isEmpty
            else { return nil }
            let next = versions[last + 1]
            let until = membership.until?.value.last
            let from = membership.from?.value.first
            guard until.map({ $0 >= next.inForceFrom }) ?? true,
                from.map({ $0 < next.inForceFrom }) ?? true
            else { return nil }
            return fault(
                at: membership.seat.span,
                """
                the terms in force from \(word: next.inForceFrom.iso) have no seat \
                \(quote: membership.seat), and this membership goes on
                """,
                notes: [.init(next.adopted.span, "the terms without the seat")],
                remedies: [
                    "end the membership with 'until', and write the seat they hold from then on"
                ])
        }
    }
}
