import Diagnostics
import Governance

/// What it finds: boards that are each other's parents in a circle.
/// Why it matters: nobody could say to whom they answer.
/// Example: `a` has the parent `b` and `b` the parent `a`.
/// Source: the format's reference, `parents`.
enum BodyParentCycle: BodyRule {
    static let severity = Severity.error
    static let summary = "Boards that are each other's parents in a circle."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        let bodies = record.workspace
        return body.parents.compactMap { parent in
            guard case .body(let id) = parent, id.value != body.id,
                canReach(body.id, from: id.value, next: { bodies.body($0)?.parentIDs ?? [] })
            else { return nil }
            return circular(body, id)
        }
    }

    private static func circular(_ body: Body, _ parent: Located<String>) -> Diagnostic {
        fault(
            at: parent.span, "parent \(quote: parent) answers in turn to \(quote: body.name)",
            remedies: ["remove the 'parents' entry that points the wrong way"])
    }
}
