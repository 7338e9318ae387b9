import Diagnostics
import Governance

/// What it finds: two people with one id.
/// Why it matters: a lead, a member or an author could be either of them.
/// Example: `donna-chapman` twice in `people.yaml`.
/// Source: the format's reference, `people.yaml`.
enum DuplicatePerson: Rule {
    static let severity = Severity.error
    static let summary = "Two people with one id."

    static func faults(in record: Record) -> [Diagnostic] {
        repeated(record.workspace.people, by: \.id.value).map {
            duplicate($0.thing.id, first: $0.first.id)
        }
    }

    private static func duplicate(_ id: Located<String>, first: Located<String>) -> Diagnostic {
        fault(
            at: id.span, "person \(quote: id) is written twice",
            notes: [.init(first.span, "previously written here")],
            remedies: [
                """
                give this person an id of their own, or put all posts of the person under one \
                entry
                """
            ])
    }
}
