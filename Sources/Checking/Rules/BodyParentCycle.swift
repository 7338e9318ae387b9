import Diagnostics
import Governance

/// What it finds: boards that stand above each other in a circle, by their parents, their sub-groups or
/// both.
/// Why it matters: nobody could say to whom they answer.
/// Example: `a` has the parent `b` and `b` the parent `a`.
/// Source: the format's reference, `parents` and `sub-groups`.
enum BodyParentCycle: Rule {
    static let severity = Severity.error
    static let summary = "Boards that stand above each other in a circle."

    static func faults(in record: Record) -> [Diagnostic] {
        let bodies = record.workspace.bodies
        let places = Dictionary(
            bodies.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        func others(_ relations: [BodyRelation], of place: Int) -> [(
            id: Located<String>, place: Int
        )] {
            relations.compactMap { relation in
                guard case .body(let id) = relation, let other = places[id.value], other != place
                else { return nil }
                return (id, other)
            }
        }
        // What stands above each.
        var above = [[Int]](repeating: [], count: bodies.count)
        for (place, body) in bodies.enumerated() {
            above[place] += others(body.parents, of: place).map(\.place)
            for child in others(body.subGroups, of: place) { above[child.place].append(place) }
        }
        let circle = circles(of: above)
        return bodies.enumerated().flatMap { place, body in
            let parents = others(body.parents, of: place)
                .filter { circle[$0.place] == circle[place] }
                .map { circular(body, $0.id) }
            let children = others(body.subGroups, of: place)
                .filter { child in
                    // The child's own word for it is told there.
                    circle[child.place] == circle[place]
                        && !bodies[child.place].parents.contains { $0.isBody(body.id) }
                }
                .map { circular(body, under: $0.id) }
            return parents + children
        }
    }

    private static func circular(_ body: Body, _ parent: Located<String>) -> Diagnostic {
        fault(
            at: parent.span, "parent \(quote: parent) answers in turn to \(quote: body.name)",
            remedies: ["remove the 'parents' entry that points the wrong way"])
    }

    private static func circular(_ body: Body, under child: Located<String>) -> Diagnostic {
        fault(
            at: child.span, "\(quote: body.name) answers in turn to its sub-group \(quote: child)",
            remedies: ["remove the 'sub-groups' or 'parents' entry that points the wrong way"])
    }
}
