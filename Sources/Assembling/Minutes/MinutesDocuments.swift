import Diagnostics
public import DocumentTree
public import Governance
import Scheduling

/// What is made of minutes for one audience: the minutes, the decision sheet and the action log.
public struct MinutesDocuments<Reader: Audience>: Sendable {
    public let minutes: PackDocument<Reader>
    public let decisions: PackDocument<Reader>
    public let actions: PackDocument<Reader>
    /// As of an ``Edition``.
    public let exceeded: String?

    /// With the name of the files each is written to.
    public var all: [(name: String, document: PackDocument<Reader>)] {
        [("minutes", minutes), ("decisions", decisions), ("actions", actions)]
    }
}

/// Assembles the documents made of a meeting's minutes. Of what the audience may not see nothing is in them
/// but its minute's number, its public title and the ground.
public func assembleMinutes<Reader: Audience>(
    _ minutes: Minutes, of meeting: Meeting, to reader: Reader.Type, in workspace: Workspace,
    house: House
) -> MinutesDocuments<Reader> {
    let writer = MinutesWriter<Reader>(minutes, meeting, workspace, house)
    let minutes = writer.minutesDocument
    return MinutesDocuments(
        minutes: minutes.document, decisions: writer.decisionSheet, actions: writer.actionLog,
        exceeded: minutes.exceeded)
}

struct MinutesWriter<Reader: Audience> {
    let minutes: Minutes
    let meeting: Meeting
    let workspace: Workspace
    let house: House
    let words: MinutesWords
    private let assembly: Assembly

    init(_ minutes: Minutes, _ meeting: Meeting, _ workspace: Workspace, _ house: House) {
        self.minutes = minutes
        self.meeting = meeting
        self.workspace = workspace
        self.house = house
        words = MinutesWords(house: house, workspace: workspace, day: meeting.date.value.first)
        assembly = Assembly(meeting: meeting, workspace: workspace, house: house)
    }

    // MARK: - The minutes

    var minutesDocument: (document: PackDocument<Reader>, exceeded: String?) {
        let printed = MinutePrinter(words: words, actions: log.texts).printed(minutes.text)
        let (edition, exceeded) = discloseText(
            printed, to: Reader.self, in: workspace, house: house, day: meeting.date.value)
        let text = TextAssembly(
            prefix: "minutes", references: References(), headings: edition.sections,
            hasReferences: true, paragraph: nil, paragraphWords: { _ in "" })
        var sections = text.sections.map { text.section($0, nil) }
        if !minutes.corrections.isEmpty { sections.append(corrections) }
        let document = self.document(
            "minutes", title: "title of", blocks: [line(stateWords)] + text.blocks(edition.blocks),
            sections: sections)
        return (document, exceeded)
    }

    private var corrections: Section {
        Section(
            title: [.text(words("corrections"))], role: "corrections",
            anchor: AnchorID("minutes-corrections-made"),
            blocks: minutes.corrections.map { line(words.correction($0, for: Reader.self)) })
    }

    /// How far they have come.
    private var stateWords: String {
        switch minutes.state.value {
        case .draft, .circulated: return words(minutes.state.value.rawValue)
        case .approved, .signed:
            let approval = minutes.approval
            let approved = words(
                "approved",
                [
                    "date": (approval?.on?.value ?? approvingDate).map { words.date($0) } ?? "",
                    "minute": approval?.minute?.value ?? "",
                ])
            guard let signing = minutes.signing else { return approved }
            return approved + ". "
                + words(
                    "signed",
                    [
                        "name": words.names(signing.by),
                        "date": signing.on.map { words.date($0.value) } ?? "",
                    ])
        }
    }

    private var approvingDate: WrittenDate? {
        minutes.approval?.meeting.flatMap { workspace.date(ofMeeting: $0.value) }
    }

    // MARK: - The decision sheet

    var decisionSheet: PackDocument<Reader> {
        let sections = minutes.text.sections.flatMap { decisions(under: $0) }
        return document(
            "decisions", title: "decisions title",
            blocks: sections.isEmpty ? [line(words("no decisions"))] : [], sections: sections)
    }

