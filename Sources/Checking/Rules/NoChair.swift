import Diagnostics
import Governance

/// What it finds: terms of reference in which no seat holds the chair.
/// Why it matters: nobody can be shown to preside, and a quorum that needs the chair cannot be
/// told.
/// Example: seats without `office: chair`.
/// Source: the format's reference, `office`.
enum NoChair: TermsRule {
    static let severity = Severity.warning
    static let summary = "Terms of reference in which no seat holds the chair."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard let first = terms.seats.first, !terms.seats.contains(where: \.isChair) else {
            return []
        }
        return [
            fault(
                at: first.id.span, "no seat holds the chair",
                remedies: ["add 'office: chair' to the seat that presides"])
        ]
    }
}
