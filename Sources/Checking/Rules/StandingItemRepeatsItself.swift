import Diagnostics
import Governance

/// What it finds: a standing item of a plan that repeats itself.
/// Why it matters: it has no title of its own to print.
/// Example: `standing: [ { id: welcome, standing: welcome } ]`.
/// Source: the format's reference, `standing`.
enum StandingItemRepeatsItself: PlanRule {
    static let severity = Severity.error
    static let summary = "A standing item of a plan that repeats itself."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        plan.standing.compactMap { item in
            guard let id = item.id, let repeated = item.standing, id.value == repeated.value else {
                return nil
            }
            return fault(
                at: repeated.span, "standing item \(quote: id) repeats itself",
                remedies: ["write its 'title' instead of 'standing'"])
        }
    }
}
