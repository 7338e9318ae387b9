internal import CLibXML2
internal import Diagnostics
internal import DocumentTree
internal import Governance

/// Turns a DocBook fragment into our tree.
struct DocBookReader {
    let source: SourceID
    let file: SourceFile
    let folder: String
    let prose: ProseScanner
    let embed: Embedding
    /// For reading what is embedded.
    let sources: SourceTable

    var faults = FaultList()
    var references: [WrittenReference] = []
    /// Titles of sections by `xml:id`, for references to them.
    var titles: [String: String] = [:]
    var toldDepth = false

    /// The text gathered until something other than text comes.
    var scratch: [UInt8] = []
    /// Whether a blank would begin a line or follow another.
    var afterBlank = true
    /// The element inline things are anchored on.
    var block: Span

    /// Levels of elements.
    static let depthLimit = 64

    init(
        source: SourceID, file: SourceFile, folder: String, prose: ProseScanner,
        embed: @escaping Embedding, sources: SourceTable
    ) {
        self.source = source
        self.file = file
        self.folder = folder
        self.prose = prose
        self.embed = embed
        self.sources = sources
        block = Span(source, 0, 0)
    }

    static let roots: Set<String> = ["section", "article", "chapter", "appendix"]
    static let sections: Set<String> = ["section", "sect1", "sect2", "sect3", "sect4", "sect5"]

    /// `nil` when the root is none of those we read.
    mutating func paper(_ root: xmlNodePtr, _ whole: Span) -> PaperText? {
        let root = DocBookNode(pointer: root)
        guard Self.roots.contains(root.name) else {
            faults.append(DocBookFaults.rootUnknown(root.name, at: place(of: root)))
            return nil
        }
        collectTitles(root)
        checkAttributes(root)
        let own = title(of: root)
        let level = own == nil ? 1 : 2
        let (blocks, sections) = content(of: root, level: level, depth: 1)
        guard let own else {
            return PaperText(
                blocks: blocks, sections: sections, references: references, span: whole)
        }
        let section = PaperSection(
            title: own, name: root.id.map { Located($0, place(of: root)) }, level: 1,
            blocks: blocks, sections: sections, span: place(of: root))
        return PaperText(
            blocks: [],
            sections: [
                GuardedSection(
                    restriction: nil, section: Guarded(open: section), span: section.span)
            ],
            references: references, span: whole)
    }

    /// The start tag of an element in the file: its line is known, and its name.
    func place(of node: DocBookNode) -> Span {
        let line = file.range(ofLine: node.line)
        let tag = Array("<\(node.name)".utf8)
        // The line is where the tag ends; it may begin some lines above. The first on the line is the
        // likeliest; above the line the nearest.
        let found =
            firstTag(tag, line.lowerBound..<min(line.upperBound, line.lowerBound + Self.reach))
            ?? lastTag(tag, before: line.lowerBound)
        guard let found else { return Span(source, line) }
        return Span(source, found, found + tag.count)
    }

    /// How far a place is looked for: elements may be many on one long line.
    private static let reach = 1024

    private func firstTag(_ tag: [UInt8], _ range: Range<Int>) -> Int? {
        var at = range.lowerBound
        while at + tag.count <= range.upperBound {
            if isTag(tag, at: at) { return at }
            at += 1
        }
        return nil
    }

    private func lastTag(_ tag: [UInt8], before line: Int) -> Int? {
        var at = min(line, file.bytes.count - tag.count + 1) - 1
        while at >= max(0, line - Self.reach) {
            if isTag(tag, at: at) { return at }
            at -= 1
        }
        return nil
    }

    private func isTag(_ tag: [UInt8], at index: Int) -> Bool {
        file.bytes[index] == tag[0] && file.bytes[index..<index + tag.count].elementsEqual(tag)
    }

    /// Anchors what is read on an element, by its line.
    mutating func enter(_ node: DocBookNode) {
        let line = file.range(ofLine: node.line)
        let blanks = file.bytes[line].prefix(Self.reach).prefix { $0 <= 0x20 }.count
        block = Span(source, line.lowerBound + blanks, line.upperBound)
    }

    mutating func unknown(_ node: DocBookNode) {
        faults.append(DocBookFaults.elementUnknown(node.name, at: place(of: node)))
    }

    /// Profiling attributes select text for readers elsewhere; here they would pass unseen.
    mutating func checkAttributes(_ node: DocBookNode) {
        guard node.pointer.pointee.properties != nil else { return }
        for name in ["security", "audience", "condition"] where node.attribute(name) != nil {
            faults.append(DocBookFaults.profiled(name, at: place(of: node)))
        }
    }

    mutating func check(comment node: DocBookNode) {
        guard node.isComment, speaksOfRestriction(node.text) else { return }
        faults.append(
            DocBookFaults.commentRestricts(at: Span(source, file.range(ofLine: node.line))))
    }

    mutating func isTooDeep(_ depth: Int, _ node: DocBookNode) -> Bool {
        guard depth > Self.depthLimit else { return false }
        if !toldDepth { faults.append(PaperFaults.nesting(at: place(of: node))) }
        toldDepth = true
        return true
    }

    /// Sections with an id, in the whole fragment, found without recursion.
    private mutating func collectTitles(_ root: DocBookNode) {
        var pending = [root]
        while let node = pending.popLast() {
            if let id = node.id, Self.sections.contains(node.name) || Self.roots.contains(node.name)
            {
                titles[id] = titleElement(of: node).map { collapsed($0.allText) } ?? id
            }
            for child in node.elements { pending.append(child) }
        }
    }

    func titleElement(of node: DocBookNode) -> DocBookNode? {
        for child in node.elements {
            switch child.name {
            case "title": return child
            case "info":
                for inner in child.elements where inner.name == "title" { return inner }
            default: break
            }
        }
        return nil
    }

    mutating func title(of node: DocBookNode) -> [Inline]? {
        guard let title = titleElement(of: node) else { return nil }
        enter(title)
        let words = line(of: title, depth: 1, isProse: false)
        return words.isEmpty ? nil : words
    }
}

/// Words on one line, blanks made single.
func collapsed(_ words: String) -> String {
    var bytes: [UInt8] = []
    for byte in words.utf8 {
        if byte > 0x20 {
            bytes.append(byte)
        } else if let last = bytes.last, last != 0x20 {
            bytes.append(0x20)
        }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
}
