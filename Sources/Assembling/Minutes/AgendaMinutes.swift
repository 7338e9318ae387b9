import Diagnostics
import DocumentTree
import Governance

/// What an agenda says by itself of the meetings before: the minutes to be approved, what arises from them
/// and the actions still open. As one audience may see it.
struct AgendaMinutes<Reader: Audience> {
    private let meeting: Meeting
    private let words: MinutesWords
    private let last: MinutedMeeting?
    private let log: ActionLog<Reader>

    init(_ meeting: Meeting, in workspace: Workspace, house: House) {
        self.meeting = meeting
        words = MinutesWords(
            house: house, workspace: workspace, day: meeting.date.value.first)
        last = workspace.minuted(before: meeting)
        let earlier = workspace.minuted(of: meeting.bodies.first?.value).filter {
            $0.date.first < meeting.date.value.first
        }
        log = ActionLog<Reader>(of: earlier, words: words)
    }

    private var open: [ActionLog<Reader>.Entry] { log.open }

    /// Of the last minutes: their day, and how far they had come.
    private func values(of last: MinutedMeeting) -> [String: String] {
        [
            "date": words.date(last.date),
            "state": words("state \(last.state(before: meeting, in: words.workspace).rawValue)"),
        ]
    }

    /// The text of an item; `nil` where there is nothing to say.
    func text(of item: MinutesItem) -> String? {
        guard let last else { return nil }
        let text: String
        switch item {
        case .minutes:
            text = words("last minutes", values(of: last))
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
            let text = MinutePrinter(words: words, actions: log.texts).printed(last.minutes.text)
            return (
                words("last minutes title", values(of: last)),
                PaperText(
                    blocks: corrections(of: last) + text.blocks, sections: text.sections,
                    references: text.references, parts: text.parts, span: text.span)
            )
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

    /// What was put right before this meeting; the text under it is as it was approved.
    private func corrections(of last: MinutedMeeting) -> [Block] {
        let made = last.minutes.corrections.filter { correction in
            correction.meeting.map { name in
                words.workspace.date(ofMeeting: name.value).map {
                    $0.first < meeting.date.value.first
                } ?? false
            } ?? true
        }
        guard !made.isEmpty else { return [] }
        return [.label([.text(words("corrections"))])]
            + made.map {
                .paragraph(Paragraph([.text(words.correction($0, for: Reader.self))]))
            }
    }
}

extension MinutedMeeting {
    /// How far the minutes had come when the agenda of a later meeting went out. What that meeting did with
    /// them is left out, so that its pack can be built again as it was issued.
    fileprivate func state(before meeting: Meeting, in workspace: Workspace) -> Minutes.State {
        let state = minutes.state.value
        guard state.isFinal, let approval = minutes.approval,
            let approved = approval.on?.value
                ?? approval.meeting.flatMap({ workspace.date(ofMeeting: $0.value) }),
            approved.first >= meeting.date.value.first
        else {
            guard state == .signed, let signed = minutes.signing?.on?.value,
                signed.first >= meeting.date.value.first
            else { return state }
            return .approved
        }
        let issued = (meeting.published ?? meeting.date).value.first
        return minutes.circulated.map { $0.value.first <= issued } ?? false ? .circulated : .draft
    }
}

extension Workspace {
    /// The day of a meeting by the name of its folder, as far as it was read.
    func date(ofMeeting name: String) -> WrittenDate? {
        minuted.first { $0.name == name }?.date
            ?? meetings.first { $0.folder == "meetings/" + name }?.date.value
    }
}
