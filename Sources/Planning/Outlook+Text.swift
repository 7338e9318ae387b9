import Diagnostics
public import Governance
import Scheduling

extension Outlook {
    /// The plan as papers print it: items and their leads side by side, 80 columns.
    public func text(_ workspace: Workspace) -> String {
        var sheet = PlanSheet()
        sheet.line(title)
        sheet.line(String(repeating: "=", count: min(80, displayWidth(of: title))))
        if !standing.isEmpty {
            sheet.line("")
            sheet.row("Standing items", "Lead")
            sheet.items(standing, self, workspace, meetings.first?.day ?? CivilDate(dayNumber: 0))
        }
        for meeting in meetings {
            sheet.line("")
            sheet.wrapped(
                heading(meeting) + (holidays.contains(meeting.day) ? " - a bank holiday" : ""))
            sheet.items(meeting.items, self, workspace, meeting.day)
        }
        if !turns.isEmpty {
            sheet.line("")
            sheet.row("In rotation", "Next")
            for turn in turns { sheet.row("  - " + turn.title, words(turn)) }
        }
        if !notes.isEmpty { sheet.line("") }
        for note in notes {
            sheet.wrapped(
                note.review.map { "\(note.words) [review: \($0.value.english)]" } ?? note.words)
        }
        return sheet.text
    }

    /// `Thursday 8 September 2022, 09:00 to 11:00 (2nd Thursday of the month)`.
    private func heading(_ meeting: Meeting) -> String {
        var words = meeting.day.english
        if let start = meeting.start {
            words += ", " + start.clock + (meeting.end.map { " to " + $0.clock } ?? "")
        }
        if let recurrence = meeting.recurrence { words += " (\(recurrence))" }
        if meeting.planned != meeting.day { words += " - moved from \(meeting.planned.english)" }
        switch meeting.standing {
        case .listed: break
        case .proposed: words += " - proposed"
        case .cancelled: words += " - cancelled"
        }
        return words
    }

    private func words(_ turn: Turn) -> String {
        if let next = turn.next { return next.englishDay }
        return turn.due.map { "not planned, due by " + $0.englishDay } ?? "not planned"
    }
}

extension Outlook.Mark {
    /// What stands in brackets after a title.
    public var words: String {
        switch self {
        case .signOff: "sign off"
        case .signedOff(let day): "signed off \(day.englishDay)"
        case .deferred(let day): "deferred from \(day.englishDay)"
        case .carried(let day): "carried forward from \(day.englishDay)"
        case .returns(let day): "last taken \(day.englishDay)"
        case .keyDecision(let notice):
            notice.map { "key decision, notice by \($0.englishDay)" } ?? "key decision"
        case .rotation(let words): words
        }
    }
}

/// Lines of two columns.
private struct PlanSheet {
    private(set) var text = ""
    private static let left = 50
    private static let right = 28

    mutating func line(_ words: String) { text += words + "\n" }

    mutating func wrapped(_ words: String) {
        for line in lines(words, 80, hanging: "") { self.line(line) }
    }

    mutating func items(
        _ items: [Outlook.Item], _ outlook: Outlook, _ workspace: Workspace, _ day: CivilDate,
        depth: Int = 1
    ) {
        for item in items {
            let marks = item.marks.map(\.words).joined(separator: "; ")
            let indent = String(repeating: "  ", count: depth)
            row(
                indent + "- " + item.title + (marks.isEmpty ? "" : " (\(marks))"),
                outlook.words(item.leads, workspace, on: day), hanging: indent + "  ")
            if let note = item.note { row(indent + "  " + note, "", hanging: indent + "  ") }
            self.items(item.items, outlook, workspace, day, depth: depth + 1)
        }
    }

    mutating func row(_ left: String, _ right: String, hanging: String = "    ") {
        let lefts = lines(left, PlanSheet.left, hanging: hanging)
        let rights = right.isEmpty ? [] : lines(right, PlanSheet.right, hanging: "")
        for index in 0..<max(lefts.count, rights.count) {
            let one = index < lefts.count ? lefts[index] : ""
            guard index < rights.count else {
                line(one)
                continue
            }
            let gap = max(2, PlanSheet.left + 2 - displayWidth(of: one))
            line(one + String(repeating: " ", count: gap) + rights[index])
        }
    }

    /// Words broken at spaces; indents are kept on the first line.
    private func lines(_ words: String, _ width: Int, hanging: String) -> [String] {
        let indent = String(words.utf8.prefix { $0 == UInt8(ascii: " ") }) ?? ""
        var done: [String] = []
        var line = indent
        var isFresh = true
        for word in words.split(whereSeparator: { $0 == " " || $0.isNewline }) {
            let wide = displayWidth(of: line) + displayWidth(of: String(word)) + (isFresh ? 0 : 1)
            if !isFresh, wide > width {
                done.append(line)
                (line, isFresh) = (hanging, true)
            }
            line += (isFresh ? "" : " ") + word
            isFresh = false
        }
        return done + [line]
    }
}
