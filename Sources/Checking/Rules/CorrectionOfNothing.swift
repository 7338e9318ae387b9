import Diagnostics
import DocumentTree
import Governance

/// What it finds: a correction of words that the minute does not say.
/// Why it matters: it would be printed under the minutes, and put nothing right.
/// Example: `was: 52 grants`, where the minute says 25.
/// Source: docs/guide/clerk.md.
enum CorrectionOfNothing: MinutesRule {
    static let severity = Severity.error
    static let summary = "A correction of words that the minute does not say."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        at.minutes.corrections.filter { !$0.isFound }.map { correction in
            fault(
                at: correction.minute.span, "the minute does not say what is put right here",
                remedies: ["write under 'was' the words as the minute has them"])
        }
    }
}
