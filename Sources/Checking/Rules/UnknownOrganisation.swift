import Diagnostics
import Governance

/// What it finds: the id of an organisation that is not in authority.yaml.
/// Why it matters: the pack would print the id instead of the organisation's name.
/// Example: `organisation: hiow-icp`.
/// Source: the format's reference, `organisations`.
enum UnknownOrganisation: Rule {
    static let severity = Severity.error
    static let summary = "The id of an organisation that is not in authority.yaml."

    static func faults(in record: Record) -> [Diagnostic] {
        let workspace = record.workspace
        guard workspace.authority != nil else { return [] }
        let ids = record.organisationIDs
        let predecessors = (workspace.authority?.organisations ?? []).compactMap(\.succeeds)
        let named =
            workspace.people.flatMap { $0.posts.compactMap(\.organisation) }
            + workspace.bodies.compactMap(\.organisation)
            + workspace.bodies.flatMap { body in
                body.termsOfReference.flatMap { $0.seats.compactMap(\.organisation) }
            }
            + record.named.compactMap(\.who.organisation)
        let known = ids.sorted()
        return (predecessors + named.filter { looksLikeID($0.value) })
            .filter { !ids.contains($0.value) }.tellable(at: \.span)
            .map { unknown($0, among: known) }
    }

    /// Free words may stand except in `succeeds`; an id is told by hyphens and small letters.
    private static func looksLikeID(_ words: String) -> Bool {
        words.utf8.contains(UInt8(ascii: "-"))
            && words.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "-") || (0x61...0x7A).contains(byte)
                    || (0x30...0x39).contains(byte)
            }
    }

    private static func unknown(_ id: Located<String>, among ids: [String]) -> Diagnostic {
        fault(
            at: id.span, "unknown organisation \(quote: id)",
            remedies: nearMissRemedy(of: id.value, among: ids)
                + ["list it under 'organisations' in authority.yaml, or write its name in words"])
    }
}
