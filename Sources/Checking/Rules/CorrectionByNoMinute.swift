import Diagnostics
import DocumentTree
import Governance

/// What it finds: a correction without the meeting and the minute that made it.
/// Why it matters: approved minutes are put right by the body alone; it would be printed as if it had been.
/// Example: a correction without `at` and `by`.
/// Source: domain notes 3.10.
enum CorrectionByNoMinute: MinutesRule {
    static let severity = Severity.warning
    static let summary = "A correction without the meeting and the minute that made it."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        at.minutes.corrections.filter { $0.meeting == nil || $0.by == nil }.map { correction in
            fault(
                at: correction.minute.span, "no minute of a later meeting made this correction",
                remedies: ["write 'at', the meeting, and 'by', its minute"])
        }
    }
}
