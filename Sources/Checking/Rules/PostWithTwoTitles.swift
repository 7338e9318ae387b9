import Diagnostics
import Governance

/// What it finds: one post with different titles.
/// Why it matters: the same post would be printed in two ways.
/// Example: `head-of-finance` as Head of Finance and as Finance Lead.
/// Source: the format's reference, `posts`.
enum PostWithTwoTitles: Rule {
    static let severity = Severity.warning
    static let summary = "One post with different titles."

    static func faults(in record: Record) -> [Diagnostic] {
        let posts = record.workspace.people.flatMap(\.posts)
        return repeated(posts, by: \.id.value)
            .filter { $0.thing.title.value != $0.first.title.value }
            .map { twoTitles($0.thing, first: $0.first) }
    }

    private static func twoTitles(_ post: PostHolding, first: PostHolding) -> Diagnostic {
        fault(
            at: post.title.span,
            """
            post \(quote: post.id) is called \(quote: post.title) here and \(quote: first.title) \
            elsewhere
            """,
            notes: [.init(first.title.span, "called otherwise here")],
            remedies: ["write the title the same way, or give one of the posts its own id"])
    }
}
