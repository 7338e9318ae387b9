import Diagnostics
import Governance

/// What it finds: a post said to be shared that nobody else shares at the time.
/// Why it matters: the other half of the job share may be missing from the record.
/// Example: one member with `shared: yes` in a seat.
/// Source: the format's reference, `shared`.
enum SharedPostWithOneHolder: BodyRule {
    static let severity = Severity.warning
    static let summary = "A post said to be shared that nobody else shares at the time."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        let sharing = body.memberships.filter(\.isShared)
        return sharing.compactMap { membership in
            let hasOther = sharing.contains {
                $0.seat.value == membership.seat.value
                    && $0.person.value != membership.person.value
                    && $0.period.overlaps(membership.period)
            }
            guard !hasOther else { return nil }
            return fault(
                at: membership.person.span,
                "\(quote: membership.person) shares seat \(quote: membership.seat) with nobody",
                remedies: ["add the other with 'shared: yes', or take 'shared' out"])
        }
    }
}
