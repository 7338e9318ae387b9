import Diagnostics
import Governance

/// What it finds: a parent whose own list of sub-groups leaves the board out.
/// Why it matters: the two boards' pages would tell two stories.
/// Example: a board names its parent, and the parent lists other sub-groups only.
/// Source: the format's reference, `parents` and `sub-groups`.
enum RelationToldByOneSide: BodyRule {
    static let severity = Severity.warning
    static let summary = "A parent whose own list of sub-groups leaves the board out."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        let parents = body.parents.compactMap { relation -> Diagnostic? in
            guard case .body(let id) = relation, let other = record.workspace.body(id.value),
                !other.subGroups.isEmpty, !other.subGroups.contains(where: { $0.isBody(body.id) })
            else { return nil }
            return oneSided(id, "parent \(quote: id) lists sub-groups, but not this board", other)
        }
        let children = body.subGroups.compactMap { relation -> Diagnostic? in
            guard case .body(let id) = relation, let other = record.workspace.body(id.value),
                !other.parents.isEmpty, !other.parents.contains(where: { $0.isBody(body.id) })
            else { return nil }
            return oneSided(id, "sub-group \(quote: id) lists parents, but not this board", other)
        }
        return parents + children
    }

    private static func oneSided(
        _ id: Located<String>, _ headline: Message, _ other: Body
    ) -> Diagnostic {
        fault(
            at: id.span, headline, notes: [.init(other.name.span, "the other board")],
            remedies: ["add this board to the other's list, or remove the relation here"])
    }
}
