internal import CCMarkGFM
internal import Diagnostics
internal import DocumentTree
internal import Governance

/// The blocks of data that minutes hold.
enum RecordKind: String {
    case decision
    case action
}

extension MarkdownReader {
    /// What a fenced block holds; `nil` when it is not one of data.
    func recordKind(_ node: OpaquePointer) -> RecordKind? {
        guard cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK,
            let info = cmark_node_get_fence_info(node)
        else { return nil }
        return RecordKind(rawValue: String(cString: info))
    }

    /// Reads the keys of such a block; `nil` when they cannot be understood, and that has been told.
    mutating func record(_ kind: RecordKind, _ node: OpaquePointer) -> MinuteRecord? {
        let place = span(of: node)
        let first = cmark_node_get_start_line(node) + 1
        let count = literal(node).count { $0 == UInt8(ascii: "\n") }
        let range = offset(first, 1)..<max(offset(first, 1), offset(first + Int32(count), 1))
        var findings = Findings()
        var found = FaultList()
        var read: MinuteRecord?
        if let keys = composeYAML(source, bytes, range, faults: &found) {
            var values = MarkdownValues(source, bytes)
            switch kind {
            case .decision:
                read = readDecision(keys, at: place, &values, &findings).map { .decision($0) }
            case .action:
                read = readMinutedAction(keys, at: place, &values, &findings).map { .action($0) }
            }
        }
        faults += found
        faults += findings.faults
        for id in findings.tainted { sources.withholdAll(of: id, publicName: nil) }
        return read
    }
}

extension GeneratedPart {
    /// Keeps the place of a block of data among the blocks of its section.
    static func record(_ kind: RecordKind, at span: Span) -> GeneratedPart {
        GeneratedPart(
            layout: Located(kind.rawValue, span), strategy: nil, options: [], caption: [],
            span: span)
    }
}

func readDecision(
    _ node: YAMLNode, at place: Span, _ markdown: inout MarkdownValues, _ findings: inout Findings
) -> Decision? {
    guard let reader = MappingReader(node, .decision, &findings) else { return nil }
    let number = reader.words("number", &findings)
    let outcome = reader.choice("outcome", Decision.Outcome.self, &findings)
    let text = markdown.blocks("text", of: reader, &findings)
    let moved = reader.who("moved", &findings)
    let seconded = reader.who("seconded", &findings)
    let dissent = reader.list("dissent", &findings) { readID($0, "person", &$1) }
    let reasons = markdown.blocks("reasons", of: reader, &findings)
    let alternatives = markdown.blocks("alternatives", of: reader, &findings)
    let interests = markdown.blocks("interests", of: reader, &findings)
    let key = reader.text("key", &findings)
    return outcome.map {
        Decision(
            number: number, outcome: $0, text: text, moved: moved, seconded: seconded,
            dissent: dissent, reasons: reasons, alternatives: alternatives, interests: interests,
            key: key, span: place)
    }
}

func readMinutedAction(
    _ node: YAMLNode, at place: Span, _ markdown: inout MarkdownValues, _ findings: inout Findings
) -> MinutedAction? {
    guard let reader = MappingReader(node, .minutedAction, &findings) else { return nil }
    let text = reader.node("do", &findings).map { markdown.inlines($0, "do", &findings) }
    let note = reader.node("note", &findings).map { markdown.inlines($0, "note", &findings) }
    let from = reader.words("from", &findings)
    let closes = reader.words("closes", &findings)
    if !reader.has("do"), from == nil, closes == nil {
        findings.add(
            .keyMissing, at: reader.span.head,
            "'do' is missing (\(word: ShapeName.minutedAction.rawValue))",
            remedies: ["write 'do' and what is to be done, or 'from' or 'closes' and a number"])
    }
    return MinutedAction(
        number: reader.words("number", &findings), text: text ?? [],
        owner: reader.who("owner", &findings), due: reader.date("due", &findings), from: from,
        closes: closes, note: note ?? [], span: place)
}
