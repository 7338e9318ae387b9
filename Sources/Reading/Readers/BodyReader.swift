import Diagnostics
import Governance

/// Reads all of `boards/<id>/`; `nil` when its `board.yaml` is not there or not readable.
func readBody(_ id: String, _ run: inout ReadingRun) -> Body? {
    let folder = "boards/" + id
    let file = run.load(folder + "/board.yaml")
    let node = run.compose(file)
    // The other files are read whatever is wrong with the first: every fault in one run.
    let terms = readAllTermsOfReference(in: folder + "/terms-of-reference", &run)
    let (memberships, substitutions) = readMembers(folder + "/members.yaml", &run)
    let plan = readForwardPlan(folder + "/forward-plan.yaml", &run)
    guard let node, let reader = MappingReader(node, .board, &run.findings) else { return nil }
    let notice = reader.mapping("notice", .notice, &run.findings)
    return Body(
        id: id,
        name: reader.words("name", &run.findings) ?? Located(id, reader.span.head),
        short: reader.text("short", &run.findings),
        kind: reader.words("kind", &run.findings),
        organisation: reader.words("organisation", &run.findings),
        house: reader.id("house", &run.findings),
        parents: reader.list("parents", &run.findings, readRelation),
        subGroups: reader.list("sub-groups", &run.findings, readRelation),
        receivesReportsFrom: reader.list("receives reports from", &run.findings, readRelation),
        crossMembership: reader.list("cross-membership", &run.findings, readRelation),
        secretary: reader.who("secretary", &run.findings),
        standingItems: reader.list("standing items", &run.findings, readStandingItem),
        notice: notice?.period("agenda", &run.findings),
        notes: reader.texts("notes", &run.findings),
        termsOfReference: terms, memberships: memberships, substitutions: substitutions,
        forwardPlan: plan, span: file.head)
}

private func readRelation(_ node: YAMLNode, _ findings: inout Findings) -> BodyRelation? {
    if case .mapping = node {
        let reader = MappingReader(node, .relatedBody, &findings)
        return reader?.words("name", &findings).map { .outside($0) }
    }
    return readID(node, "board", &findings).map { .body($0) }
}

private func readStandingItem(_ node: YAMLNode, _ findings: inout Findings) -> StandingItem? {
    guard let reader = MappingReader(node, .standingItem, &findings) else { return nil }
    let id = reader.id("id", &findings)
    let title = reader.text("title", &findings)
    let text = reader.text("text", &findings)
    let leads = reader.who("lead", &findings)
    guard let id else { return nil }
    return StandingItem(id: id, title: title ?? id.value, text: text, leads: leads)
}

private func readMembers(
    _ path: String, _ run: inout ReadingRun
) -> ([Membership], [Substitution]) {
    guard let file = run.loadIfPresent(path), let node = run.compose(file),
        let reader = MappingReader(node, .members, &run.findings)
    else { return ([], []) }
    let members = reader.list("members", &run.findings, readMembership)
    let substitutes = reader.list("substitutes", &run.findings, readSubstitution)
    return (members, substitutes)
}

private func readMembership(_ node: YAMLNode, _ findings: inout Findings) -> Membership? {
    guard let reader = MappingReader(node, .membership, &findings) else { return nil }
    let seat = reader.id("seat", &findings)
    let person = reader.id("person", &findings)
    let from = reader.date("from", &findings)
    let until = reader.date("until", &findings)
    let note = reader.text("note", &findings)
    guard let seat, let person else { return nil }
    return Membership(seat: seat, person: person, from: from, until: until, note: note)
}

private func readSubstitution(_ node: YAMLNode, _ findings: inout Findings) -> Substitution? {
    guard let reader = MappingReader(node, .substitution, &findings) else { return nil }
    let substituted = reader.id("for", &findings)
    let person = reader.id("person", &findings)
    let from = reader.date("from", &findings)
    let until = reader.date("until", &findings)
    guard let substituted, let person else { return nil }
    return Substitution(substituted: substituted, person: person, from: from, until: until)
}
