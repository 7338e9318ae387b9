import Diagnostics
import Formatting
import Reading
import TestSupport
import Testing

@Suite("What formatting never changes")
struct PropertyTests {
    @Test("Random YAML: the same tree, every comment in order, the same form again")
    func randomYAML() throws {
        var read = 0
        for seed in 0..<setting("QUORATE_FORMAT_SEEDS", default: 300) {
            var random = RandomYAML(seed: seed)
            let text = random.document()
            guard let before = tree(text) else { continue }
            read += 1
            let after = canonical(text, .yaml)
            let context: Comment = "seed \(seed)\n\(text)\n=====\n\(after)"
            try #require(tree(after) == before, context)
            try #require(comments(after) == comments(text), context)
            try #require(canonical(after, .yaml) == after, context)
            try #require(
                !after.contains("\n\n\n") || text.contains("|") || text.contains(">"), context)
        }
        #expect(read > 200)
    }

    @Test("Random Markdown: cmark-gfm reads the same, the same form again")
    func randomMarkdown() throws {
        for seed in 0..<setting("QUORATE_FORMAT_SEEDS", default: 300) / 2 {
            var random = RandomMarkdown(seed: seed)
            let text = random.document()
            guard !text.hasPrefix("---") else { continue }
            let after = canonical(text, .markdown)
            let context: Comment = "seed \(seed)\n\(text)\n=====\n\(after)"
            try #require(!after.hasPrefix("line "), context)
            try #require(markdownXML(after) == markdownXML(text), context)
            try #require(canonical(after, .markdown) == after, context)
            try #require(words(after) == words(text), context)
        }
    }

    @Test("The sample packs", arguments: try PackFile.all())
    func packs(_ file: PackFile) throws {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let after = canonical(text, file.kind)
        #expect(canonical(after, file.kind) == after)
        switch file.kind {
        case .yaml:
            #expect(tree(after) == tree(text))
            #expect(comments(after) == comments(text))
        case .markdown: #expect(markdownXML(body(after)) == markdownXML(body(text)))
        case .csv: #expect(after.split(separator: "\n").count > 1)
        }
    }

    /// The tree in words, where everything that is not plain words keeps its type.
    private func tree(_ text: String) -> String? {
        var faults = FaultList()
        let bytes = Array(text.utf8)
        let node = composeYAML(SourceID(0), bytes, 0..<bytes.count, faults: &faults)
        guard !faults.contains(where: { $0.severity == .error }), let node else { return nil }
        return dump(node)
    }

    private func dump(_ node: YAMLNode) -> String {
        switch node {
        case .scalar(let words, let isPlain, _):
            isPlain && isSpecial(words) ? "plain(\(words))" : "\"\(words)\""
        case .sequence(let nodes, _): "[" + nodes.map(dump).joined(separator: ",") + "]"
        case .mapping(let pairs, _):
            "{" + pairs.map { "\($0.key.value)=\(dump($0.value))" }.joined(separator: ",") + "}"
        }
    }

    /// Whether a text would be something other than words without its quotation marks.
    private func isSpecial(_ words: String) -> Bool {
        words.utf8.first.map { $0 < 0x41 || $0 == 0x7E } ?? true || ["yes", "true"].contains(words)
    }

    /// The notes of the generator, or all comments where a text has none of those.
    private func comments(_ text: String) -> [Substring] {
        text.split(whereSeparator: { $0.isNewline || $0 == " " })
            .filter { $0.contains("note-") || $0 == "#" }
    }

    /// A Markdown text without blanks and the signs that formatting may write otherwise.
    private func words(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !" \t\n\\|-*+=~`#:>".unicodeScalars.contains($0) }
    }

    private func body(_ text: String) -> String {
        guard text.hasPrefix("---\n") else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let close = lines.dropFirst().firstIndex(of: "---") ?? 0
        return lines[(close + 1)...].joined(separator: "\n")
    }
}
