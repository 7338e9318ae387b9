import Diagnostics
import Governance

/// What it finds: a supplement whose number does not follow the one before.
/// Why it matters: readers would look for the supplement between them.
/// Example: `supplement-1` and `supplement-3`.
/// Source: the format's reference, `supplement-1/`.
enum SupplementNumberMissing: MeetingRule {
    static let severity = Severity.error
    static let summary = "A supplement without the one before it."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        var expected = 1
        return meeting.meeting.supplements.compactMap { supplement in
            defer { expected = supplement.number + 1 }
            guard supplement.number != expected else { return nil }
            return fault(
                at: supplement.span,
                "supplement \(supplement.number) without a supplement \(expected)",
                remedies: ["name its folder 'supplement-\(expected)'"])
        }
    }
}
