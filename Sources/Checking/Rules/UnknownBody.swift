import Diagnostics
import Governance

/// What it finds: the id of a board that has no folder under boards/.
/// Why it matters: the meeting or the relation would belong to nobody.
/// Example: `board: health-and-care-partneship`.
/// Source: the format's reference, `boards/`.
enum UnknownBody: Rule {
    static let severity = Severity.error
    static let summary = "The id of a board that has no folder under boards/."

    static func faults(in record: Record) -> [Diagnostic] {
        let known = record.bodyIDs.union(record.workspace.unread.bodies)
        let related = record.workspace.bodies.flatMap { body in
            body.relations.compactMap { relation -> Located<String>? in
                if case .body(let id) = relation { id } else { nil }
            }
        }
        return
            (related + record.workspace.meetings.flatMap(\.bodies)
            + record.strategies.compactMap(\.strategy.body))
            .filter { !known.contains($0.value) }.tellable(at: \.span)
            .map { unknown($0, among: record.workspace.bodies.map(\.id)) }
    }

    private static func unknown(_ id: Located<String>, among ids: [String]) -> Diagnostic {
        fault(
            at: id.span, "unknown board \(quote: id)",
            remedies: nearMissRemedy(of: id.value, among: ids)
                + ["name a folder of 'boards', or an outside body as '{ name: … }'"])
    }
}
