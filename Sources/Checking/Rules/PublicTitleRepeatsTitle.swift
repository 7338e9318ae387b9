import Diagnostics
import Governance

/// What it finds: a public title that repeats the restricted title.
/// Why it matters: the public would read the very words that are kept from it.
/// Example: `public title` the same as the item's `title`.
/// Source: LGA 1972 s.100A.
enum PublicTitleRepeatsTitle: RestrictionRule {
    static let severity = Severity.error
    static let summary = "A public title that repeats the restricted title."

    static func faults(in restricted: RestrictedThing, of record: Record) -> [Diagnostic] {
        guard let words = restricted.restriction.publicTitle,
            words.value.lowercased() == restricted.title.value.lowercased()
        else { return [] }
        return [
            fault(
                at: words.span.head,
                """
                public title repeats the title of the restricted \
                \(word: restricted.kind.rawValue)
                """,
                remedies: ["write it in other words, or restrict the papers and not their title"])
        ]
    }
}
