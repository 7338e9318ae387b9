import Diagnostics
import Governance

/// What it finds: a rotation that names a strand the plan does not have.
/// Why it matters: nobody can tell whose turn it is.
/// Example: `of: [ eraly-years ]`.
/// Source: the format's reference, `forward-plan.yaml`.
enum UnknownStrand: PlanRule {
    static let severity = Severity.error
    static let summary = "A rotation that names a strand the plan does not have."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        let ids = plan.standing.compactMap { $0.id?.value }
        return plan.standing.compactMap(\.rotation).flatMap(\.strands)
            .filter { !ids.contains($0.value) }.map { id in
                fault(
                    at: id.span, "unknown strand \(quote: id)",
                    remedies: nearMissRemedy(of: id.value, among: ids)
                        + ["add it under 'strands'"])
            }
    }
}
