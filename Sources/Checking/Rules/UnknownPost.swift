import Diagnostics
import Governance

/// What it finds: the id of a post that nobody in people.yaml holds or held.
/// Why it matters: the paper would name a post that does not exist.
/// Example: `{ post: head-of-finanse }`.
/// Source: the format's reference, `who`.
enum UnknownPost: Rule {
    static let severity = Severity.error
    static let summary = "The id of a post that nobody in people.yaml holds or held."

    static func faults(in record: Record) -> [Diagnostic] {
        let unread = record.workspace.unread
        guard !unread.people, unread.bodies.isEmpty else { return [] }
        let ids = record.postIDs.sorted()
        return record.named.compactMap { named -> Located<String>? in
            guard case .described(_, let post, _) = named.who.naming, let post,
                !record.postIDs.contains(post.value), !record.seatIDs.contains(post.value)
            else { return nil }
            return post
        }
        .tellable(at: \.span).map { unknown($0, among: ids) }
    }

    private static func unknown(_ id: Located<String>, among ids: [String]) -> Diagnostic {
        fault(
            at: id.span, "unknown post \(quote: id)",
            remedies: nearMissRemedy(of: id.value, among: ids)
                + ["add the post to its holder in people.yaml"])
    }
}
