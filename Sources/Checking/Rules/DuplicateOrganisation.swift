import Diagnostics
import Governance

/// What it finds: two organisations with one id.
/// Why it matters: whoever is said to come from the organisation could come from either.
/// Example: `hiow-icb` twice under `organisations`.
/// Source: the format's reference, `authority.yaml`.
enum DuplicateOrganisation: Rule {
    static let severity = Severity.error
    static let summary = "Two organisations with one id."

    static func faults(in record: Record) -> [Diagnostic] {
        repeated(record.workspace.authority?.organisations ?? [], by: \.id.value).map {
            duplicate($0.thing.id, first: $0.first.id)
        }
    }

    private static func duplicate(_ id: Located<String>, first: Located<String>) -> Diagnostic {
        fault(
            at: id.span, "organisation \(quote: id) is written twice",
            notes: [.init(first.span, "previously written here")],
            remedies: ["give this organisation an id of its own, or remove it"])
    }
}
