import Diagnostics
import Governance

/// What it finds: a board that is named as its own parent, sub-group or source of reports.
/// Why it matters: a relation to itself tells nothing and is surely a slip.
/// Example: `sub-groups: [finance]` in `boards/finance/board.yaml`.
/// Source: the format's reference, `board.yaml`.
enum BodyRelatedToItself: BodyRule {
    static let severity = Severity.error
    static let summary = "A board that is named as its own parent, sub-group or source of reports."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        body.relations.compactMap { relation in
            guard case .body(let id) = relation, id.value == body.id else { return nil }
            return itself(id)
        }
    }

    private static func itself(_ id: Located<String>) -> Diagnostic {
        fault(
            at: id.span, "board \(quote: id) is related to itself",
            remedies: ["name another board, or remove the entry"])
    }
}
