import Diagnostics
import Governance

/// What it finds: a planned item that repeats a standing item the plan does not have.
/// Why it matters: the item would have no title.
/// Example: `standing: welcomes`.
/// Source: the format's reference, `forward-plan.yaml`.
enum UnknownStandingItem: PlanRule {
    static let severity = Severity.error
    static let summary = "A planned item that repeats a standing item the plan does not have."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        let ids = plan.standing.compactMap { $0.id?.value }
        let known = Set(ids)
        return plan.items.compactMap(\.standing).filter { !known.contains($0.value) }
            .tellable(at: \.span).map { unknown($0, among: ids) }
    }

    private static func unknown(_ id: Located<String>, among ids: [String]) -> Diagnostic {
        fault(
            at: id.span, "unknown standing item \(quote: id)",
            remedies: nearMissRemedy(of: id.value, among: ids)
                + ["add it under 'standing', or write a 'title' instead"])
    }
}
