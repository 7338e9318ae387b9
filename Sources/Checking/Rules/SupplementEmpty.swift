import Diagnostics
import Governance

/// What it finds: a supplement that neither adds, replaces nor withdraws anything.
/// Why it matters: it would be a sheet that says nothing.
/// Example: a `supplement.yaml` with a date and a reason only.
/// Source: the format's reference, `supplement-1/`.
enum SupplementEmpty: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A supplement that brings nothing."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        meeting.meeting.supplements.compactMap { supplement in
            guard supplement.papers.isEmpty, supplement.withdrawn.isEmpty,
                meeting.meeting.items(of: supplement).isEmpty
            else { return nil }
            return fault(
                at: supplement.span, "supplement \(supplement.number) brings nothing",
                remedies: ["write what it 'adds', 'replaces' or 'withdraws', or its 'items'"])
        }
    }
}
