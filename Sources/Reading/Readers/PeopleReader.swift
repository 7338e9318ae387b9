import Diagnostics
import Governance

/// Reads `people.yaml`; a workspace without one has nobody. `nil` when it cannot be understood.
func readPeople(_ run: inout ReadingRun) -> [Person]? {
    guard let file = run.loadIfPresent("people.yaml") else { return [] }
    guard let node = run.compose(file),
        let reader = MappingReader(node, .people, &run.findings)
    else { return nil }
    let before = run.findings.faults.found
    let people = reader.list("people", &run.findings, readPerson)
    // An empty file, or a list that is none, has been told; everybody in it may still be meant.
    if people.isEmpty, !reader.has("people") || run.findings.faults.found > before { return nil }
    return people
}

private func readPerson(_ node: YAMLNode, _ findings: inout Findings) -> Person? {
    guard let reader = MappingReader(node, .person, &findings) else { return nil }
    let id = reader.id("id", &findings)
    let name = reader.name("name", &findings)
    let prefix = reader.text("prefix", &findings)
    let posts = reader.list("posts", &findings, readPost)
    guard let id else { return nil }
    return Person(id: id, name: name ?? id, prefix: prefix, posts: posts)
}

private func readPost(_ node: YAMLNode, _ findings: inout Findings) -> PostHolding? {
    guard let reader = MappingReader(node, .post, &findings) else { return nil }
    let id = reader.id("id", &findings)
    let title = reader.name("title", &findings)
    let organisation = reader.words("organisation", &findings)
    let unit = reader.text("unit", &findings)
    let from = reader.date("from", &findings)
    let until = reader.date("until", &findings)
    let contact = reader.mapping("contact", .contact, &findings)
    let telephone = contact?.text("telephone", &findings)
    let email = contact?.text("email", &findings)
    guard let id else { return nil }
    return PostHolding(
        id: id, title: title ?? id, organisation: organisation, unit: unit, telephone: telephone,
        email: email, from: from, until: until)
}
