import Assembling
import Diagnostics
import DocumentTree
public import Governance
import Reading
import Scheduling

extension PackBuilder {
    public enum RegisterForm: String, Sendable, CaseIterable {
        case text
        case csv
        case json
    }

    /// The actions of a board on a day, with their history over its meetings. All of it is for the members:
    /// what restricted minutes set is in it, and marked.
    ///
    /// - Parameters:
    ///   - owner: words of the owner's name or post, in any case; `nil` for all.
    ///   - isOpenOnly: leaves out what is closed.
    public func actions(
        of board: String, on day: CivilDate, owner: String?, isOpenOnly: Bool,
        isOverdueOnly: Bool, isPublic: Bool, as form: RegisterForm
    ) -> Told {
        let findings = check(.meetings(ofBoard: board))
        guard findings.diagnostics.errorCount == 0 else { return Told(findings) }
        let workspace = findings.workspace
        guard let body = workspace.body(board) else {
            return Told(findings, refusal: noBoard(board, workspace))
        }
        func told<Reader: Audience>(_ reader: Reader.Type) -> Told {
            var table = ActionTable<Reader>(body, workspace, day)
            table.entries = table.entries.filter { entry in
                (!isOpenOnly || entry.end == nil) && (!isOverdueOnly || entry.isOverdue(on: day))
                    && owner.map { entry.owner.lowercased().contains($0.lowercased()) } ?? true
            }
            return Told(findings, bytes: table.bytes(form))
        }
        return isPublic ? told(Public.self) : told(Members.self)
    }
}

/// The actions of a board, told for people and for programs.
struct ActionTable<Reader: Audience> {
    let body: Body
    let day: CivilDate
    let words: MinutesWords
    var entries: [ActionLog<Reader>.Entry]

    init(_ body: Body, _ workspace: Workspace, _ day: CivilDate) {
        self.body = body
        self.day = day
        let house = workspace.houses[
            body.house?.value ?? workspace.authority?.house?.value ?? "standard"]
        words = MinutesWords(house: house, workspace: workspace, day: day)
        entries =
            ActionLog<Reader>(of: workspace.minuted(of: body.id), words: words).entries
    }

    func bytes(_ form: PackBuilder.RegisterForm) -> [UInt8] {
        switch form {
        case .text: Array(text.utf8)
        case .csv:
            csv(
                [
                    "number", "action", "owner", "due", "status", "set", "minute", "restricted",
                    "minutes state",
                ],
                entries.map { entry in
                    [
                        entry.number, entry.text, entry.owner, entry.due?.iso ?? "",
                        entry.status(on: day), entry.history.first?.date.iso ?? "",
                        entry.history.first?.minute ?? "", entry.isRestricted ? "yes" : "no",
                        entry.state.rawValue,
                    ]
                })
        case .json: json.bytes(pretty: true)
        }
    }

    private var text: String {
        let open = entries.count { $0.end == nil }
        let overdue = entries.count { $0.isOverdue(on: day) }
        var text = wrapped(printable(body.name.value))
        text += wrapped("Actions on \(day.english): \(open) open, \(overdue) overdue")
        for entry in entries {
            text += "\n"
            let due = entry.due.map { ", by \($0.english)" } ?? ""
            let mark = entry.isOverdue(on: day) ? "! " : ""
            let exempt = entry.isRestricted ? " [restricted]" : ""
            text += wrapped(
                printable(
                    "\(mark)\(entry.number) \(entry.text) - \(entry.owner)\(due)\(exempt)"))
            for event in entry.history {
                let note = event.note.isEmpty ? "" : ": \(event.note)"
                let state = event.state.mark.map { " [\($0)]" } ?? ""
                text += wrapped(
                    printable(
                        "- \(event.date.english), minute \(event.minute), \(event.kind.rawValue)\(state)\(note)"
                    ))
            }
            if case .replaced(let number)? = entry.end {
                text += wrapped(printable("- replaced by \(number)"))
            }
        }
        return text
    }

    private var json: JSONValue {
        .object([
            ("board", .string(body.id)), ("date", .string(day.iso)),
            (
                "actions",
                .array(
                    entries.map { entry in
                        .object([
                            ("number", .string(entry.number)), ("action", .string(entry.text)),
                            ("owner", .string(entry.owner)),
                            ("due", entry.due.map { .string($0.iso) } ?? .null),
                            ("status", .string(entry.status(on: day))),
                            ("restricted", .bool(entry.isRestricted)),
                            ("minutes state", .string(entry.state.rawValue)),
                            (
                                "history",
                                .array(
                                    entry.history.map { event in
                                        .object([
                                            ("event", .string(event.kind.rawValue)),
                                            ("meeting", .string(event.meeting)),
                                            ("date", .string(event.date.iso)),
                                            ("minute", .string(event.minute)),
                                            ("note", .string(event.note)),
                                            ("minutes state", .string(event.state.rawValue)),
                                        ])
                                    })
                            ),
                        ])
                    })
            ),
        ])
    }
}
