import Diagnostics
import Governance

/// What it finds: a body outside the workspace whose name is that of a board in it, or nearly.
/// Why it matters: it is most likely that board, and the governance chart would show it twice.
/// Example: `sub-groups: [ { name: Audit Comittee } ]` beside `boards/audit`, the Audit Committee.
/// Source: the format's reference, `parents`.
enum OutsideBodyNamedLikeBoard: BodyRule {
    static let severity = Severity.warning
    static let summary =
        "A body outside the workspace whose name is that of a board in it, or nearly."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        let boards = record.workspace.bodies
        return body.relations.compactMap { relation in
            guard case .outside(let name) = relation,
                let board = boards.first(where: { board in
                    isAlike(name.value, board.name.value)
                        || board.short.map { isAlike(name.value, $0) } ?? false
                })
            else { return nil }
            return alike(name, board)
        }
    }

    /// Word for word the same, but for slips: names of boards are long and often differ in one word
    /// only, so the whole is not compared.
    private static func isAlike(_ one: String, _ other: String) -> Bool {
        let words = (
            one.lowercased().split(separator: " "), other.lowercased().split(separator: " ")
        )
        return words.0.count == words.1.count
            && zip(words.0, words.1).allSatisfy { left, right in
                left == right
                    || left.utf8.count > 4
                        && nearMiss(of: String(left), among: [String(right)]) != nil
            }
    }

    private static func alike(_ name: Located<String>, _ board: Body) -> Diagnostic {
        fault(
            at: name.span, "\(quote: name) is named like a board of this workspace",
            notes: [.init(board.name.span, "the board")],
            remedies: ["name the board by the id of its folder, '\(word: board.id)'"])
    }
}
