import Diagnostics
import Governance

/// What it finds: an item, report or appendix whose title is empty.
/// Why it matters: it would be printed as an empty line.
/// Example: `title: ""`.
/// Source: the format's reference, `title`.
enum EmptyTitle: Rule {
    static let severity = Severity.error
    static let summary = "An item, report or appendix whose title is empty."

    static func faults(in record: Record) -> [Diagnostic] {
        // A title that is left out has no words to point at, and reading has told it.
        return record.titles.filter { isBlank($0.value) && !$0.span.range.isEmpty }.map { title in
            fault(at: title.span, "title is empty", remedies: ["write the title"])
        }
    }
}
