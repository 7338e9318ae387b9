import Diagnostics
import Governance

/// What it finds: a planned item that nobody leads.
/// Why it matters: nobody will prepare it.
/// Example: `- title: Participation Strategic Priorities` with no `lead`.
/// Source: the format's reference, `lead`.
enum PlannedItemWithoutLead: PlanRule {
    static let severity = Severity.warning
    static let summary = "a planned item that nobody leads"

    static func faults(in plan: PlanAtHand, of record: Record) -> [Diagnostic] {
        let standing = plan.standing
        return unled(plan.plan.standing, standing)
            + plan.plan.meetings.flatMap { unled($0.items, standing) }
    }

    /// An item is led by its own lead, its standing item's, or those of the items within it.
    private static func unled(
        _ items: [PlannedItem], _ standing: [String: PlannedItem]
    ) -> [Diagnostic] {
        items.flatMap { item -> [Diagnostic] in
            guard item.items.isEmpty else { return unled(item.items, standing) }
            let repeatedItem = item.standing.flatMap { standing[$0.value] }
            let isLed =
                !item.leads.isEmpty
                || repeatedItem.map { !$0.leads.isEmpty || !$0.items.isEmpty } ?? false
            // A repeated item without a lead is told once, where it is defined.
            return isLed || item.standing != nil ? [] : [withoutLead(item)]
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
