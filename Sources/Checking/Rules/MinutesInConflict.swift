import Diagnostics
import DocumentTree
import Governance

/// What it finds: marks that a draft left in minutes where both sides changed.
/// Why it matters: one of the two texts is wrong, and both would be printed.
/// Example: a line `<<<<<<< as you have it`.
/// Source: docs/guide/clerk.md.
enum MinutesInConflict: MinutesRule {
    static let severity = Severity.error
    static let summary = "Marks that a draft left in minutes where both sides changed."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        at.minutes.conflicts.map { place in
            fault(
                at: place, "a mark of a conflict between the draft and the text",
                remedies: ["keep what is right of the two, and take the three marks out"])
        }
    }
}
