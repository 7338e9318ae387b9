import Diagnostics
import Governance

/// What it finds: somebody who is named as their own substitute.
/// Why it matters: a member cannot stand in for themselves; the quorum would count them twice.
/// Example: `{ for: icb-clinical-director, person: jo-smith }` where Jo Smith holds that seat.
/// Source: the format's reference, `substitutes`.
enum SubstituteForThemselves: BodyRule {
    static let severity = Severity.error
    static let summary = "Somebody who is named as their own substitute."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        body.substitutions.filter { substitution in
            substitution.substituted.value == substitution.person.value
                || body.memberships.contains {
                    $0.seat.value == substitution.substituted.value
                        && $0.person.value == substitution.person.value
                        && $0.period.overlaps(substitution.period)
                }
        }.map { substitution in
            fault(
                at: substitution.person.span,
                "person \(quote: substitution.person) is named as their own substitute",
                remedies: ["name another person"])
        }
    }
}
