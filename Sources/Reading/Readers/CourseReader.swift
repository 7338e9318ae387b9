import Diagnostics
import Governance

/// Reads how a meeting went, from the keys of `attendance.yaml` that do not speak of who was there.
func readCourse(_ reader: MappingReader, _ findings: inout Findings) -> MeetingCourse {
    MeetingCourse(
        opened: reader.time("opened", &findings), closed: reader.time("closed", &findings),
        adjournments: reader.list("adjournments", &findings, readAdjournment),
        orderVaried: reader.text("order varied", &findings),
        motions: reader.list("motions", &findings, readMotion),
        exclusions: reader.list("exclusions", &findings, readExclusion))
}

private func readAdjournment(_ node: YAMLNode, _ findings: inout Findings) -> Adjournment? {
    guard let reader = MappingReader(node, .adjournment, &findings) else { return nil }
    let until = reader.time("until", &findings)
    let reason = reader.text("reason", &findings)
    return reader.time("from", &findings).map {
        Adjournment(from: $0, until: until, reason: reason)
    }
}

private func readMotion(_ node: YAMLNode, _ findings: inout Findings) -> Motion? {
    guard let reader = MappingReader(node, .motion, &findings) else { return nil }
    let text = reader.text("text", &findings)
    let moved = reader.id("moved", &findings)
    let seconded = reader.id("seconded", &findings)
    let fate = reader.choice("fate", Motion.Fate.self, &findings)
    let amendments = reader.list("amendments", &findings, readAmendment)
    guard let item = reader.words("item", &findings) else { return nil }
    return Motion(
        item: item, text: text, moved: moved, seconded: seconded, fate: fate,
        amendments: amendments, span: reader.span)
}

private func readAmendment(_ node: YAMLNode, _ findings: inout Findings) -> Motion.Amendment? {
    guard let reader = MappingReader(node, .amendment, &findings) else { return nil }
    let moved = reader.id("moved", &findings)
    let seconded = reader.id("seconded", &findings)
    let fate = reader.choice("fate", Motion.Fate.self, &findings)
    return reader.text("text", &findings).map {
        Motion.Amendment(text: $0, moved: moved, seconded: seconded, fate: fate)
    }
}

private func readExclusion(_ node: YAMLNode, _ findings: inout Findings) -> Exclusion? {
    guard let reader = MappingReader(node, .exclusion, &findings) else { return nil }
    return Exclusion(
        items: reader.wordsList("items", &findings), scheme: reader.id("scheme", &findings),
        paragraphs: reader.wordsList("paragraph", &findings),
        from: reader.time("from", &findings), moved: reader.id("moved", &findings),
        seconded: reader.id("seconded", &findings), span: reader.span)
}
