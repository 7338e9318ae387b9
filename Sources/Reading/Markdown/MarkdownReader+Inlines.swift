internal import CCMarkGFM
internal import Diagnostics
internal import DocumentTree
internal import Governance

extension MarkdownReader {
    /// What stands in a paragraph, cell or heading. Cross-references are looked for in prose only:
    /// not in headings, labels or links.
    mutating func inlines(of parent: OpaquePointer, depth: Int, isProse: Bool) -> [Inline] {
        guard depth <= Self.depthLimit else {
            tooDeep()
            return []
        }
        var result: [Inline] = []
        var child = cmark_node_first_child(parent)
        while let node = child {
            child = cmark_node_next(node)
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT:
                scratch.append(contentsOf: literal(node))
                continue
            case CMARK_NODE_SOFTBREAK:
                scratch.append(0x20)
                continue
            case CMARK_NODE_HTML_INLINE:
                tellHTML(node)
                continue
            default:
                break
            }
            flush(into: &result, isProse: isProse)
            switch cmark_node_get_type(node) {
            case CMARK_NODE_LINEBREAK:
                result.append(.lineBreak)
            case CMARK_NODE_CODE:
                result.append(.code(words(node)))
            case CMARK_NODE_EMPH:
                result.append(.emphasis(inlines(of: node, depth: depth + 1, isProse: isProse)))
            case CMARK_NODE_STRONG:
                result.append(.strong(inlines(of: node, depth: depth + 1, isProse: isProse)))
            case CMARK_NODE_LINK:
                appendLink(node, to: &result, depth: depth)
            case CMARK_NODE_IMAGE:
                faults.append(MarkdownFaults.imageInText(at: block))
            case CMARK_NODE_FOOTNOTE_REFERENCE:
                appendNote(node, to: &result, depth: depth)
            default:
                result.append(.struckOut(inlines(of: node, depth: depth + 1, isProse: isProse)))
            }
        }
        flush(into: &result, isProse: isProse)
        return result
    }

    private mutating func tellHTML(_ node: OpaquePointer) {
        if speaksOfRestriction(literal(node)) { suspect = suspect ?? Int(block.start) }
        // Once for a block: a pair of tags is one fault.
        if toldHTML { return }
        toldHTML = true
        faults.append(MarkdownFaults.rawHTML(at: block))
    }

    /// Puts the gathered text into the tree, its cross-references apart.
    private mutating func flush(into result: inout [Inline], isProse: Bool) {
        guard !scratch.isEmpty else { return }
        var done = 0
        var from = 0
        while let (range, find) = prose.next(in: scratch, from: from, isProse: isProse) {
            from = range.upperBound
            switch find {
            case .reference(let target, let number):
                if range.lowerBound > done {
                    result.append(.text(text(done..<range.lowerBound)))
                }
                let words = text(range)
                result.append(.reference(target, words: words))
                references.append(
                    WrittenReference(
                        target: target, words: Located(words, place(of: range, number: number)),
                        isLink: false))
                done = range.upperBound
            case .quote:
                if appendQuote(range, after: done, to: &result) { done = range.upperBound }
            case .openBraces: tellOpenBraces(range)
            case .control:
                faults.append(MarkdownFaults.refused(.control, at: block))
                for index in range { scratch[index] = 0x20 }
            case .note:
                tellUndefinedNote(range)
            }
        }
        if done < scratch.count { result.append(.text(text(done..<scratch.count))) }
        scratch.removeAll(keepingCapacity: true)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: scratch[range], as: UTF8.self)
    }

    /// The words' own place in the source, or the block's when they are not written there as such.
    private mutating func place(of range: Range<Int>, number: Range<Int>) -> Span {
        var wordEnd = number.lowerBound - 1
        if scratch[wordEnd] == 0xA0 { wordEnd -= 1 }
        let word = scratch[range.lowerBound..<wordEnd]
        let digits = scratch[number]
        let end = Int(block.end)
        var at = cursor
        while let start = find(word, from: at, to: end) {
            var next = start + word.count
            while next < end, isGap(bytes[next]) { next += 1 }
            if next + digits.count <= end, bytes[next..<next + digits.count].elementsEqual(digits) {
                cursor = next + digits.count
                return Span(source, start, cursor)
            }
            at = start + 1
        }
        // One vain search is enough for a block: many would take quadratic time.
        cursor = end
        return block
    }

    /// White space, the marks of a quotation that goes on, and the bytes of a no-break space.
    private func isGap(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == 0xC2 || byte == 0xA0
    }

    func find(_ word: ArraySlice<UInt8>, from: Int, to end: Int) -> Int? {
        guard let first = word.first, from >= 0, end <= bytes.count else { return nil }
        var at = from
        while at + word.count <= end {
            if bytes[at] == first, bytes[at..<at + word.count].elementsEqual(word) { return at }
            at += 1
        }
        return nil
    }

    /// `[^name]` that cmark left as text because nothing defines it; not when it was escaped.
    private mutating func tellUndefinedNote(_ range: Range<Int>) {
        let end = Int(block.end)
        guard let start = find(scratch[range], from: cursor, to: end) else {
            cursor = end
            return
        }
        cursor = start + range.count
        if start > 0, bytes[start - 1] == UInt8(ascii: "\\") { return }
        faults.append(
            MarkdownFaults.undefinedNote(text(range), at: Span(source, start, cursor)))
    }
}
