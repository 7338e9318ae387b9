import Diagnostics
import Governance

/// What it finds: a contact of a report who has no name.
/// Why it matters: readers are told to ask somebody and not whom.
/// Example: `contacts: [ { role: Author, title: Deputy Director } ]`.
/// Source: the house template, `contacts`.
enum ContactWithoutName: ReportRule {
    static let severity = Severity.warning
    static let summary = "A contact of a report who has no name."

    static func faults(in report: ReportAtHand, of record: Record) -> [Diagnostic] {
        report.report.fields.flatMap { field -> [Diagnostic] in
            guard field.key.value.hasPrefix("contact"), case .who(let contacts) = field.value else {
                return []
            }
            return contacts.filter(\.isNameless).map { nameless($0) }
        }
    }

    private static func nameless(_ who: Who) -> Diagnostic {
        fault(
            at: who.span.head, "contact has no name",
            remedies: ["add 'person', 'post' or 'name'"])
    }
}
