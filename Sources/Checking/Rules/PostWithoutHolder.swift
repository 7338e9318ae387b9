import Diagnostics
import Governance

/// What it finds: a post that nobody held on the day of the meeting it is named for.
/// Why it matters: the pack prints the post without a name.
/// Example: a lead whose only holder left the month before.
/// Source: the format's reference, `posts`.
enum PostWithoutHolder: Rule {
    static let severity = Severity.warning
    static let summary = "A post that nobody held on the day of the meeting it is named for."

    static func faults(in record: Record) -> [Diagnostic] {
        let holdings = Dictionary(
            grouping: record.workspace.people.flatMap(\.posts), by: \.id.value)
        return record.named.compactMap { named in
            guard let day = named.day, let post = post(of: named.who, in: record),
                !(holdings[post.value] ?? []).contains(where: { $0.isHeld(on: day) })
            else { return nil }
            return vacant(post, on: day)
        }
    }

    private static func post(of who: Who, in record: Record) -> Located<String>? {
        let post: Located<String>?
        switch who.naming {
        case .id(let id): post = record.personIDs.contains(id.value) ? nil : id
        case .described(let person, let named, let name):
            post = person == nil && name == nil ? named : nil
        case .words: post = nil
        }
        return post.flatMap { record.postIDs.contains($0.value) ? $0 : nil }
    }

    private static func vacant(_ post: Located<String>, on day: CivilDate) -> Diagnostic {
        fault(
            at: post.span, "nobody held the post \(quote: post) on \(word: day.iso)",
            remedies: ["correct the holder's dates in people.yaml, or name somebody else"])
    }
}
