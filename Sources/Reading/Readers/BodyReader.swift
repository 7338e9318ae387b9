import Diagnostics
import Governance

/// Reads all of `boards/<id>/`; `nil` when its `board.yaml` is not there or not readable.
func readBody(_ id: String, _ run: inout ReadingRun) -> Body? {
    let folder = "boards/" + id
    let file = run.load(folder + "/board.yaml")
    let node = run.compose(file)
    // The other files are read whatever is wrong with the first: every fault in one run.
    let terms = readAllTermsOfReference(in: folder + "/terms-of-reference", &run)
    let members = readMembers(folder + "/members.yaml", &run)
    let plan = readForwardPlan(folder + "/forward-plan.yaml", &run)
    guard let node, let reader = MappingReader(node, .board, &run.findings) else { return nil }
    let regime = reader.id("regime", &run.findings)
    let isExecutive = reader.answer("executive", default: false, &run.findings)
    let notice = readClockRules(reader, &run.findings)
    return Body(
        id: id,
        name: reader.name("name", &run.findings) ?? Located(id, reader.span.head),
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
        regime: regime, isExecutive: isExecutive, notice: notice,
        notes: reader.texts("notes", &run.findings),
        termsOfReference: terms.versions, memberships: members.memberships,
        substitutions: members.substitutions, unnamed: members.unnamed,
        vacancies: members.vacancies, suspensions: members.suspensions, forwardPlan: plan,
        reportsTo: reader.list("reports to", &run.findings, readRelation),
        dissolved: reader.date("dissolved", &run.findings), isRead: terms.isWhole && members.isRead,
        span: file.head)
}

private func readRelation(_ node: YAMLNode, _ findings: inout Findings) -> BodyRelation? {
    if case .mapping = node {
        let reader = MappingReader(node, .relatedBody, &findings)
        return reader?.name("name", &findings).map { .outside($0) }
    }
    return readID(node, "board", &findings).map { .body($0) }
}

private func readStandingItem(_ node: YAMLNode, _ findings: inout Findings) -> StandingItem? {
    guard let reader = MappingReader(node, .standingItem, &findings) else { return nil }
    let id = reader.id("id", &findings)
    let title = reader.name("title", &findings)?.value
    let text = reader.text("text", &findings)
    let leads = reader.who("lead", &findings)
    guard let id else { return nil }
    return StandingItem(id: id, title: title ?? id.value, text: text, leads: leads)
}
