import Diagnostics
import Governance

/// What it finds: two standing items of a board with one id.
/// Why it matters: an agenda that names the id could mean either.
/// Example: `minutes` twice under `standing items`.
/// Source: the format's reference, `standing items`.
enum DuplicateStandingItem: BodyRule {
    static let severity = Severity.error
    static let summary = "Two standing items of a board with one id."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        repeated(body.standingItems, by: \.id.value).map { twice($0.thing.id, first: $0.first.id) }
    }

    private static func twice(_ id: Located<String>, first: Located<String>) -> Diagnostic {
        fault(
            at: id.span, "standing item \(quote: id) is written twice",
            notes: [.init(first.span, "previously written here")],
            remedies: ["give this standing item an id of its own"])
    }
}
