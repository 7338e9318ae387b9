import Diagnostics
import Governance

/// What it finds: a supplement that goes out before the pack, or before the supplement before it.
/// Why it matters: it keeps the numbers of what was issued, and nothing was.
/// Example: `published: 2022-12-05` and an agenda published two days later.
/// Source: the format's reference, `supplement-1/`.
enum SupplementBeforePack: MeetingRule {
    static let severity = Severity.error
    static let summary = "A supplement that goes out before what it supplements."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        var issued = meeting.meeting.published
        return meeting.meeting.supplements.compactMap { supplement in
            defer { issued = supplement.published ?? issued }
            guard let day = supplement.published, let before = issued,
                day.value.last < before.value.first
            else { return nil }
            return fault(
                at: day.span,
                "supplement \(supplement.number) goes out before what it supplements",
                notes: [.init(before.span, "this goes out later")],
                remedies: ["correct one of the two days"])
        }
    }
}
