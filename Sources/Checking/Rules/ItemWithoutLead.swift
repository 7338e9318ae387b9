import Diagnostics
import Governance

/// What it finds: an item with papers that nobody leads.
/// Why it matters: nobody will present it.
/// Example: an item with `papers` and no `lead`.
/// Source: the format's reference, `lead`.
enum ItemWithoutLead: ItemRule {
    static let severity = Severity.warning
    static let summary = "An item with papers that nobody leads."

    static func faults(in item: ItemAtHand, of record: Record) -> [Diagnostic] {
        guard item.hasFolder, item.particulars.leads.isEmpty else { return [] }
        return [
            fault(
                at: item.particulars.title.span, "\(item.named) has no lead",
                remedies: ["add 'lead' with a person or post, or 'lead: TBC'"])
        ]
    }
}
