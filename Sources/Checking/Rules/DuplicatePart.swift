import Diagnostics
import Governance

/// What it finds: two parts of an agenda with one id.
/// Why it matters: it cannot be told in which part an item is taken.
/// Example: `part-1` twice under `parts`.
/// Source: the format's reference, `parts`.
enum DuplicatePart: MeetingRule {
    static let severity = Severity.error
    static let summary = "Two parts of an agenda with one id."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        repeated(meeting.meeting.parts, by: \.id.value).map { pair in
            fault(
                at: pair.thing.id.span, "part \(quote: pair.thing.id) is written twice",
                notes: [.init(pair.first.id.span, "previously written here")],
                remedies: ["give this part an id of its own"])
        }
    }
}
