internal import CCMarkGFM
internal import Reading

/// A Markdown text with its blocks as cmark-gfm sees them.
struct MarkdownBody {
    let text: [UInt8]
    /// By line, counted from 0: without the line feed.
    let lines: [Range<Int>]
    /// In the order of the text, each before those inside it.
    let blocks: [MarkdownBlock]
    /// What cmark-gfm reads, as its XML without places.
    let meaning: [UInt8]

    /// `nil` for a text `check` refuses.
    init?(_ text: [UInt8]) {
        guard let root = MarkdownTree.parseWithinLimits(text) else {
            guard text.isEmpty else { return nil }
            self.text = []
            lines = []
            blocks = []
            meaning = []
            return
        }
        defer { cmark_node_free(root) }
        self.text = text
        lines = text.lines().map { $0.startIndex..<$0.endIndex }
        blocks = MarkdownBlock.gathered(root, text, lines)
        guard let xml = cmark_render_xml(root, CMARK_OPT_DEFAULT) else { return nil }
        meaning = Array(UnsafeBufferPointer(start: xml, count: lengthOf(xml)))
            .map(UInt8.init(bitPattern:))
        cmark_get_default_mem_allocator().pointee.free(xml)
    }

    func isEmptyLine(_ line: Int) -> Bool { text[lines[line]].isBlank }

    /// Lines of paragraphs that begin with a brace: they are YAML, where a backslash breaks no line.
    var braced: Set<Int> {
        blocks.reduce(into: []) { lines, block in
            guard block.kind == .paragraph, block.start < text.count,
                text[block.start] == UInt8(ascii: "{")
            else { return }
            lines.formUnion(block.lines)
        }
    }

    /// Lines between the fences of code, of indented code and of HTML: not a byte of them is ours.
    var untouched: Set<Int> {
        var untouched: Set<Int> = []
        for block in blocks {
            switch block.kind {
            case .fence(let isClosed):
                let last = block.lines.upperBound - (isClosed ? 1 : 0)
                if block.lines.lowerBound < last {
                    untouched.formUnion((block.lines.lowerBound + 1)...last)
                }
            case .html, .indentedCode: untouched.formUnion(block.lines)
            default: continue
            }
        }
        return untouched
    }
}

private func lengthOf(_ text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
}
