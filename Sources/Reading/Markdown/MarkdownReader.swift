internal import CCMarkGFM
internal import Diagnostics
internal import DocumentTree
internal import Governance

/// Turns cmark's nodes into our tree, in one pass.
struct MarkdownReader {
    let source: SourceID
    let bytes: [UInt8]
    let lines: MarkdownLines
    let folder: String
    let prose: ProseScanner
    let embed: Embedding

    var sources = SourceTable()
    var faults = FaultList()
    var references: [WrittenReference] = []
    var parts: [WrittenPart] = []
    /// The text is a value of a strategy: it has no sections, files or parts.
    var isInValue = false

    /// The leaf block being read: inline things are anchored on it, because cmark's places inside
    /// lists and quotations are not to be trusted.
    var block: Span
    /// How far into the block references have been found.
    var cursor = 0
    /// Some brace of the block stands behind a backslash; asked only when braces are looked for in vain.
    var hasEscapedBrace = false
    /// Text gathered until something other than text comes.
    var scratch: [UInt8] = []
    var toldHTML = false
    var toldDepth = false

    /// The footnotes at the end of the document, in the order of their numbers.
    var notes: [OpaquePointer] = []
    var noteBlocks: [Int: [Block]] = [:]
    var noteUses: [(note: Int, at: Span)] = []
    var isInNote = false

    /// What restricted sections hold, each with its public title, in the order of their ends.
    var restricted: [(range: Range<Int>, publicTitle: Span?)] = []
    /// Lines that are code, where `[^a]:` defines nothing; gathered only when something might.
    var code: [Range<Int>] = []
    /// A paragraph of braces that the table before it has read.
    var attributesTaken: OpaquePointer?
    /// What is said of lists that are yet to be read, and of the list being read for those in it.
    var listAttributes: [OpaquePointer: ListAttributes] = [:]
    var outerList: ListAttributes?
    /// Files embedded, in order.
    var embedded: [SourceID] = []
    /// Where a restriction was meant but none made: withheld to the next heading.
    var suspect: Int?

    /// Levels of blocks and inlines.
    static let depthLimit = 40

    init(
        source: SourceID, bytes: [UInt8], lines: MarkdownLines, folder: String,
        prose: ProseScanner, embed: @escaping Embedding
    ) {
        self.source = source
        self.bytes = bytes
        self.lines = lines
        self.folder = folder
        self.prose = prose
        self.embed = embed
        block = Span(source, 0, 0)
        scratch.reserveCapacity(1024)
    }

    /// The offset in the file of a line and column of cmark's, both from 1, the column in bytes.
    func offset(_ line: Int32, _ column: Int32) -> Int {
        let index = Int(line) - 1
        guard index >= 0 else { return Int(lines.starts.first ?? 0) }
        guard index < lines.starts.count else { return bytes.count }
        let next = index + 1 < lines.starts.count ? Int(lines.starts[index + 1]) : bytes.count
        return min(Int(lines.starts[index]) + max(0, Int(column) - 1), next)
    }

    /// The place of a block, without the white space behind it.
    func span(of node: OpaquePointer) -> Span {
        let start = offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node))
        var end = offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node) + 1)
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return Span(source, start, end)
    }

    /// Makes a leaf block the anchor of what is read in it.
    mutating func enter(_ span: Span) {
        block = span
        cursor = Int(span.start)
        toldHTML = false
        hasEscapedBrace = false
    }

    mutating func tooDeep() {
        if toldDepth { return }
        toldDepth = true
        faults.append(MarkdownFaults.refused(.nesting, at: block))
    }

    /// A leaf's words, as they are.
    func literal(_ node: OpaquePointer) -> UnsafeRawBufferPointer {
        var length = 0
        let start = quorate_cmark_literal(node, &length)
        return UnsafeRawBufferPointer(start: start, count: length)
    }

    func words(_ node: OpaquePointer) -> String { String(decoding: literal(node), as: UTF8.self) }

    /// The words in a node and all below it, found without recursion.
    func plainText(of root: OpaquePointer) -> String {
        var text: [UInt8] = []
        var node = cmark_node_first_child(root)
        while let current = node {
            switch cmark_node_get_type(current) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE: text.append(contentsOf: literal(current))
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(0x20)
            default: break
            }
            node = cmark_node_first_child(current)
            var above = current
            while node == nil {
                node = cmark_node_next(above)
                if node != nil { break }
                guard let parent = cmark_node_parent(above), parent != root else { break }
                above = parent
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
