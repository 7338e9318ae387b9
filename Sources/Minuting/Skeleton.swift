import Assembling
import Diagnostics
import DocumentTree
package import Governance
import Judging
import Scheduling

/// What minutes begin with: made from the agenda, the attendance and the reports.
///
/// The same sources give the same text. Every sentence in it is the house's.
package struct Skeleton {
    /// The text after the keys.
    package let body: String
    /// Every number given out so far, to this draft and to those before it.
    package let issued: IssuedNumbers

    /// - Parameter minutes: as they stand; `nil` when there are none yet.
    package init(
        of meeting: Meeting, in workspace: Workspace, house: House, beside minutes: Minutes?
    ) {
        var writer = SkeletonWriter(meeting, workspace, house, minutes)
        body = writer.text()
        issued = writer.issued
    }
}

/// Writes a skeleton from top to bottom.
struct SkeletonWriter {
    let meeting: Meeting
    let workspace: Workspace
    let house: House
    let words: MinutesWords
    let bodies: [Body]
    let attendance: Attendance?
    let proofs: [MeetingProof]
    let items: [AgendaItem]
    private let record: [MinutedMeeting]
    private var minuteSeries: NumberSeries
    private var decisionSeries: NumberSeries
    private var minuteLedger: Ledger
    private var decisionLedger: Ledger
    private let actions: [IssuedNumbers.Number]
    private var lines: [String] = []

    init(_ meeting: Meeting, _ workspace: Workspace, _ house: House, _ minutes: Minutes?) {
        self.meeting = meeting
        self.workspace = workspace
        self.house = house
        let day = meeting.date.value.first
        words = MinutesWords(house: house, workspace: workspace, day: day)
        bodies = meeting.bodies.compactMap { workspace.body($0.value) }
        attendance = meeting.attendance
        items = taken(meeting.items)
        record = workspace.minuted(of: meeting.bodies.first?.value)
        let style = house.minutes
        minuteSeries = NumberSeries(
            style.minutes, style: style, of: meeting, in: workspace, .minutes)
        decisionSeries = NumberSeries(
            style.decisions, style: style, of: meeting, in: workspace, .decisions)
        let given = meeting.numbersGiven?.value ?? IssuedNumbers()
        minuteLedger = Ledger(
            given.minutes,
            beside: (minutes?.text.sections ?? []).compactMap { section in
                guard let item = section.minute?.item, let number = section.minute?.number else {
                    return nil
                }
                return (item.value, number.value)
            })
        decisionLedger = Ledger(
            given.decisions,
            beside: (minutes?.text.sections ?? []).compactMap { section in
                guard let item = section.minute?.item,
                    let number = section.records(for: Members.self).lazy.compactMap(\.decision)
                        .first?.number
                else { return nil }
                return (item.value, number.value)
            })
        actions = given.actions
        let days = DayCounters(workspace.calendar)
        proofs =
            meeting.attendance?.present == nil
            ? []
            : bodies.compactMap { body in
                guard let day = meeting.date.value.day,
                    let roll = Roll(
                        of: body, on: day,
                        organisations: workspace.authority?.organisations ?? []),
                    let quorum = workspace.quorum(of: body, under: roll.terms)?.quorum
                else { return nil }
                return Judge(
                    roll: roll, quorum: quorum, sitting: Sitting(meeting),
                    lastDay: { days.latest($0, before: $1) }
                ).proof()
            }
    }

    var issued: IssuedNumbers {
        IssuedNumbers(
            minutes: minuteLedger.numbers, decisions: decisionLedger.numbers, actions: actions)
    }

