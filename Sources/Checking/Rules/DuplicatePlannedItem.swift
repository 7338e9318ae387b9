import Diagnostics
import Governance

/// What it finds: two items of a forward plan with one id.
/// Why it matters: a meeting that repeats the id could mean either.
/// Example: `welcome` twice under `standing`.
/// Source: the format's reference, `forward-plan.yaml`.
enum DuplicatePlannedItem: PlanRule {
    static let severity = Severity.error
    static let summary = "Two items of a forward plan with one id."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        let items = plan.standing + plan.items
        return repeated(items.compactMap(\.id), by: \.value).map {
            twice($0.thing, first: $0.first)
        }
    }

    private static func twice(_ id: Located<String>, first: Located<String>) -> Diagnostic {
        fault(
            at: id.span, "planned item \(quote: id) is written twice",
            notes: [.init(first.span, "previously written here")],
            remedies: ["give this item an id of its own, or repeat the first with 'standing'"])
    }
}
