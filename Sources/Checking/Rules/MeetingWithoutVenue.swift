import Diagnostics
import Governance

/// What it finds: a meeting without a place.
/// Why it matters: nobody knows where to come.
/// Example: an agenda without `venue`.
/// Source: LGA 1972 Sch.12 para 4(2)(a).
enum MeetingWithoutVenue: MeetingRule {
    static let severity = Severity.warning
    static let summary = "A meeting without a place."

    static func faults(in meeting: MeetingAtHand, of record: Record) -> [Diagnostic] {
        guard meeting.meeting.venue == nil else { return [] }
        return [
            fault(
                at: meeting.meeting.date.span, "meeting has no venue",
                remedies: ["add 'venue' with the place, or with how to join"])
        ]
    }
}
