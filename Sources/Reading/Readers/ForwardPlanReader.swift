import Diagnostics
import Governance

/// Reads `forward-plan.yaml`; `nil` when there is none, or it is not readable.
func readForwardPlan(_ path: String, _ run: inout ReadingRun) -> ForwardPlan? {
    guard let file = run.loadIfPresent(path), let node = run.compose(file),
        let reader = MappingReader(node, .forwardPlan, &run.findings)
    else { return nil }
    return ForwardPlan(
        title: reader.text("title", &run.findings),
        period: reader.text("period", &run.findings),
        standing: reader.list("standing", &run.findings, readPlannedItem),
        meetings: reader.list("meetings", &run.findings, readPlannedMeeting),
        recurrence: reader.mapping("recurrence", .meets, &run.findings)
            .map { readRhythm($0, &run.findings) },
        notes: reader.texts("notes", &run.findings), span: file.head)
}

private func readPlannedMeeting(_ node: YAMLNode, _ findings: inout Findings) -> PlannedMeeting? {
    guard let reader = MappingReader(node, .plannedMeeting, &findings) else { return nil }
    let date = reader.date("date", &findings)
    let start = reader.time("start", &findings)?.value
    let end = reader.time("end", &findings)?.value
    let recurrence = reader.words("recurrence", &findings)
    let items = reader.list("items", &findings, readPlannedItem)
    guard let date else { return nil }
    return PlannedMeeting(date: date, start: start, end: end, recurrence: recurrence, items: items)
}

private func readPlannedItem(_ node: YAMLNode, _ findings: inout Findings) -> PlannedItem? {
    guard let reader = MappingReader(node, .plannedItem, &findings) else { return nil }
    if !reader.has("title") && !reader.has("standing") {
        findings.add(
            .keyMissing, at: reader.span.head,
            "'title' is missing (\(word: ShapeName.plannedItem.rawValue))",
            remedies: ["write a 'title', or 'standing' and the id of a standing item"])
    }
    return PlannedItem(
        id: reader.id("id", &findings), standing: reader.id("standing", &findings),
        title: reader.words("title", &findings), leads: reader.who("lead", &findings),
        signOff: reader.answer("sign off", default: false, &findings),
        note: reader.text("note", &findings), rotation: reader.text("rotation", &findings),
        items: reader.list("items", &findings, readPlannedItem), span: reader.span)
}

/// How often a body meets, from its terms of reference or its plan.
func readRhythm(_ reader: MappingReader, _ findings: inout Findings) -> MeetingRhythm {
    MeetingRhythm(
        every: reader.words("every", &findings),
        timesAYear: reader.number("times a year", &findings),
        on: reader.words("on", &findings), at: reader.time("at", &findings)?.value,
        lasting: reader.text("for", &findings))
}
