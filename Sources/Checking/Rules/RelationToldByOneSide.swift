import Diagnostics
import Governance

/// What it finds: a board whose own list leaves out the one that names it: parents and sub-groups,
/// reports given and received, shared members.
/// Why it matters: the two boards' pages would tell two stories.
/// Example: a board names its parent, and the parent lists other sub-groups only.
/// Source: the format's reference, `parents`, `sub-groups`, `reports to` and `cross-membership`.
enum RelationToldByOneSide: BodyRule {
    static let severity = Severity.warning
    static let summary = "A board whose own list leaves out the one that names it."

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
        let told = others(body.reportsTo, body, record, \.receivesReportsFrom).map {
            oneSided($0, "\(quote: $0) lists whose reports it receives, but not this board's", $1)
        }
        let heard = others(body.receivesReportsFrom, body, record, \.reportsTo).map {
            oneSided($0, "\(quote: $0) lists to whom it reports, but not this board", $1)
        }
        let shared = others(body.crossMembership, body, record, \.crossMembership).map {
            oneSided($0, "\(quote: $0) lists with whom it shares members, but not this board", $1)
        }
        return parents + children + told + heard + shared
    }

    /// The related boards whose own list for the relation says something, but leaves this board out.
    private static func others(
        _ relations: [BodyRelation], _ body: Body, _ record: Record,
        _ theirs: KeyPath<Body, [BodyRelation]>
    ) -> [(Located<String>, Body)] {
        relations.compactMap { relation in
            guard case .body(let id) = relation, let other = record.workspace.body(id.value),
                !other[keyPath: theirs].isEmpty,
                !other[keyPath: theirs].contains(where: { $0.isBody(body.id) }),
                // A parent hears its sub-groups without being told so again.
                !other.subGroups.contains(where: { $0.isBody(body.id) }),
                !body.subGroups.contains(where: { $0.isBody(id.value) })
            else { return nil }
            return (id, other)
        }
    }

    private static func oneSided(
        _ id: Located<String>, _ headline: Message, _ other: Body
    ) -> Diagnostic {
        fault(
            at: id.span, headline, notes: [.init(other.name.span, "the other board")],
            remedies: ["add this board to the other's list, or remove the relation here"])
    }
}
