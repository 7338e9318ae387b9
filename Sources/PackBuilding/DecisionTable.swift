import Assembling
import Diagnostics
import DocumentTree
public import Governance
import Reading
import Scheduling

extension PackBuilder {
    /// The decisions of a board, or of every board of the authority, from a day on.
    public func decisions(
        of board: String?, since day: CivilDate?, isPublic: Bool, as form: RegisterForm
    ) -> Told {
        let findings = check(board.map { .meetings(ofBoard: $0) } ?? .everything)
        guard findings.diagnostics.errorCount == 0 else { return Told(findings) }
        let workspace = findings.workspace
        if let board, workspace.body(board) == nil {
            return Told(findings, refusal: noBoard(board, workspace))
        }
        let rows =
            isPublic
            ? DecisionRow.all(workspace, board, day, Public.self)
            : DecisionRow.all(workspace, board, day, Members.self)
        return Told(
            findings, bytes: DecisionRow.bytes(rows, as: form, namesBoards: board == nil))
    }
}

/// A decision as the register tells it.
struct DecisionRow {
    let number: String
    let boards: [String]
    /// Their names, as people call them.
    let bodies: String
    let date: WrittenDate
    let meeting: String
    let minute: String
    let item: String
    let title: String
    let outcome: String
    let text: String
    let isRestricted: Bool
    /// Of the minutes.
    let state: Minutes.State

    static func all<Reader: Audience>(
        _ workspace: Workspace, _ board: String?, _ since: CivilDate?, _ reader: Reader.Type
    ) -> [DecisionRow] {
        workspace.minuted(of: board).filter { meeting in
            since.map { meeting.date.first >= $0 } ?? true
        }.flatMap { all(of: $0, in: workspace, Reader.self) }
    }

    /// Those of one meeting.
    static func all<Reader: Audience>(
        of meeting: MinutedMeeting, in workspace: Workspace, _ reader: Reader.Type
    ) -> [DecisionRow] {
        meeting.minutes.text.sections.flatMap { section -> [DecisionRow] in
            guard let open = section.section.disclosed(to: Reader.self) else { return [] }
            return section.markedRecords(for: Reader.self).compactMap { marked in
                guard case .decision(let decision) = marked.record,
                    decision.outcome.value != .proposed
                else { return nil }
                return DecisionRow(
                    number: decision.number?.value ?? "", boards: meeting.bodies,
                    bodies: meeting.bodies.map { id in
                        workspace.body(id).map { $0.short ?? $0.name.value } ?? id
                    }.joined(separator: ", "),
                    date: meeting.date, meeting: meeting.folder,
                    minute: section.minute?.number?.value ?? "",
                    item: section.minute?.item?.value ?? "", title: open.title.plainText,
                    outcome: decision.outcome.value.rawValue,
                    text: plainWords(of: decision.text),
                    isRestricted: marked.isRestricted,
                    state: meeting.minutes.state.value)
            }
        }
    }

    /// - Parameter namesBoards: decisions of several boards, which may have the same number.
    static func bytes(
        _ rows: [DecisionRow], as form: PackBuilder.RegisterForm, namesBoards: Bool
    ) -> [UInt8] {
        switch form {
        case .text:
            var text = rows.isEmpty ? "No decisions.\n" : ""
            for row in rows {
                if !text.isEmpty { text += "\n" }
                let words =
                    "\(row.number) \(namesBoards ? row.bodies + ", " : "")\(row.date.english), minute \(row.minute) \(row.title): "
                    + "\(row.outcome)" + (row.isRestricted ? " [restricted]" : "")
                    + (row.state.mark.map { " [\($0)]" } ?? "")
                text += wrapped(printable(words)) + wrapped(printable("  " + row.text))
            }
            return Array(text.utf8)
        case .csv:
            return csv(
                [
                    "number", "board", "date", "meeting", "minute", "item", "title", "outcome",
                    "decision", "restricted", "minutes state",
                ],
                rows.map {
                    [
                        $0.number, $0.boards.joined(separator: " "), $0.date.iso, $0.meeting,
                        $0.minute, $0.item, $0.title, $0.outcome, $0.text,
                        $0.isRestricted ? "yes" : "no",
                        $0.state.rawValue,
                    ]
                })
        case .json:
            return JSONValue.object([
                (
                    "decisions",
                    .array(
                        rows.map {
                            .object([
                                ("number", .string($0.number)),
                                ("boards", .array($0.boards.map { .string($0) })),
                                ("date", .string($0.date.iso)), ("meeting", .string($0.meeting)),
                                ("minute", .string($0.minute)), ("item", .string($0.item)),
                                ("title", .string($0.title)), ("outcome", .string($0.outcome)),
                                ("decision", .string($0.text)),
                                ("restricted", .bool($0.isRestricted)),
                                ("minutes state", .string($0.state.rawValue)),
                            ])
                        })
                )
            ]).bytes(pretty: true)
        }
    }
}