    private func decisions(under guarded: GuardedSection) -> [Section] {
        guard let open = guarded.section.disclosed(to: Reader.self) else { return [] }
        let decided = guarded.markedRecords(for: Reader.self).compactMap { record in
            // What nobody has decided yet is no decision.
            if case .decision(let decision) = record.record,
                decision.outcome.value != .proposed
            {
                (decision, record.restriction)
            } else {
                nil
            }
        }
        return decided.enumerated().map { place, decided in
            let (decision, restriction) = decided
            let number = decision.number?.value ?? ""
            var blocks: [Block] = []
            if let restriction {
                blocks.append(.paragraph(Paragraph([.text(marking(restriction))], role: "marking")))
            }
            blocks.append(.table(sheet(of: decision, under: guarded.minute)))
            return Section(
                title: [.text(number.isEmpty ? "" : number + " ")] + open.title, role: "decision",
                anchor: AnchorID(
                    "decision-" + slug(number.isEmpty ? "\(guarded.span.start)-\(place)" : number)),
                blocks: blocks)
        }
    }

    private func sheet(of decision: Decision, under minute: MinuteHeading?) -> Table {
        var rows: [Table.Row] = []
        func row(_ label: String, _ blocks: [Block]) {
            guard !blocks.isEmpty else { return }
            rows.append(
                Table.Row([
                    Table.Cell([.text(words(label))], isHead: true), Table.Cell(blocks),
                ]))
        }
        func row(_ label: String, _ text: String?) {
            if let text, !text.isEmpty { row(label, [line(text)]) }
        }
        row("decision number", decision.text)
        row("outcome", words.outcome(decision.outcome.value))
        row("minute number", minute?.number?.value)
        row("reasons", decision.reasons)
        row("alternatives", decision.alternatives)
        row(
            "interests",
            decision.interests.isEmpty
                ? declared(under: minute?.item?.value).map { line($0) } : decision.interests)
        row("vote label", votes(under: minute?.item?.value))
        row("dissent label", MinutePrinter(words: words).dissent(of: decision))
        row("call-in", callIn(of: decision, under: minute?.item?.value))
        return Table(
            columns: [Table.Column(weight: 1, isStub: true), Table.Column(weight: 4)], head: [],
            body: rows, role: "decision")
    }

    private func declared(under item: String?) -> [String] {
        guard let item else { return [] }
        return (meeting.attendance?.present ?? []).flatMap { attendee -> [String] in
            guard let person = attendee.person?.value else { return [] }
            return attendee.interests.filter { ItemKey($0.item.value) == ItemKey(item) }.map {
                words(
                    $0.withdrew ? "withdrew" : "declared",
                    [
                        "name": words.name(person), "kind": $0.kind ?? "",
                        "effect": $0.effect ?? "",
                    ])
            }
        }
    }

    private func votes(under item: String?) -> String? {
        guard let item,
            let vote = meeting.attendance?.votes.last(where: {
                ItemKey($0.item.value) == ItemKey(item)
            })
        else { return nil }
        return words.votes(vote, "vote counts")
    }

    /// `nil` for what is not business that could be called in: a decision without a report, as to agree
    /// the minutes or to exclude the public, and what was not decided, but noted, recommended to another body
    /// or put off.
    private func callIn(of decision: Decision, under number: String?) -> String? {
        let items = AgendaItem.flattened(meeting.items) {
            $0.particulars.disclosed(to: Reader.self)?.items ?? []
        }
        let item = number.flatMap { number in items.first { $0.key == ItemKey(number) } }
        guard let item, item.isKeyDecision || hasReport(item),
            [.resolved, .agreed].contains(decision.outcome.value)
        else { return nil }
        let clock = StatutoryClock(
            workspace, days: DayCounters(workspace.calendar), today: meeting.date.value.first)
        switch clock.callIn(
            of: meeting, isKeyDecision: item.isKeyDecision,
            isExempt: item.clock.urgency?.isExemptFromCallIn == true)
        {
        case .none: return words("no call-in")
        case .waits: return words("call-in waits")
        case .until(let day):
            return words("call-in ends", ["date": words.date(WrittenDate(day))])
        }
    }

