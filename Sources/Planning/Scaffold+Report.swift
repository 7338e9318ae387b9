import Diagnostics
import DocumentTree
public import Governance

/// A report begun in the sections of the house, for an item of an agenda.
///
/// Of a meeting that was published it goes into the next supplement, which is begun when it is not there.
/// `nil` when the agenda has no item of that number.
public func newReport(
    _ number: String, of meeting: Meeting, in workspace: Workspace
) -> BegunReport? {
    guard let house = workspace.house(of: meeting),
        let item = item(number, in: meeting.items)
    else { return nil }
    // Nothing of a restricted item is copied into a file that is not yet its paper.
    let open = item.particulars.disclosed(to: Public.self)
    let folder: String
    var isNamed = false
    var isIssued = false
    switch open?.papers {
    case .folder(let name, _)?: (folder, isNamed, isIssued) = (name.value, true, true)
    case .missing(let name)?: (folder, isNamed) = (name.value, true)
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
    let recorded = meeting.issued?.supplements ?? []
    let isOut = item.supplement.map(recorded.contains) ?? (meeting.issued != nil)
    guard isOut else {
        let place = item.supplement.map { "\(meeting.folder)/supplement-\($0)" } ?? meeting.folder
        let list = item.supplement.map { "supplement \($0)" } ?? "the agenda"
        return BegunReport(
            scaffolds: [Scaffold(path: "\(place)/\(folder)/report.md", text: text)],
            toWrite: isNamed ? nil : ("papers: \(folder)", "item \(number) of \(list)"))
    }
    let key = isIssued ? "replaces" : "adds"
    let entry = "- { item: \(quoted(number)), papers: \(folder) }"
    let (supplement, isThere) = nextSupplement(of: meeting)
    let place = "\(meeting.folder)/supplement-\(supplement)"
    let paper = Scaffold(path: "\(place)/\(folder)/report.md", text: text)
    guard !isThere else {
        return BegunReport(
            scaffolds: [paper],
            toWrite: (entry, "'\(key)' of \(place)/supplement.yaml"))
    }
    return BegunReport(
        scaffolds: [
            Scaffold(
                path: "\(place)/supplement.yaml",
                text: supplementText(key: key, entry: entry)), paper,
        ], toWrite: nil)
}

/// A report begun, with what it needs beside it.
public struct BegunReport: Sendable {
    public let scaffolds: [Scaffold]
    /// The line that is to be written by hand, and where; `nil` when it is named already.
    public let toWrite: (line: String, place: String)?
}

/// A supplement begun: the first that is not on record as published.
///
/// `nil` when that one is there already.
public func newSupplement(of meeting: Meeting) -> Scaffold? {
    let (number, isThere) = nextSupplement(of: meeting)
    guard !isThere else { return nil }
    return Scaffold(
        path: "\(meeting.folder)/supplement-\(number)/supplement.yaml",
        text: supplementText(key: nil, entry: ""))
}

/// The number of the supplement that goes out next, and whether its folder is there.
private func nextSupplement(of meeting: Meeting) -> (number: Int, isThere: Bool) {
    let recorded = meeting.issued?.supplements ?? []
    if let open = meeting.supplements.first(where: { !recorded.contains($0.number) }) {
        return (open.number, true)
    }
    let last = max(recorded.max() ?? 0, meeting.supplements.last?.number ?? 0)
    return (last + 1, false)
}

private func supplementText(key: String?, entry: String) -> String {
    let examples = [
        ("adds", "{ item: \"5\", papers: item-5-letter }"),
        ("replaces", "{ item: \"4\", papers: item-4-report, note: What is corrected. }"),
        ("withdraws", "{ item: \"3\", reason: Why it is not taken. }"),
    ]
    var lines = [
        "# The day it goes out:", "# published: 2026-11-30",
        "# Why it comes after the agenda; everybody reads it:", "# reason: What has happened.",
    ]
    for (name, example) in examples where name != key {
        lines += ["# \(name):", "#   - \(example)"]
    }
    lines += [
        "# items:", "#   - title: Business that is new", "#     lead: clerk",
        "#     purpose: decision", "#     papers: item-6-business",
        "#     late: { reason: Why it cannot wait., chair: Who in the chair finds it urgent }",
    ]
    if let key { lines += ["\(key):", "  \(entry)"] } else { lines.append("adds: []") }
    return lines.map { $0 + "\n" }.joined()
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
