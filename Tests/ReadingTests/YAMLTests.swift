import Diagnostics
import Testing

@testable import Reading

/// The composer: spans, and what of YAML is refused.
struct YAMLTests {
    private func compose(_ text: String, _ range: Range<Int>? = nil) -> (YAMLNode?, [Diagnostic]) {
        var sources = SourceTable()
        let bytes = Array(text.utf8)
        let id = sources.add(SourceFile(path: "a.yaml", bytes: bytes))
        var faults = FaultList()
        let node = composeYAML(id, bytes, range ?? 0..<bytes.count, faults: &faults)
        return (node, faults.kept)
    }

    /// The words each scalar's span covers.
    private func covered(_ node: YAMLNode?, _ text: String) -> [String] {
        switch node {
        case nil: []
        case .scalar(_, _, let span)?: [slice(text, span)]
        case .sequence(let nodes, _)?: nodes.flatMap { covered($0, text) }
        case .mapping(let pairs, _)?:
            pairs.flatMap { [slice(text, $0.key.span)] + covered($0.value, text) }
        }
    }

    private func slice(_ text: String, _ span: Span) -> String {
        String(decoding: Array(text.utf8)[span.range], as: UTF8.self)
    }

    @Test func spansAreBytesOfTheWholeFile() {
        let text =
            "---\n# é🎉\nné🎉: [é, \"🎉x\", 'é']\nblock: |\n  é one\n  two\nlast: plain é words\n---\n"
        let end = text.utf8.count - 4
        let (node, faults) = compose(text, 4..<end)
        #expect(faults.isEmpty)
        #expect(
            covered(node, text) == [
                "né🎉", "é", "\"🎉x\"", "'é'", "block", "|\n  é one\n  two", "last", "plain é words",
            ])
        guard case .mapping(let pairs, let span)? = node else {
            Issue.record("no mapping")
            return
        }
        #expect(slice(text, pairs[0].value.span) == "[é, \"🎉x\", 'é']")
        #expect(slice(text, span).hasPrefix("né🎉"))
        #expect(slice(text, span).hasSuffix("plain é words"))
    }

    @Test func plainIsToldFromQuoted() {
        guard case .mapping(let pairs, _)? = compose("a: yes\nb: \"yes\"").0 else {
            Issue.record("no mapping")
            return
        }
        if case .scalar(_, let isPlain, _) = pairs[0].value { #expect(isPlain) }
        if case .scalar(_, let isPlain, _) = pairs[1].value { #expect(!isPlain) }
    }

    /// A `#` behind a blank begins a comment, whatever was meant.
    @Test(arguments: [
        ("a: Budget monitoring #2\n", "#2"), ("- é🎉  #2 of\n- b\n", "#2"), ("a: #2\n", "#2"),
        ("a: [x #2\n]\n", "#2"), ("a: one\n  two #é\n", "#é"), ("a: b\t#c", "#c"),
        ("a: b # c\n", nil), ("a: b #\n", nil), ("a: \"b\" #c\n", nil), ("a: b#c\n", nil),
        ("#c\na: b\n#d\n", nil), ("a:\n  #c\n  b: d\n", nil), ("a: |\n  b #c\n", nil),
    ])
    func commentsThatCutWords(_ text: String, _ cut: String?) {
        let (node, faults) = compose(text)
        #expect(node != nil)
        #expect(faults.map { slice(text, $0.span) } == [cut].compactMap { $0 })
        #expect(faults.allSatisfy { $0.code == "comment-cuts-words" && $0.severity == .warning })
    }

    @Test(arguments: ["", "# only a remark\n", "\n\n", "---\n"])
    func nothingIsAMappingWithoutKeys(_ text: String) {
        let (node, faults) = compose(text)
        #expect(faults.isEmpty)
        guard case .mapping(let pairs, _)? = node else {
            Issue.record("no mapping")
            return
        }
        #expect(pairs.isEmpty)
    }

    @Test func whatIsRefused() {
        let path = "authority.yaml"
        check("yaml-anchor", in: path, "name: é🎉\nlanguage: 1️⃣&a en\n")
        check("yaml-tag", in: path, "name: é🎉\nlanguage: 1️⃣!!str en\n")
        check("yaml-key", in: path, "name: é🎉\n? 1️⃣[a]\n: b\n")
        check("yaml-several-documents", in: path, "name: é🎉\n1️⃣---\nname: b\n")
        check("yaml-too-deep", in: path, "é🎉: " + String(repeating: "[", count: 31) + "1️⃣[[")
        check("key-duplicate", in: path, "{ name: é🎉, 1️⃣name: b }\n")
        let (_, faults) = compose("a: *b\n")
        #expect(faults.map(\.code) == ["yaml-alias"])
    }

    @Test func syntaxIsToldInPlainWords() {
        let path = "authority.yaml"
        check(
            "yaml-syntax", in: path, "name: é🎉 b1️⃣: c\n",
            headline: "a ':' followed by a space where no key can stand")
        check(
            "yaml-syntax", in: path, "name: [ é🎉, b\nc1️⃣: d\n", headline: "a '[' is not closed")
        check(
            "yaml-syntax", in: path, "name: \"é🎉\n1️⃣", headline: "a quotation mark is not closed")
        check(
            "yaml-syntax", in: path, "name: é🎉\nzone: 1️⃣@x\n",
            headline: "a character no value can begin with")
    }

    @Test func controlCharactersAreToldWhereTheyStand() {
        check(
            "yaml-syntax", in: "authority.yaml", "name: é🎉 1️⃣\u{1}\n",
            headline: "a control character")
    }

    @Test func aMillionBracketsEnd() {
        let (node, faults) = compose(String(repeating: "[", count: 1_000_000))
        #expect(node == nil)
        #expect(faults.map(\.code) == ["yaml-too-deep"])
    }
}
