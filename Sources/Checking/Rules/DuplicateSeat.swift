import Diagnostics
import Governance

/// What it finds: two seats of the same terms with one id.
/// Why it matters: it cannot be told who holds which.
/// Example: `icb-clinical-director` twice under `seats`.
/// Source: the format's reference, `seats`.
enum DuplicateSeat: TermsRule {
    static let severity = Severity.error
    static let summary = "Two seats of the same terms with one id."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        repeated(terms.seats, by: \.id.value).map { twice($0.thing.id, first: $0.first.id) }
    }

    private static func twice(_ id: Located<String>, first: Located<String>) -> Diagnostic {
        fault(
            at: id.span, "seat \(quote: id) is written twice",
            notes: [.init(first.span, "previously written here")],
            remedies: ["give this seat an id of its own, or give the first seat 'places: 2'"])
    }
}
