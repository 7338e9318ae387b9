import Diagnostics
import Governance

/// What `members.yaml` says.
struct MembersRead {
    var memberships: [Membership] = []
    var substitutions: [Substitution] = []
    var unnamed: [PlacesHeld] = []
    var vacancies: [PlacesHeld] = []
    var suspensions: [Suspension] = []
    /// Whether the file is not there or could be understood; if not, the fault has been told.
    var isRead = true
}

func readMembers(_ path: String, _ run: inout ReadingRun) -> MembersRead {
    guard let file = run.loadIfPresent(path) else { return MembersRead() }
    guard let node = run.compose(file), let reader = MappingReader(node, .members, &run.findings)
    else { return MembersRead(isRead: false) }
    return MembersRead(
        memberships: reader.list("members", &run.findings, readMembership),
        substitutions: reader.list("substitutes", &run.findings, readSubstitution),
        unnamed: reader.list("unnamed", &run.findings, readPlacesHeld),
        vacancies: reader.list("vacancies", &run.findings, readPlacesHeld),
        suspensions: reader.list("suspensions", &run.findings, readSuspension))
}

private func readMembership(_ node: YAMLNode, _ findings: inout Findings) -> Membership? {
    guard let reader = MappingReader(node, .membership, &findings) else { return nil }
    let seat = reader.id("seat", &findings)
    let person = reader.id("person", &findings)
    let from = reader.date("from", &findings)
    let until = reader.date("until", &findings)
    let note = reader.text("note", &findings)
    let isShared = reader.answer("shared", default: false, &findings)
    guard let seat, let person else { return nil }
    return Membership(
        seat: seat, person: person, from: from, until: until, note: note, isShared: isShared)
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

private func readPlacesHeld(_ node: YAMLNode, _ findings: inout Findings) -> PlacesHeld? {
    guard let reader = MappingReader(node, .placesHeld, &findings) else { return nil }
    let seat = reader.id("seat", &findings)
    let number = reader.number("number", &findings) ?? 1
    let from = reader.date("from", &findings)
    let until = reader.date("until", &findings)
    return seat.map {
        PlacesHeld(
            seat: $0, number: Located(number, reader.valueSpan("number") ?? $0.span), from: from,
            until: until)
    }
}

private func readSuspension(_ node: YAMLNode, _ findings: inout Findings) -> Suspension? {
    guard let reader = MappingReader(node, .suspension, &findings) else { return nil }
    let person = reader.id("person", &findings)
    let seat = reader.id("seat", &findings)
    if !reader.has("person"), !reader.has("seat") {
        findings.add(
            .whoEmpty, at: reader.span.head, "nobody is named here",
            remedies: ["write a 'person', or a 'seat' and a 'number'"])
    }
    return Suspension(
        person: person, seat: seat, number: reader.number("number", &findings) ?? 1,
        kind: reader.choice("kind", Suspension.Kind.self, &findings)?.value ?? .suspended,
        from: reader.date("from", &findings), until: reader.date("until", &findings),
        reason: reader.text("reason", &findings), span: reader.span)
}
