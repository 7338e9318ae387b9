import Diagnostics
import Governance

/// What it finds: one id that names a person and also a post or a seat.
/// Why it matters: it cannot be told which of them an item's lead means.
/// Example: a person `chair` and a seat `chair`.
/// Source: the format's reference, `who`.
enum PersonAndPostShareId: Rule {
    static let severity = Severity.warning
    static let summary = "One id that names a person and also a post or a seat."

    static func faults(in record: Record) -> [Diagnostic] {
        record.workspace.people.compactMap { person in
            let id = person.id
            let isTaken = record.postIDs.contains(id.value) || record.seatIDs.contains(id.value)
            return isTaken ? shared(id) : nil
        }
    }

    private static func shared(_ id: Located<String>) -> Diagnostic {
        fault(
            at: id.span, "\(quote: id) names a person and also a post or a seat",
            remedies: ["give the person another id"])
    }
}
