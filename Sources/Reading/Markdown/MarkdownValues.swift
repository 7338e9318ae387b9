internal import CCMarkGFM
internal import Diagnostics
internal import DocumentTree
internal import Governance

/// Reads the Markdown that stands in the values of one YAML file.
///
/// What stands in a value as in the file (plain words on a line, words in quotation marks without escapes,
/// a block after `|`) has exact places; everything in another value has the place of the value.
struct MarkdownValues {
    private let source: SourceID
    private let bytes: [UInt8]
    private let prose = ProseScanner([:])
    /// Every quotation in the values read so far, in order.
    private(set) var references: [WrittenReference] = []

    init(_ source: SourceID, _ bytes: [UInt8]) {
        self.source = source
        self.bytes = bytes
    }

    /// Paragraphs, lists and tables under a key.
    mutating func blocks(
        _ key: String, of reader: MappingReader, _ findings: inout Findings
    ) -> [Block] {
        reader.node(key, &findings).map { blocks($0, key, &findings) } ?? []
    }

    mutating func blocks(
        _ node: YAMLNode, _ key: String, _ findings: inout Findings
    ) -> [Block] {
        guard let words = readWords(node, key, &findings) else { return [] }
        if isPlainWords(words.value) {
            return [.paragraph(Paragraph([.text(words.value)], span: words.span))]
        }
        let lines = MarkdownLines(Array(words.value.utf8), from: 0)
        if let starts = starts(of: words) {
            return read(words.value, lines.moved(to: starts), bytes, &findings)
        }
        var own = Findings()
        let before = references.count
        let blocks = read(words.value, lines, Array(words.value.utf8), &own)
        findings.tainted.formUnion(own.tainted)
        findings.faults += own.faults.lazy.map { $0.moved(to: words.span) }
        references[before...] = references[before...].map { $0.moved(to: words.span) }[...]
        return blocks.map { $0.moved(to: words.span) }
    }

    /// One paragraph's words.
    mutating func inlines(
        _ node: YAMLNode, _ key: String, _ findings: inout Findings
    ) -> [Inline] {
        let blocks = blocks(node, key, &findings)
        if blocks.isEmpty { return [] }
        if blocks.count == 1, case .paragraph(let paragraph) = blocks[0] {
            return paragraph.content
        }
        if blocks.count == 1, case .label(let words) = blocks[0] { return [.strong(words)] }
        findings.add(
            .typeWrong, at: node.span, "'\(word: key)' must be one paragraph of words",
            remedies: ["write it without empty lines, lists and tables"])
        return []
    }

    private mutating func read(
        _ words: String, _ lines: MarkdownLines, _ file: [UInt8], _ findings: inout Findings
    ) -> [Block] {
        let text = Array(words.utf8)
        if let refusal = lines.refusal {
            findings.faults.append(
                MarkdownFaults.refused(refusal.why, at: Span(source, refusal.at, refusal.at + 1)))
            return []
        }
        guard let root = MarkdownTree.parse(text, 0..<text.count) else { return [] }
        defer { cmark_node_free(root) }
        var told: [Located<String>] = []
        var reader = MarkdownReader(
            source: source, bytes: file, lines: lines, folder: "", prose: prose
        ) { name in
            told.append(name)
            return nil
        }
        reader.isInValue = true
        let blocks = reader.value(root)
        findings.faults += reader.faults
        if reader.suspect != nil { findings.tainted.insert(source) }
        references += reader.references
        for name in told { findings.faults.append(PaperFaults.fileInData(name)) }
        return blocks
    }

    /// Whether nothing in words means anything to Markdown, nor stands on another line.
    private func isPlainWords(_ words: String) -> Bool {
        var words = words
        return words.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20,
                Self.marks[Int(first)] & 2 == 0
            else { return false }
            var before: UInt8 = 0
            for byte in bytes {
                if Self.marks[Int(byte)] & 1 != 0 { return false }
                // `www.` and `https:` are links by themselves.
                if before == UInt8(ascii: "w"), byte == UInt8(ascii: ".") { return false }
                if before == UInt8(ascii: ":"), byte == UInt8(ascii: "/") { return false }
                before = byte
            }
            return true
        }
    }

    /// By byte: 1 means something anywhere, 2 at the head of a line.
    private static let marks: [UInt8] = {
        var marks = [UInt8](repeating: 0, count: 256)
        for byte in 0..<0x20 { marks[byte] = 1 }
        for byte in "\\`*_~[]<&{|!@".utf8 { marks[Int(byte)] = 1 }
        marks[0xEF] = 1
        for byte in "#-+>=:0123456789".utf8 { marks[Int(byte)] |= 2 }
        return marks
    }()

    /// Where each line of a value begins in the file, and behind them its end; `nil` when the value is not
    /// written in the file as it is.
    private func starts(of words: Located<String>) -> [Int32]? {
        let range = words.span.range
        guard let first = range.first else { return nil }
        let text = Array(words.value.utf8)
        if bytes[first] == UInt8(ascii: "|") { return starts(ofBlock: text, in: range) }
        var inside = range
        if [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[first]), range.count >= 2 {
            inside = range.lowerBound + 1..<range.upperBound - 1
        }
        guard bytes[inside].elementsEqual(text) else { return nil }
        return [Int32(truncatingIfNeeded: inside.lowerBound), words.span.end]
    }

    private func starts(ofBlock text: [UInt8], in range: Range<Int>) -> [Int32]? {
        var starts: [Int32] = []
        var line = bytes[range].firstIndex(of: 0x0A).map { $0 + 1 } ?? range.upperBound
        var at = 0
        while at < text.count {
            guard line <= range.upperBound else { return nil }
            let textEnd = text[at...].firstIndex(of: 0x0A) ?? text.count
            let lineEnd = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            let start = lineEnd - (textEnd - at)
            guard start >= line, bytes[start..<lineEnd].elementsEqual(text[at..<textEnd]) else {
                return nil
            }
            starts.append(Int32(truncatingIfNeeded: start))
            at = textEnd + 1
            line = lineEnd + 1
        }
        starts.append(Int32(truncatingIfNeeded: max(range.upperBound, Int(starts.last ?? 0))))
        return starts
    }
}