    mutating func text() -> String {
        for sentence in openingSentences { paragraph(sentence) }
        var excluded: Set<Int> = []
        for item in items {
            let exclusions = attendance?.course.exclusions ?? []
            for (place, exclusion) in exclusions.enumerated()
            where exclusion.items.contains(where: { ItemKey($0.value) == item.key })
                && excluded.insert(place).inserted
            {
                write(exclusion, place + 1)
            }
            write(item)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    mutating func paragraph(_ text: String) {
        guard !text.isEmpty else { return }
        if !lines.isEmpty { lines.append("") }
        lines.append(markdown(text))
    }

    // MARK: - Items

    private mutating func write(_ item: AgendaItem) {
        guard let own = item.particulars.disclosed(to: Members.self) else { return }
        let business = Business(item, own, of: meeting, in: workspace, house: house)
        heading(own.title.value, key: item.number, item: item.number, business.restriction)
        let taken = attendance?.items.last { ItemKey($0.number.value) == item.key }
        for sentence in standingSentences(own.standing?.value) { paragraph(sentence) }
        for sentence in sentences(of: item, taken) { paragraph(sentence) }
        let outcome = item.withdrawal == nil ? taken?.outcome?.value : .withdrawn
        switch outcome {
        case .withdrawn: paragraph(words("withdrawn"))
        case .deferred:
            decision(
                key: item.number, outcome: .deferred,
                text: [markdown(words("deferral", ["words": taken?.deferredTo ?? ""]))],
                moved: nil, seconded: nil)
        default: decide(item, own, business, outcome)
        }
        carryActions(under: own.standing?.value)
    }

    /// The decision that the papers, a motion or the item's nature propose.
    private mutating func decide(
        _ item: AgendaItem, _ own: AgendaItem.Particulars, _ business: Business,
        _ recorded: Decision.Outcome?
    ) {
        let motions = (attendance?.course.motions ?? []).filter {
            ItemKey($0.item.value) == item.key
        }
        let decided = motions.last { $0.fate?.value == .carried } ?? motions.last
        // What was carried is what was moved; who moved the report's recommendations writes no other text.
        var text: [String] = []
        if let decided, let moved = decided.text {
            text = [markdown(amended(moved, by: decided))]
        } else {
            text = business.recommendations.map { markdown(plainWords(of: $0)) }
            if let decided, !amendments(of: decided).isEmpty {
                text.append(
                    markdown(
                        sentence(
                            words(
                                "amendments carried",
                                ["amendments": amendments(of: decided).joined(separator: "; ")]))))
            }
        }
        if text.isEmpty, MinutesItem(own.standing?.value) == .minutes,
            let last = workspace.minuted(before: meeting)
        {
            text = [markdown(words("minutes resolution", ["date": words.date(last.date)]))]
        }
        guard !text.isEmpty else {
            if let recorded, recorded != .proposed {
                paragraph(words("outcome only", ["outcome": words.outcome(recorded)]))
            }
            return
        }
        let fate: Decision.Outcome? =
            switch decided?.fate?.value {
            case .carried: .resolved
            case .lost, .withdrawn, .fell: .lost
            case nil: nil
            }
        let dissent = (attendance?.votes ?? []).filter { ItemKey($0.item.value) == item.key }
            .flatMap(\.dissent).map(\.value)
        decision(
            key: item.number, outcome: recorded ?? fate ?? .proposed, text: text,
            moved: decided?.moved?.value, seconded: decided?.seconded?.value, dissent: dissent)
    }

    /// A motion with the amendments that were carried.
    private func amended(_ text: String, by motion: Motion) -> String {
        let carried = amendments(of: motion)
        guard !carried.isEmpty else { return sentence(text) }
        let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
        return sentence(
            words("as amended", ["text": bare, "amendments": carried.joined(separator: "; ")]))
    }

    /// Those that were carried.
    private func amendments(of motion: Motion) -> [String] {
        motion.amendments.filter { $0.fate?.value == .carried }.map(\.text)
    }

    private mutating func decision(
        key: String, outcome: Decision.Outcome, text: [String], moved: String?, seconded: String?,
        dissent: [String] = []
    ) {
        let number = decisionLedger.number(key) { decisionSeries.next() }
        lines += ["", "```decision", "number: \(quoted(number))", "outcome: \(outcome.rawValue)"]
        if let moved { lines.append("moved: \(moved)") }
        if let seconded { lines.append("seconded: \(seconded)") }
        if !dissent.isEmpty { lines.append("dissent: [ \(dissent.joined(separator: ", ")) ]") }
        lines.append("text: |")
        if text.count == 1 {
            lines.append("  " + text[0])
        } else {
            lines += text.enumerated().map { "  \($0 + 1). \($1)" }
        }
        lines.append("```")
    }

    private mutating func write(_ exclusion: Exclusion, _ place: Int) {
        let key = "exclusion-\(place)"
        heading(words("exclusion title"), key: key, item: nil, nil)
        var values = words.scheme(
            exclusion.scheme?.value, paragraphs: exclusion.paragraphs.map(\.value),
            isExecutive: bodies.contains(where: \.isExecutive))
        values["items"] = words.list(
            exclusion.items.map { words("item", ["number": $0.value]) })
        decision(
            key: key, outcome: .resolved, text: [markdown(words("exclusion", values))],
            moved: exclusion.moved?.value, seconded: exclusion.seconded?.value)
    }

    /// The actions of earlier meetings that are still open, to be carried on or closed; those that were set
    /// in private under headings of their own, which are restricted as what set them was.
    private mutating func carryActions(under standing: String?) {
        guard MinutesItem(standing) == actionsItem else { return }
        let log = ActionLog<Members>(
            of: record.filter { $0.date.first < meeting.date.value.first }, words: words)
        for action in log.open where !action.isRestricted { carry(action) }
        var restriction: String?
        for action in log.open where action.isRestricted {
            guard let written = action.restriction?.written else { continue }
            if written != restriction {
                lines += ["", "## \(words("restricted minute")) { restricted: \(written) }"]
            }
            restriction = written
            carry(action)
        }
    }

    private mutating func carry(_ action: ActionLog<Members>.Entry) {
        lines += [
            "", "```action", "from: \(quoted(action.number))",
            "# \(action.text)".filter { $0 != "\n" }, "```",
        ]
    }

    /// Under which item they stand: the action log, else matters arising.
    private var actionsItem: MinutesItem? {
        let standing = items.compactMap {
            MinutesItem($0.particulars.disclosed(to: Members.self)?.standing?.value)
        }
        return [MinutesItem.actions, .mattersArising].first { standing.contains($0) }
    }

    private mutating func heading(
        _ title: String, key: String, item: String?, _ restriction: Restriction?
    ) {
        let number = minuteLedger.number(key) { minuteSeries.next() }
        var attributes: [String] = []
        if let item { attributes.append("item: \(quoted(item))") }
        attributes.append("minute: \(quoted(number))")
        if let restriction { attributes.append("restricted: \(restriction.written)") }
        if !lines.isEmpty { lines.append("") }
        lines.append("# \(markdown(title)) { \(attributes.joined(separator: ", ")) }")
    }
}

/// Items in the order in which they were taken, each before those within it.
private func taken(_ items: [AgendaItem]) -> [AgendaItem] {
    let order = items.indices.sorted { left, right in
        let (a, b) = (items[left].taken ?? .max, items[right].taken ?? .max)
        return a == b ? left < right : a < b
    }
    return order.flatMap { place -> [AgendaItem] in
        let inner = items[place].particulars.disclosed(to: Members.self)?.items ?? []
        return [items[place]] + taken(inner)
    }
}

extension Restriction {
    /// As a heading writes it, on one line.
    fileprivate var written: String {
        var keys: [String] = []
        if let scheme { keys.append("scheme: \(scheme.value)") }
        if !paragraphs.isEmpty {
            let numbers = paragraphs.map { quoted($0.value) }.joined(separator: ", ")
            keys.append("paragraph: [ \(numbers) ]")
        }
        if let reason { keys.append("reason: \(quoted(reason.value))") }
        if let words = publicWords { keys.append("public title: \(quoted(words))") }
        return "{ \(keys.joined(separator: ", ")) }"
    }
}
