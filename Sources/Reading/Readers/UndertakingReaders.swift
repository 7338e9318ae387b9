import Diagnostics
import Governance

/// Reads `domains.yaml`.
func readDomains(_ keys: MappingReader, _ findings: inout Findings) -> [Domain] {
    var count = 0
    return keys.list("domains", &findings) { node, findings in
        count += 1
        guard let reader = MappingReader(node, .domain, &findings) else { return nil }
        let id = reader.id("id", &findings)
        let title = reader.name("title", &findings)
        let number = reader.text("number", &findings)
        let leads = reader.who("leads", &findings)
        let via = reader.text("via", &findings)
        let linked = reader.wordsList("linked strategies", &findings)
        let groupLeads = reader.who("group lead", &findings)
        let goals = reader.wordsList("goals", &findings)
        return id.map {
            Domain(
                id: $0, number: number ?? String(count), title: title ?? $0, leads: leads,
                via: via, linkedStrategies: linked, groupLeads: groupLeads, goals: goals,
                span: reader.span)
        }
    }
}

/// Reads `milestones.yaml`.
func readMilestones(_ keys: MappingReader, _ findings: inout Findings) -> [Milestone] {
    var count = 0
    return keys.list("milestones", &findings) { node, findings in
        count += 1
        guard let reader = MappingReader(node, .milestone, &findings) else { return nil }
        let id = reader.id("id", &findings)
        let title = reader.name("title", &findings)
        return Milestone(
            id: id, title: title ?? Located("", reader.span.head),
            owner: reader.cell("owner", isFirst: count == 1, &findings, readWho),
            date: reader.cell("date", isFirst: count == 1, &findings, readTiming),
            condition: reader.text("condition", &findings), done: reader.date("done", &findings),
            strand: reader.words("strand", &findings), year: reader.text("year", &findings),
            sameAs: reader.id("same as", &findings), span: reader.span)
    }
}

/// Reads `projects.yaml`.
func readProjects(
    _ keys: MappingReader, _ markdown: inout MarkdownValues, _ findings: inout Findings
) -> [Project] {
    var count = 0
    return keys.list("projects", &findings) { node, findings in
        count += 1
        guard let reader = MappingReader(node, .project, &findings) else { return nil }
        let id = reader.id("id", &findings)
        let title = reader.name("title", &findings)
        return Project(
            id: id, level: reader.text("level", &findings),
            strand: reader.words("strand", &findings),
            title: title ?? Located("", reader.span.head),
            description: markdown.blocks("description", of: reader, &findings),
            start: reader.cell("start", isFirst: count == 1, &findings, readTiming),
            end: reader.cell("end", isFirst: count == 1, &findings, readTiming),
            impact: markdown.blocks("impact", of: reader, &findings),
            leads: reader.who("leads", &findings), span: reader.span)
    }
}
