import Diagnostics
import Governance

/// What it finds: an item in a part that the agenda does not have.
/// Why it matters: the item would be printed in no part.
/// Example: `part: part-3`.
/// Source: the format's reference, `part`.
enum UnknownPart: ItemRule {
    static let severity = Severity.error
    static let summary = "An item in a part that the agenda does not have."

    static func faults(in item: ItemAtHand, of record: Record) -> [Diagnostic] {
        let ids = item.meeting.parts.map(\.id.value)
        guard let part = item.item.part, !ids.contains(part.value) else { return [] }
        return [
            fault(
                at: part.span, "unknown part \(quote: part)",
                remedies: nearMissRemedy(of: part.value, among: ids) + [
                    "add the part under 'parts'"
                ])
        ]
    }
}
