import Diagnostics
import Governance

/// What it finds: two seats that both hold the chair.
/// Why it matters: it cannot be told who presides.
/// Example: `office: chair` on two seats.
/// Source: the format's reference, `office`.
enum TwoChairs: TermsRule {
    static let severity = Severity.warning
    static let summary = "Two seats that both hold the chair."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        let chairs = terms.seats.filter { $0.office?.lowercased() == "chair" }
        return chairs.dropFirst().map { seat in
            fault(
                at: seat.id.span, "seat \(quote: seat.id) is a second chair",
                notes: chairs.first.map { [.init($0.id.span, "the first is here")] } ?? [],
                remedies: ["write 'office: co-chair' or 'office: vice-chair'"])
        }
    }
}
