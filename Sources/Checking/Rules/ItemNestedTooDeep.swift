import Diagnostics
import Governance

/// What it finds: an agenda item more than three levels deep.
/// Why it matters: houses print items, sub-items and the items within those; a fourth level would be
/// left out of the agenda.
/// Example: an item `3.1.1.1`.
/// Source: the format's reference, `items`.
enum ItemNestedTooDeep: ItemRule {
    static let severity = Severity.error
    static let summary = "An agenda item more than three levels deep."

    /// Item, sub-item, sub-sub-item.
    private static let levels = 3

    static func faults(in item: ItemAtHand, of record: Record) -> [Diagnostic] {
        // What stands within it is as much too deep, and goes with it.
        guard item.depth == levels else { return [] }
        return [
            fault(
                at: item.item.span.head, "\(item.numbered) is more than three levels deep",
                remedies: ["make it an item of the level above, or put its words into 'text'"])
        ]
    }
}
