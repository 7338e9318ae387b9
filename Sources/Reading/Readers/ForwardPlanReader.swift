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
        strands: reader.list("strands", &run.findings, readPlannedItem),
        meetings: reader.list("meetings", &run.findings, readPlannedMeeting),
        recurrence: reader.mapping("recurrence", .meets, &run.findings)
            .map { readRhythm($0, &run.findings) },
        notes: reader.list("notes", &run.findings, readNote), span: file.head)
}

private func readNote(_ node: YAMLNode, _ findings: inout Findings) -> PlanNote? {
    guard case .mapping = node else {
        return readWords(node, "notes", &findings)
            .map { PlanNote(id: nil, words: $0.value, review: nil) }
    }
    guard let reader = MappingReader(node, .planNote, &findings) else { return nil }
    return PlanNote(
        id: reader.id("id", &findings), words: reader.text("note", &findings) ?? "",
        review: reader.date("review", &findings))
}

private func readPlannedMeeting(_ node: YAMLNode, _ findings: inout Findings) -> PlannedMeeting? {
    guard let reader = MappingReader(node, .plannedMeeting, &findings) else { return nil }
    let date = reader.date("date", &findings)
    let start = reader.time("start", &findings)?.value
    let end = reader.time("end", &findings)?.value
    let recurrence = reader.words("recurrence", &findings)
    let isCancelled = reader.answer("cancelled", default: false, &findings)
    let changes = reader.number("changes", &findings) ?? 0
    let items = reader.list("items", &findings, readPlannedItem)
    guard let date else { return nil }
    return PlannedMeeting(
        date: date, start: start, end: end, recurrence: recurrence, isCancelled: isCancelled,
        changes: changes, items: items)
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
        note: reader.text("note", &findings), rotation: readRotation(reader, &findings),
        signedOff: reader.date("signed off", &findings),
        deferredFrom: reader.date("deferred from", &findings),
        returns: reader.words("returns", &findings), reviews: reader.words("reviews", &findings),
        classes: reader.wordsList("class", &findings),
        items: reader.list("items", &findings, readPlannedItem), span: reader.span)
}

/// In words alone, or with the ids of those that take turns.
private func readRotation(
    _ reader: MappingReader, _ findings: inout Findings
) -> PlannedItem.Rotation? {
    guard let node = reader.node("rotation", &findings) else { return nil }
    guard case .mapping = node else {
        return readWords(node, "rotation", &findings)
            .map { .init(words: $0.value, strands: [], each: nil) }
    }
    guard let inner = MappingReader(node, .rotation, &findings) else { return nil }
    if case .sequence(let strands, let span)? = inner.node("of", &findings), strands.isEmpty {
        findings.add(
            .keyEmpty, at: span, "'of' names no strand",
            remedies: ["name the strands that take turns, or take the rotation out"])
    }
    return .init(
        words: inner.text("words", &findings),
        strands: inner.list("of", &findings) { node, found in
            readID(node, "of", &found)
        }, each: inner.words("each", &findings))
}

/// How often a body meets, from its terms of reference or its plan.
func readRhythm(_ reader: MappingReader, _ findings: inout Findings) -> MeetingRhythm {
    MeetingRhythm(
        every: reader.words("every", &findings),
        timesAYear: reader.number("times a year", &findings),
        on: reader.words("on", &findings), at: reader.time("at", &findings)?.value,
        lasting: reader.text("for", &findings), first: reader.date("from", &findings),
        except: reader.list("except", &findings, readDate),
        moved: reader.list("moved", &findings, readMoved))
}

private func readMoved(
    _ node: YAMLNode, _ findings: inout Findings
) -> MeetingRhythm.MovedMeeting? {
    guard let reader = MappingReader(node, .movedMeeting, &findings) else { return nil }
    guard let from = reader.date("from", &findings), let to = reader.date("to", &findings) else {
        return nil
    }
    return .init(from: from, to: to)
}
