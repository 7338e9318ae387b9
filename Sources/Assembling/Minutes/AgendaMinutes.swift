import Diagnostics
import DocumentTree
import Governance

/// What an agenda says by itself of the meetings before: the minutes to be approved, what arises from them
/// and the actions still open. As one audience may see it.
struct AgendaMinutes<Reader: Audience> {
    private let meeting: Meeting
    private let words: MinutesWords
    private let last: MinutedMeeting?
    private let open: [ActionLog<Reader>.Entry]

    init(_ meeting: Meeting, in workspace: Workspace, house: House) {
        self.meeting = meeting
        words = MinutesWords(
            house: house, workspace: workspace, day: meeting.date.value.first)
        last = workspace.minuted(before: meeting)
        let earlier = workspace.minuted(of: meeting.bodies.first?.value).filter {
            $0.date.first < meeting.date.value.first
        }
        open = ActionLog<Reader>(of: earlier, words: words).open
    }

    /// The text of an item; `nil` where there is nothing to say.
    func text(of item: MinutesItem) -> String? {
        guard let last else { return nil }
        let text: String
        switch item {
        case .minutes:
            text = words(
                "last minutes",
                [
                    "date": words.date(last.date),
                    "state": words("state \(last.state(before: meeting).rawValue)"),
                ])
        case .mattersArising:
            let own = open.filter { $0.history.first?.meeting == last.folder }.map(\.number)
            text = words(
                own.isEmpty ? "matters arising" : "matters arising and actions",
                ["date": words.date(last.date), "actions": words.list(own)])
        case .actions:
            let overdue = open.count { $0.isOverdue(on: meeting.date.value.first) }
            let name =
                switch (open.count, overdue) {
                case (0, _): "no open actions"
                case (1, 0): "one open action"
                case (1, _): "one overdue action"
                default: "open actions"
                }
            text = words(name, ["number": String(open.count), "overdue": String(overdue)])
        }
        return text.isEmpty ? nil : text
    }

    /// The title and the text of the paper under an item; `nil` where it has none.
    func paper(of item: MinutesItem) -> (title: String, text: PaperText)? {
        guard let last else { return nil }
        switch item {
        case .minutes:
            let title = words(
                "last minutes title",
                [
                    "date": words.date(last.date),
                    "state": words("state \(last.state(before: meeting).rawValue)"),
                ])
            return (title, MinutePrinter(words: words).printed(last.minutes.text))
        case .mattersArising: return nil
        case .actions:
            guard !open.isEmpty else { return nil }
            let table = actionTable(open, words, on: meeting.date.value.first)
            return (
                words("open actions title"),
                PaperText(
                    blocks: [.table(table)], sections: [], references: [], span: meeting.span)
            )
        }
    }
}
