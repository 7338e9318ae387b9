import Diagnostics
import DocumentTree
public import Governance
import Scheduling

/// A file to begin with, within the workspace.
public struct Scaffold: Sendable {
    public let path: String
    public let text: String
}

/// An agenda begun from the plan of the day, if it has one, and the standing items of the house and
/// the board.
///
/// The house's standing items come first, its closing ones last; an item of the plan that is
/// one of them stands in its place. What was not signed off at meetings before `today` comes back, at
/// the first meeting to come.
public func newMeeting(
    of body: Body, on day: CivilDate, in workspace: Workspace, today: CivilDate
) -> Scaffold {
    let house = workspace.houses[
        body.house?.value ?? workspace.authority?.house?.value ?? "standard"]
    let outlook = Outlook(of: body, in: workspace, from: day, until: day, today: min(today, day))
    let meeting = outlook.meetings.first { $0.day == day }
    let planned = meeting?.items ?? outlook.standing
    var taken: Set<String> = []
    var entries: [Outlook.Item] = []
    func add(_ item: Outlook.Item) {
        if taken.insert(item.key).inserted { entries.append(item) }
    }
    func add(_ items: [StandingItem]) {
        for item in items {
            add(
                Outlook.Item(
                    key: item.id.value, standing: item.id.value, title: item.title, leads: [],
                    marks: [], note: nil, items: []))
        }
    }
    let standing = house?.standingItems ?? []
    let closing = standing.filter(\.isClosing)
    let late = Set(closing.map(\.id.value))
    add(standing.filter { !$0.isClosing })
    add(body.standingItems)
    for item in planned where !late.contains(item.key) { add(item) }
    add(closing)

    var lines = ["board: \(body.id)", "date: \(day.iso)"]
    if let start = meeting?.start ?? outlook.rhythm?.at {
        lines.append("start: \"\(start.clock)\"")
    } else {
        lines.append("# start: \"10:00\"")
    }
    if let end = meeting?.end { lines.append("planned end: \"\(end.clock)\"") }
    lines += ["# venue: Where it meets", "# published: The day it goes out", "items:"]
    for (index, item) in entries.enumerated() {
        lines += outlook.agendaLines(item, number: String(index + 1), indent: "  ", in: house, body)
    }
    return Scaffold(
        path: "meetings/\(day.iso)-\(body.id)/agenda.yaml",
        text: lines.map { $0 + "\n" }.joined())
}

extension Outlook {
    fileprivate func agendaLines(
        _ item: Item, number: String, indent: String, in house: House?, _ body: Body
    ) -> [String] {
        let known =
            (house?.standingItems ?? []).map(\.id.value) + body.standingItems.map(\.id.value)
            + (body.forwardPlan?.repeatable ?? []).compactMap { $0.id?.value }
        let isStanding = item.standing.map(known.contains) ?? false
        let inner = indent + "  "
        var lines = [
            isStanding
                ? "\(indent)- standing: \(item.standing ?? "")"
                : "\(indent)- title: \(quoted(item.title))",
            inner + "number: \"\(number)\"",
        ]
        // An item of the plan is business: somebody leads it, for some purpose.
        let isBusiness = !isStanding
        if isBusiness {
            lines.append(inner + "lead: " + (agendaLeads(item.leads) ?? "TBC"))
            lines.append(inner + "# purpose: decision, discussion, information or assurance")
            lines.append(inner + "# papers: the folder of its report, or verbal, or to follow")
        }
        if item.marks.contains(where: { if case .keyDecision = $0 { true } else { false } }) {
            lines.append(inner + "class: [ key decision ]")
        }
        if !item.items.isEmpty {
            lines.append(inner + "items:")
            for (index, part) in item.items.enumerated() {
                lines += agendaLines(
                    part, number: "\(number).\(index + 1)", indent: inner + "  ", in: house, body)
            }
        }
        return lines
    }
}

/// A report begun in the sections of the house, for an item of an agenda.
///
/// `nil` when the agenda has no item of that number. `isNamed`: the agenda names the folder already.
public func newReport(
    _ number: String, of meeting: Meeting, in workspace: Workspace
) -> (scaffold: Scaffold, isNamed: Bool)? {
    guard let house = workspace.house(of: meeting),
        let item = item(number, in: meeting.items)
    else { return nil }
    // Nothing of a restricted item is copied into a file that is not yet its paper.
    let open = item.particulars.disclosed(to: Public.self)
    let folder: String
    var isNamed = false
    switch open?.papers {
    case .folder(let name, _)?, .missing(let name)?: (folder, isNamed) = (name.value, true)
    case nil, .none?, .verbal?, .toFollow?, .tabled?:
        folder = "item-\(slug(number))" + (open.map { "-" + slug($0.title.value) } ?? "")
    }
    var lines = ["---", open.map { "title: \(quoted($0.title.value))" } ?? "title:"]
    for field in house.reportFields {
        let example = field.example.map { " For example: \($0)" } ?? ""
        lines.append("# " + field.meaning + (field.required ? " Required." : "") + example)
        lines.append((field.required ? "" : "# ") + "\(field.key):" + field.placeholder)
    }
    lines.append("---")
    for rule in house.sectionRules { lines += section(rule, level: 1) }
    let text = lines.map { $0 + "\n" }.joined()
    let place = item.supplement.map { "\(meeting.folder)/supplement-\($0)" } ?? meeting.folder
    return (Scaffold(path: "\(place)/\(folder)/report.md", text: text), isNamed)
}

extension FieldRule {
    /// What stands in a required field until its author writes it, so that the rest can be checked.
    fileprivate var placeholder: String {
        guard required else { return "" }
        switch kind {
        case .words: return " To be written"
        case .answer: return " no"
        case .who: return " TBC"
        case .list, .documents: return " [ To be written ]"
        case .amount: return " 0.00"
        // What the house gives as an example has the keys that are needed.
        case .date, .records: return " " + (example ?? "[]")
        }
    }
}

private func section(_ rule: SectionRule, level: Int) -> [String] {
    var lines = ["", String(repeating: "#", count: level) + " " + rule.title]
    if rule.parts.isEmpty {
        let prompt =
            rule.numbering == .recommendations
            ? "What the body is asked to do: a numbered list."
            : rule.required ? "To be written." : "To be written, or the heading taken out."
        lines += ["", "<!-- \(prompt) -->"]
        // A decision needs a recommendation before anything can be built.
        if rule.numbering == .recommendations { lines += ["", "1. To be written."] }
    }
    return lines + rule.parts.flatMap { section($0, level: level + 1) }
}

private func item(_ number: String, in items: [AgendaItem]) -> AgendaItem? {
    for item in items {
        if item.number == number { return item }
        if let inner = item.particulars.disclosed(to: Public.self)?.items,
            let found = Planning.item(number, in: inner)
        {
            return found
        }
    }
    return nil
}
