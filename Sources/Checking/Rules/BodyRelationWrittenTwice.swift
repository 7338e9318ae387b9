import Diagnostics
import Governance

/// What it finds: one board named twice in the same list.
/// Why it matters: it would be printed twice.
/// Example: `sub-groups: [finance, finance]`.
/// Source: the format's reference, `board.yaml`.
enum BodyRelationWrittenTwice: BodyRule {
    static let severity = Severity.warning
    static let summary = "One board named twice in the same list."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        let lists = [
            body.parents, body.subGroups, body.receivesReportsFrom, body.reportsTo,
            body.crossMembership,
        ]
        return lists.flatMap { list in
            repeated(list.map(\.words), by: { $0.value.lowercased() })
                .map { twice($0.thing, first: $0.first) }
        }
    }

    private static func twice(_ name: Located<String>, first: Located<String>) -> Diagnostic {
        fault(
            at: name.span, "\(quote: name) is listed twice",
            notes: [.init(first.span, "previously listed here")],
            remedies: ["remove one of the two"])
    }
}
