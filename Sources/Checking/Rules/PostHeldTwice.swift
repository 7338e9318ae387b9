import Diagnostics
import Governance

/// What it finds: a person who holds one post twice at the same time.
/// Why it matters: the person would be printed twice wherever the post is named.
/// Example: the same post id under one person, with dates that overlap.
/// Source: the format's reference, `posts`.
enum PostHeldTwice: Rule {
    static let severity = Severity.warning
    static let summary = "A person who holds one post twice at the same time."

    static func faults(in record: Record) -> [Diagnostic] {
        record.workspace.people.flatMap { person in
            repeated(person.posts, by: \.id.value)
                .filter { $0.thing.period.overlaps($0.first.period) }
                .map { twice($0.thing.id, first: $0.first.id) }
        }
    }

    private static func twice(_ post: Located<String>, first: Located<String>) -> Diagnostic {
        fault(
            at: post.span, "post \(quote: post) is held twice by one person at the same time",
            notes: [.init(first.span, "previously written here")],
            remedies: ["remove one of the two, or correct their dates"])
    }
}
