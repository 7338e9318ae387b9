import Diagnostics
import Governance

/// Reads `attendance.yaml` of a meeting's folder; `nil` when there is none.
///
/// - Parameters:
///   - items: of the agenda: what is told of restricted ones is withheld.
///   - agenda: the file they were read from.
func readAttendance(
    _ folder: String, beside items: [AgendaItem], of agenda: SourceID, _ run: inout ReadingRun
) -> Attendance? {
    guard let file = run.loadIfPresent(folder + "/attendance.yaml") else { return nil }
    let closed = ClosedBusiness(items, isDoubtful: run.findings.tainted.contains(agenda))
    let faultsBefore = run.findings.faults.found
    let node = run.compose(file)
    if !closed.isNone, node == nil || run.findings.faults.found > faultsBefore {
        // What is not understood may be of restricted business.
        run.sources.withholdAll(of: file.id, publicName: nil)
    } else if let node {
        closed.withhold(in: node, &run.sources)
    }
    guard let node, let reader = MappingReader(node, .attendance, &run.findings) else { return nil }
    let present = reader.list("present", &run.findings, readAttendee)
    return Attendance(
        present: reader.has("present") ? present : nil,
        accepted: reader.list("accepted", &run.findings, readAttendee),
        apologies: reader.list("apologies", &run.findings, readApology),
        absent: reader.list("absent", &run.findings, readAttendee),
        unknown: reader.list("unknown", &run.findings, readAttendee),
        inAttendance: reader.who("in attendance", &run.findings),
        items: reader.list("items", &run.findings, readTakenItem),
        votes: reader.list("votes", &run.findings, readVote),
        isAdjourned: reader.answer("adjourned", default: false, &run.findings),
        course: readCourse(reader, &run.findings), span: file.head)
}

private func readAttendee(_ node: YAMLNode, _ findings: inout Findings) -> Attendee? {
    if case .scalar = node {
        return readID(node, "person", &findings).map { Attendee(member: $0) }
    }
    guard let reader = MappingReader(node, .attendee, &findings) else { return nil }
    let person = reader.id("person", &findings)
    let seat = reader.id("seat", &findings)
    let number = reader.number("number", &findings)
    if !reader.has("person"), !reader.has("seat") {
        findings.add(
            .whoEmpty, at: reader.span.head, "nobody is named here",
            remedies: ["write a 'person', or a 'seat' and a 'number'"])
        return nil
    }
    if let person, number != nil {
        findings.add(
            .keysContradict, at: reader.keySpan("number") ?? person.span,
            "a 'number' stands beside a person; it counts people who are not named",
            remedies: ["take 'number' out, or 'person'"])
    }
    return Attendee(
        person: person, seat: seat, capacity: readCapacity(reader, &findings),
        number: person == nil ? number ?? 1 : 1,
        manner: reader.choice("manner", Attendee.Manner.self, &findings)?.value ?? .inRoom,
        notified: reader.date("notified", &findings),
        from: readMoment("from", reader, &findings), until: readMoment("until", reader, &findings),
        away: reader.list("away", &findings, readTimeAway),
        interests: reader.list("interests", &findings, readInterest), span: reader.span)
}

private func readCapacity(
    _ reader: MappingReader, _ findings: inout Findings
) -> Attendee.Capacity {
    let written: [(key: String, make: (Located<String>) -> Attendee.Capacity)] = [
        ("substitute for", { .substitute(for: $0) }),
        ("nominated proxy for", { .nominatedProxy(for: $0) }),
        ("proxy for", { .proxy(for: $0) }),
        ("representing", { .representative(of: $0) }),
    ]
    var found: Attendee.Capacity?
    for (key, make) in written {
        guard let id = reader.id(key, &findings) else { continue }
        if found != nil {
            findings.add(
                .keysContradict, at: id.span,
                "'\(word: key)' stands beside another capacity; one entry is for one",
                remedies: ["write an entry for each"])
        }
        found = found ?? make(id)
    }
    return found ?? .member
}

private func readMoment(
    _ key: String, _ reader: MappingReader, _ findings: inout Findings
) -> Located<Moment>? {
    guard let node = reader.node(key, &findings) else { return nil }
    if case .mapping = node, let item = MappingReader(node, .momentOfItem, &findings) {
        return item.words("item", &findings).map { Located(.item($0.value), $0.span) }
    }
    return readTime(node, &findings).map { Located(.time($0.value.minutes), $0.span) }
}

private func readTimeAway(
    _ node: YAMLNode, _ findings: inout Findings
) -> (from: Located<Moment>, until: Located<Moment>)? {
    guard let reader = MappingReader(node, .timeAway, &findings),
        let from = readMoment("from", reader, &findings),
        let until = readMoment("until", reader, &findings)
    else { return nil }
    return (from, until)
}

private func readInterest(_ node: YAMLNode, _ findings: inout Findings) -> Interest? {
    guard let reader = MappingReader(node, .interest, &findings) else { return nil }
    let withdrew = reader.answer("withdrew", default: false, &findings)
    let kind = reader.text("kind", &findings)
    let effect = reader.text("effect", &findings)
    return reader.words("item", &findings).map {
        Interest(item: $0, withdrew: withdrew, kind: kind, effect: effect)
    }
}

private func readApology(_ node: YAMLNode, _ findings: inout Findings) -> Apology? {
    if case .scalar = node {
        return readID(node, "person", &findings).map {
            Apology(person: $0, substitute: nil, notified: nil)
        }
    }
    guard let reader = MappingReader(node, .apology, &findings) else { return nil }
    let substitute = reader.id("substitute", &findings)
    let notified = reader.date("notified", &findings)
    return reader.id("person", &findings).map {
        Apology(person: $0, substitute: substitute, notified: notified)
    }
}

private func readTakenItem(_ node: YAMLNode, _ findings: inout Findings) -> TakenItem? {
    guard let reader = MappingReader(node, .takenItem, &findings) else { return nil }
    let from = reader.time("from", &findings).map { Located($0.value.minutes, $0.span) }
    let until = reader.time("until", &findings).map { Located($0.value.minutes, $0.span) }
    let outcome = reader.choice("outcome", Decision.Outcome.self, &findings)
    let urgency = reader.text("urgent", &findings)
    let deferredTo = reader.text("deferred to", &findings)
    return reader.words("number", &findings).map {
        TakenItem(
            number: $0, from: from, until: until, outcome: outcome, urgency: urgency,
            deferredTo: deferredTo)
    }
}
