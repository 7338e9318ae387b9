import Diagnostics
import Governance

/// Reads `priorities.yaml`: priorities, their aims and their actions.
struct PriorityReader {
    private(set) var markdown: MarkdownValues

    init(_ markdown: MarkdownValues) { self.markdown = markdown }

    mutating func priorities(
        _ keys: MappingReader, _ findings: inout Findings
    ) -> [Priority] {
        var count = 0
        return keys.list("priorities", &findings) { node, findings in
            count += 1
            return priority(node, number: count, &findings)
        }
    }

    private mutating func priority(
        _ node: YAMLNode, number: Int, _ findings: inout Findings
    ) -> Priority? {
        guard let reader = MappingReader(node, .priority, &findings) else { return nil }
        let id = reader.id("id", &findings)
        let title = reader.name("title", &findings)
        let text = markdown.blocks("text", of: reader, &findings)
        let highlights = reader.list("highlights", &findings) { highlight($0, &$1) }
        var count = 0
        let aims = reader.list("aims", &findings) { node, findings in
            count += 1
            return aim(node, number: count, &findings)
        }
        let written = reader.text("number", &findings)
        guard let id else { return nil }
        return Priority(
            id: id, number: written ?? String(number), title: title ?? id, text: text,
            highlights: highlights, aims: aims, span: reader.span)
    }

    private mutating func highlight(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> Highlight? {
        guard let reader = MappingReader(node, .highlight, &findings) else { return nil }
        let success = markdown.blocks("success", of: reader, &findings)
        let further = markdown.blocks("further", of: reader, &findings)
        if reader.has("success"), let second = reader.keySpan("further") {
            findings.add(
                .keysContradict, at: second, "'further' stands beside 'success'",
                remedies: ["write each as an entry of its own"])
        } else if !reader.has("success"), !reader.has("further") {
            findings.add(
                .keyMissing, at: reader.span.head,
                "'success' is missing (\(word: ShapeName.highlight.rawValue))",
                remedies: ["write 'success' or 'further'"])
        }
        let kind: Highlight.Kind = reader.has("success") ? .success : .further
        return Highlight(
            kind: kind, text: kind == .success ? success : further, span: reader.span)
    }

    private mutating func aim(
        _ node: YAMLNode, number: Int, _ findings: inout Findings
    ) -> Aim? {
        guard let reader = MappingReader(node, .aim, &findings) else { return nil }
        let id = reader.id("id", &findings)
        let title = reader.name("title", &findings)
        let text = markdown.blocks("text", of: reader, &findings)
        let written = reader.text("number", &findings)
        let actions = actions(reader, &findings)
        guard let name = id ?? title.map({ Located(slug($0.value), $0.span) }) else { return nil }
        return Aim(
            id: name, number: written ?? String(number), title: title ?? name, text: text,
            actions: actions, span: reader.span)
    }

    /// The actions of an aim or a commitment.
    mutating func actions(
        _ reader: MappingReader, _ findings: inout Findings
    ) -> [StrategyAction] {
        var count = 0
        return reader.list("actions", &findings) { node, findings in
            count += 1
            return action(node, isFirst: count == 1, &findings)
        }
    }

    private mutating func action(
        _ node: YAMLNode, isFirst: Bool, _ findings: inout Findings
    ) -> StrategyAction? {
        guard let reader = MappingReader(node, .action, &findings) else { return nil }
        let id = reader.id("id", &findings)
        let title = reader.name("title", &findings)
        let sameAs = reader.id("same as", &findings)
        if !reader.has("title"), !reader.has("same as") {
            findings.add(
                .keyMissing, at: reader.span.head,
                "'title' is missing (\(word: ShapeName.action.rawValue))",
                remedies: ["write a 'title', or 'same as' and the id of another action"])
        }
        return StrategyAction(
            id: id, number: reader.text("number", &findings),
            group: reader.text("group", &findings),
            title: title ?? Located("", reader.span.head),
            owner: reader.cell("owner", isFirst: isFirst, &findings, readWho),
            updates: updates(reader, isFirst: isFirst, &findings),
            due: reader.cell("due", isFirst: isFirst, &findings, readTiming),
            started: reader.date("started", &findings), done: reader.date("done", &findings),
            status: reader.words("status", &findings), sameAs: sameAs, span: reader.span)
    }

    private mutating func updates(
        _ reader: MappingReader, isFirst: Bool, _ findings: inout Findings
    ) -> Cell<[ProgressUpdate]> {
        let one = reader.cell("update", isFirst: isFirst, &findings) { node, findings in
            [
                ProgressUpdate(
                    on: nil, text: markdown.blocks(node, "update", &findings), span: node.span)
            ]
        }
        let several = reader.list("updates", &findings) { update($0, &$1) }
        guard let second = reader.keySpan("updates") else { return one }
        if reader.has("update") {
            findings.add(
                .keysContradict, at: second, "'updates' stands beside 'update'",
                remedies: ["write every update under 'updates', and take 'update' out"])
        }
        return .written(several)
    }

    private mutating func update(
        _ node: YAMLNode, _ findings: inout Findings
    ) -> ProgressUpdate? {
        guard let reader = MappingReader(node, .progressUpdate, &findings) else { return nil }
        return ProgressUpdate(
            on: reader.date("on", &findings),
            text: markdown.blocks("text", of: reader, &findings), span: reader.span)
    }
}
