import Diagnostics
import Governance

/// What it finds: an item with papers that does not say what is asked of the board.
/// Why it matters: members cannot tell whether to decide, to discuss or only to note.
/// Example: an item with `papers` and no `purpose`.
/// Source: the format's reference, `purpose`.
enum ItemWithoutPurpose: ItemRule {
    static let severity = Severity.warning
    static let summary = "An item with papers that does not say what is asked of the board."

    static func faults(in item: ItemAtHand, of record: Record) -> [Diagnostic] {
        guard item.hasFolder, item.particulars.purpose == nil else { return [] }
        return [
            fault(
                at: item.particulars.title.span,
                """
                \(item.named) has no purpose; expected decision, discussion, information or \
                assurance
                """,
                remedies: ["add 'purpose: decision', or the purpose it has"])
        ]
    }
}
