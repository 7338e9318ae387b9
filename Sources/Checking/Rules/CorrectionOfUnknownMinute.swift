import Diagnostics
import DocumentTree
import Governance

/// What it finds: a correction of a minute that these minutes do not have.
/// Why it matters: nobody knows what it puts right.
/// Example: `minute: 99/26`.
/// Source: docs/guide/clerk.md.
enum CorrectionOfUnknownMinute: MinutesRule {
    static let severity = Severity.error
    static let summary = "A correction of a minute that these minutes do not have."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        let known = at.minutes.numbers
        return at.minutes.corrections.map(\.minute).filter { !known.contains($0.value) }
            .tellable(at: \.span).map { number in
                fault(
                    at: number.span, "there is no minute \(quote: number) in these minutes",
                    remedies: ["correct the number"])
            }
    }
}
