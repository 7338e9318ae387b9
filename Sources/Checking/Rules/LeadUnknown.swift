import Diagnostics
import Governance

/// What it finds: somebody named by an id that is no person, post or seat.
/// Why it matters: nobody could be asked, and the id would be printed in place of a name.
/// Example: `lead: deputy-director-integrated-comissioning`.
/// Source: the format's reference, `who`.
enum LeadUnknown: Rule {
    static let severity = Severity.error
    static let summary = "Somebody named by an id that is no person, post or seat."

    static func faults(in record: Record) -> [Diagnostic] {
        let unread = record.workspace.unread
        guard !unread.people, unread.bodies.isEmpty else { return [] }
        return record.named.compactMap { named -> (id: Located<String>, part: String)? in
            guard case .id(let id) = named.who.naming, !record.isWho(id.value) else { return nil }
            return (id, named.part)
        }
        .tellable(at: \.id.span).map { unknown($0.id, as: $0.part, among: record.whoIDs) }
    }

    private static func unknown(
        _ id: Located<String>, as part: String, among ids: [String]
    ) -> Diagnostic {
        fault(
            at: id.span, "\(word: part) \(quote: id) is no person, post or seat",
            remedies: nearMissRemedy(of: id.value, among: ids)
                + ["add the person or the post to people.yaml"])
    }
}