    private func hasReport(_ item: AgendaItem) -> Bool {
        // That there is one is open also where what it says is not.
        if case .folder = item.particulars.disclosed(to: Members.self)?.papers { return true }
        return meeting.supplements.contains { supplement in
            supplement.papers.contains { ItemKey($0.item.value) == item.key }
        }
    }

    // MARK: - The action log

    /// The body's actions up to this meeting.
    private var log: ActionLog<Reader> {
        let record = workspace.minuted(of: meeting.bodies.first?.value).filter {
            $0.date.first <= meeting.date.value.first
        }
        return ActionLog<Reader>(of: record, words: words)
    }

    var actionLog: PackDocument<Reader> {
        let entries = log.entries(at: meeting)
        return document(
            "actions", title: "actions title",
            blocks: entries.isEmpty
                ? [line(words("no actions"))]
                : [.table(actionTable(entries, words, on: meeting.date.value.first))],
            sections: [])
    }

    // MARK: -

    private func line(_ words: String) -> Block { .paragraph(Paragraph([.text(words)])) }

    private func marking(_ restriction: Restriction) -> String {
        house.words(
            "marking",
            words.scheme(
                restriction.scheme?.value, paragraphs: restriction.paragraphs.map(\.value)))
    }

    private func document(
        _ name: String, title: String, blocks: [Block], sections: [Section]
    ) -> PackDocument<Reader> {
        let identity = assembly.identity(edition: "public edition")
        let title = words(
            title, ["body": assembly.bodyNames, "date": words.date(meeting.date.value)])
        let hasExempt =
            Reader.seesRestricted && minutes.text.sections.contains(where: \.holdsRestricted)
        let isFinal = minutes.state.value.isFinal
        let marks = [
            isFinal ? nil : words(minutes.state.value.rawValue),
            hasExempt ? words("members edition") : nil,
        ].compactMap { $0 }.filter { !$0.isEmpty }
        let anchor = AnchorID(name)
        let paper = Paper(
            kind: .report, anchor: AnchorID(name + "-text"), title: [.text(title)],
            referenceWords: "", marking: marks.isEmpty ? nil : marks.joined(separator: " - "),
            blocks: blocks, sections: sections)
        return PackDocument(
            identity: PackIdentity(
                title: title, subtitle: identity.subtitle, body: identity.body,
                meetingDate: identity.meetingDate,
                publicationDate: meeting.minutesPublished?.value.iso, language: identity.language,
                editionTitle: words(Reader.seesRestricted ? "members edition" : "public edition")),
            frontSheet: Section(title: [], blocks: []),
            parts: [
                PackPart(
                    title: nil, anchor: AnchorID(name + "-part"),
                    items: [
                        ItemPapers(
                            anchor: anchor, label: "", title: title, stamp: "",
                            referenceWords: "", papers: [paper])
                    ])
            ])
    }
}

/// Actions as a table: number, what, who, by when, how it stands.
func actionTable<Reader: Audience>(
    _ entries: [ActionLog<Reader>.Entry], _ words: MinutesWords, on day: CivilDate
) -> Table {
    let heads = ["action number", "action text", "owner", "due", "status"]
    return Table(
        columns: [
            Table.Column(weight: 2, isStub: true), Table.Column(weight: 6), Table.Column(weight: 3),
            Table.Column(weight: 3), Table.Column(weight: 3),
        ],
        head: [Table.Row(heads.map { Table.Cell([.text(words($0))], isHead: true) })],
        body: entries.map { entry in
            Table.Row(
                [
                    entry.number, entry.text, entry.owner,
                    entry.due.map { words.date($0) } ?? "", words.status(of: entry, on: day),
                ].map { Table.Cell($0.isEmpty ? [] : [.text($0)]) })
        }, role: "actions")
}

extension MinutesWords {
    package func status<Reader: Audience>(
        of entry: ActionLog<Reader>.Entry, on day: CivilDate
    ) -> String {
        switch entry.end {
        case nil: self(entry.isOverdue(on: day) ? "overdue" : "open")
        case .closed(let minute, _)?: self("done", ["minute": minute])
        case .replaced(let number)?: self("replaced", ["number": number])
        }
    }
}
