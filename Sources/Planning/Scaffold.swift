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
    for item in entries { lines += outlook.agendaLines(item, indent: "  ", in: house, body) }
    return Scaffold(
        path: "meetings/\(day.iso)-\(body.id)/agenda.yaml",
        text: lines.map { $0 + "\n" }.joined())
}

extension Outlook {
    fileprivate func agendaLines(
        _ item: Item, indent: String, in house: House?, _ body: Body
    ) -> [String] {
        let known =
            (house?.standingItems ?? []).map(\.id.value) + body.standingItems.map(\.id.value)
            + (body.forwardPlan?.repeatable ?? []).compactMap { $0.id?.value }
        let isStanding = item.standing.map(known.contains) ?? false
        let inner = indent + "  "
        var lines = [
            isStanding
                ? "\(indent)- standing: \(item.standing ?? "")"
                : "\(indent)- title: \(quoted(item.title))"
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
            for part in item.items {
                lines += agendaLines(part, indent: inner + "  ", in: house, body)
            }
        }
        return lines
    }
}
