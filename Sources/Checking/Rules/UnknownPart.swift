import Diagnostics
import Governance

/// What it finds: an item in a part that the agenda does not have.
/// Why it matters: the item would be printed in no part.
/// Example: `part: part-3`.
/// Source: the format's reference, `part`.
enum UnknownPart: MeetingRule {
    static let severity = Severity.error
    static let summary = "An item in a part that the agenda does not have."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        let ids = meeting.meeting.parts.map(\.id.value)
        let known = Set(ids)
        return meeting.items.compactMap(\.item.part).filter { !known.contains($0.value) }
            .tellable(at: \.span).map { part in
                fault(
                    at: part.span, "unknown part \(quote: part)",
                    remedies: nearMissRemedy(of: part.value, among: ids) + [
                        "add the part under 'parts'"
                    ])
            }
    }
}
