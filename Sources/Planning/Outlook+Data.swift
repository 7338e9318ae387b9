public import Diagnostics
public import Governance
import Scheduling

extension Outlook {
    /// One line for each item of each meeting: `date,start,end,status,number,item,lead,marks,note`.
    public func csv(_ workspace: Workspace) -> [UInt8] {
        let rows = meetings.flatMap { meeting -> [[String]] in
            let head = [
                meeting.day.iso, meeting.start?.clock ?? "", meeting.end?.clock ?? "",
                meeting.standing.rawValue,
            ]
            let items = numbered(meeting.items)
            if items.isEmpty { return [head + ["", "", "", "", ""]] }
            return items.map { number, item in
                head + [
                    number, item.title, words(item.leads, workspace, on: meeting.day),
                    item.marks.map(\.words).joined(separator: "; "), item.note ?? "",
                ]
            }
        }
        return Diagnostics.csv(
            ["date", "start", "end", "status", "number", "item", "lead", "marks", "note"], rows)
    }

    private func numbered(_ items: [Item], _ prefix: String = "") -> [(String, Item)] {
        items.enumerated().flatMap { index, item -> [(String, Item)] in
            let number = prefix + String(index + 1)
            return [(number, item)] + numbered(item.items, number + ".")
        }
    }

    /// The whole of it; its shape is `docs/schemas/plan.output.schema.json`.
    public func json(_ workspace: Workspace) -> JSONValue {
        .object([
            ("board", .string(body.id)), ("name", .string(body.name.value)),
            ("title", .string(title)),
            ("rule", rule.map { .string($0.calendarRule) } ?? .null),
            ("standing", .array(standing.map { json($0, workspace, nil) })),
            ("meetings", .array(meetings.map { json($0, workspace) })),
            (
                "rotation",
                .array(
                    turns.map { turn in
                        .object([
                            ("strand", .string(turn.strand)), ("title", .string(turn.title)),
                            ("last", json(turn.last)), ("next", json(turn.next)),
                            ("due", json(turn.due)),
                        ])
                    })
            ),
            (
                "notes",
                .array(
                    notes.map { note in
                        .object([
                            ("note", .string(note.words)),
                            ("review", note.review.map { .string($0.value.iso) } ?? .null),
                        ])
                    })
            ),
        ])
    }

    private func json(_ meeting: Meeting, _ workspace: Workspace) -> JSONValue {
        .object([
            ("date", .string(meeting.day.iso)), ("first planned", .string(meeting.planned.iso)),
            ("start", meeting.start.map { .string($0.clock) } ?? .null),
            ("end", meeting.end.map { .string($0.clock) } ?? .null),
            ("recurrence", meeting.recurrence.map { .string($0) } ?? .null),
            ("status", .string(meeting.standing.rawValue)),
            ("changes", .number(meeting.changes)),
            ("items", .array(meeting.items.map { json($0, workspace, meeting.day) })),
        ])
    }

    private func json(_ item: Item, _ workspace: Workspace, _ day: CivilDate?) -> JSONValue {
        let day = day ?? meetings.first?.day ?? CivilDate(dayNumber: 0)
        return .object([
            ("title", .string(item.title)),
            ("standing", item.standing.map { .string($0) } ?? .null),
            (
                "leads",
                .array(
                    item.leads.map { .string(words([$0], workspace, on: day)) })
            ),
            ("marks", .array(item.marks.map(json))),
            ("note", item.note.map { .string($0) } ?? .null),
            ("items", .array(item.items.map { json($0, workspace, day) })),
        ])
    }

    private func json(_ mark: Mark) -> JSONValue {
        let (kind, day): (String, CivilDate?) =
            switch mark {
            case .signOff: ("sign off", nil)
            case .signedOff(let day): ("signed off", day)
            case .deferred(let day): ("deferred from", day)
            case .carried(let day): ("carried from", day)
            case .returns(let day): ("last taken", day)
            case .keyDecision(let day): ("key decision", day)
            case .rotation: ("rotation", nil)
            }
        return .object([
            ("kind", .string(kind)), ("date", json(day)), ("words", .string(mark.words)),
        ])
    }

    private func json(_ day: CivilDate?) -> JSONValue { day.map { .string($0.iso) } ?? .null }
}
