internal import CCMarkGFM
internal import Diagnostics
internal import DocumentTree
internal import Governance

extension MarkdownReader {
    /// Whether a fenced block is a part to be made from a strategy's data.
    func isPart(_ node: OpaquePointer) -> Bool {
        guard let info = cmark_node_get_fence_info(node) else { return false }
        return String(cString: info) == "strategy"
    }

    /// Reads the keys of such a block; `nil` when they cannot be understood, and that has been told.
    mutating func part(_ node: OpaquePointer) -> Block? {
        let place = span(of: node)
        if isInValue {
            faults.append(PaperFaults.partInData(at: place))
            return nil
        }
        let first = cmark_node_get_start_line(node) + 1
        let count = literal(node).count { $0 == UInt8(ascii: "\n") }
        let range = offset(first, 1)..<max(offset(first, 1), offset(first + Int32(count), 1))
        var findings = Findings()
        var found = FaultList()
        if let keys = composeYAML(source, bytes, range, faults: &found) {
            var captions = MarkdownValues(source, bytes)
            if let read = readGeneratedPart(keys, at: place, &captions, &findings) {
                parts.append(WrittenPart(read))
                references += captions.references
                faults += found
                faults += findings.faults
                withholdTainted(findings)
                return .generated(read)
            }
        }
        faults += found
        faults += findings.faults
        withholdTainted(findings)
        return nil
    }

    private mutating func withholdTainted(_ findings: Findings) {
        for id in findings.tainted { sources.withholdAll(of: id, publicName: nil) }
    }
}

/// The keys of a fenced block ```` ```strategy ````.
func readGeneratedPart(
    _ node: YAMLNode, at place: Span, _ markdown: inout MarkdownValues, _ findings: inout Findings
) -> GeneratedPart? {
    guard let reader = MappingReader(node, .generatedPart, &findings) else { return nil }
    let layout = reader.id("print", &findings)
    let strategy = reader.id("of", &findings)
    let caption = reader.node("caption", &findings)
        .map { markdown.inlines($0, "caption", &findings) }
    var options: [(key: Located<String>, values: [Located<String>])] = []
    for key in ["only", "since", "until"] {
        let values =
            key == "only"
            ? reader.wordsList(key, &findings)
            : [reader.words(key, &findings)].compactMap { $0 }
        guard let span = reader.keySpan(key), !values.isEmpty else { continue }
        options.append((Located(key, span), values))
    }
    options.sort { $0.key.span.start < $1.key.span.start }
    return layout.map {
        GeneratedPart(
            layout: $0, strategy: strategy, options: options, caption: caption ?? [], span: place)
    }
}
