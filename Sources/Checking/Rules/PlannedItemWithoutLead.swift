import Diagnostics
import Governance

/// What it finds: a planned item that nobody leads.
/// Why it matters: nobody will prepare it.
/// Example: `- title: Participation Strategic Priorities` with no `lead`.
/// Source: the format's reference, `lead`.
enum PlannedItemWithoutLead: PlanRule {
    static let severity = Severity.warning
    static let summary = "A planned item that nobody leads."

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        unled(plan.plan.standing) + plan.plan.meetings.flatMap { unled($0.items) }
    }

    /// An item is led by its own lead, or by those of the items within it. What repeats a standing
    /// item is told where that is defined.
    private static func unled(_ items: [PlannedItem]) -> [Diagnostic] {
        items.flatMap { item -> [Diagnostic] in
            if !item.items.isEmpty { return unled(item.items) }
            return item.leads.isEmpty && item.standing == nil ? [withoutLead(item)] : []
        }
    }

    private static func withoutLead(_ item: PlannedItem) -> Diagnostic {
        let headline: Message =
            if let title = item.title { "planned item \(quote: title) has no lead" } else {
                "planned item has no lead"
            }
        return fault(
            at: item.title?.span ?? item.span, headline,
            remedies: ["add 'lead' with a person or post, or 'lead: TBC'"])
    }
}
