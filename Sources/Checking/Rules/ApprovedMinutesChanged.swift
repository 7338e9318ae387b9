import Diagnostics
import DocumentTree
import Governance

/// What it finds: approved minutes whose text is no longer the one that was approved.
/// Why it matters: what the meeting approved is the record; what is wrong in it is corrected beside it.
/// Example: a word changed after `quorate minutes approve`.
/// Source: domain notes 3.10.
enum ApprovedMinutesChanged: MinutesRule {
    static let severity = Severity.error
    static let summary = "Approved minutes whose text is no longer the one that was approved."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        guard at.minutes.state.value.isFinal, let digest = at.minutes.approval?.digest,
            digest.value != at.minutes.digest
        else { return [] }
        return [
            fault(
                at: digest.span, "the text is not the one that was approved",
                remedies: [
                    "put the text back, and write what is to be read otherwise under 'corrections'"
                ])
        ]
    }
}
