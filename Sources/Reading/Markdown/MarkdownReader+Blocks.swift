internal import CCMarkGFM
internal import Diagnostics
internal import DocumentTree

extension MarkdownReader {
    mutating func blocks(in parent: OpaquePointer, depth: Int) -> [Block] {
        var result: [Block] = []
        var child = cmark_node_first_child(parent)
        while let node = child {
            append(node, to: &result, depth: depth)
            child = cmark_node_next(node)
        }
        return result
    }

    mutating func append(_ node: OpaquePointer, to result: inout [Block], depth: Int) {
        guard depth <= Self.depthLimit else {
            block = span(of: node)
            return tooDeep()
        }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH:
            appendParagraph(node, to: &result, depth: depth)
        case CMARK_NODE_LIST:
            result.append(.list(list(node, depth: depth)))
        case CMARK_NODE_BLOCK_QUOTE:
            result.append(.quotation(blocks(in: node, depth: depth + 1)))
        case CMARK_NODE_CODE_BLOCK:
            if isPart(node) {
                part(node).map { result.append($0) }
            } else {
                result.append(preformatted(node))
            }
        case CMARK_NODE_THEMATIC_BREAK:
            result.append(.rule)
        case CMARK_NODE_HTML_BLOCK:
            checkHTML(node)
        case CMARK_NODE_HEADING:
            appendInnerHeading(node, to: &result, depth: depth)
        case CMARK_NODE_FOOTNOTE_DEFINITION:
            break
        default:
            tellStrayRestriction(in: span(of: node))
            if let found = table(node, depth: depth) { result.append(.table(found)) }
        }
    }

    private mutating func appendParagraph(
        _ node: OpaquePointer, to result: inout [Block], depth: Int
    ) {
        let place = span(of: node)
        enter(place)
        if bytes[place.range].first == UInt8(ascii: "{"), takesBraces(node) { return }
        tellStrayRestriction(in: place)
        guard let first = cmark_node_first_child(node) else { return }
        if cmark_node_next(first) == nil {
            let type = cmark_node_get_type(first)
            if type == CMARK_NODE_STRONG {
                let words = inlines(of: first, depth: depth + 1, isProse: false)
                if !words.isEmpty { result.append(.label(words)) }
                return
            }
            if type == CMARK_NODE_IMAGE {
                return appendImage(first, to: &result, depth: depth)
            }
        }
        tellPastedBullet(in: place)
        let content = inlines(of: node, depth: depth + 1, isProse: true)
        if !content.isEmpty { result.append(.paragraph(Paragraph(content, span: place))) }
    }

    /// Once for a paragraph: its other points are told with the first.
    private mutating func tellPastedBullet(in place: Span) {
        let found = bytes.withUnsafeBufferPointer { PastedBullet(in: $0, paragraph: place.range) }
        guard let range = found?.range else { return }
        let sign = String(decoding: bytes[range], as: UTF8.self)
        faults.append(
            MarkdownFaults.pastedBullet(
                sign, at: Span(source, range.lowerBound, range.upperBound)))
    }

    private mutating func list(_ node: OpaquePointer, depth: Int) -> List {
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        let isBracketed = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM
        let written = isBracketed ? "%)" : "%."
        let (style, format, within) =
            isOrdered ? numbering(of: node, written: written) : (.bullet, "%.", outerList)
        let outer = outerList
        outerList = within
        defer { outerList = outer }
        var items: [List.Item] = []
        var number = Int(cmark_node_get_list_start(node))
        var child = cmark_node_first_child(node)
        while let item = child {
            let place = span(of: item)
            if isOrdered, let own = writtenNumber(at: Int(place.start)) {
                // Of letters nobody writes the number: `1.` everywhere counts on.
                number = style == .decimal ? own : max(own, number)
            }
            items.append(
                List.Item(
                    number: isOrdered ? number : nil, blocks: blocks(in: item, depth: depth + 1),
                    span: place))
            number += 1
            child = cmark_node_next(item)
        }
        return List(
            style, format: format, tight: cmark_node_get_list_tight(node) != 0, items: items,
            span: span(of: node))
    }

    /// The digits of an item's own marker: cmark keeps only the first item's.
    private func writtenNumber(at offset: Int) -> Int? {
        var at = offset
        var number = 0
        while at < bytes.count, at < offset + 9, bytes[at] &- 0x30 < 10 {
            number = number * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        return at > offset ? number : nil
    }

    private mutating func preformatted(_ node: OpaquePointer) -> Block {
        let place = span(of: node)
        if !lines.notes.isEmpty { code.append(place.range) }
        var words = literal(node)
        if words.last == UInt8(ascii: "\n") {
            words = UnsafeRawBufferPointer(rebasing: words.dropLast())
        }
        return .preformatted(String(decoding: words, as: UTF8.self), place)
    }

    /// A heading that does not stand at the margin opens no section and restricts nothing.
    private mutating func appendInnerHeading(
        _ node: OpaquePointer, to result: inout [Block], depth: Int
    ) {
        let place = span(of: node)
        enter(place)
        faults.append(MarkdownFaults.headingInside(at: place))
        if bytes[place.range].contains(UInt8(ascii: "{")) { suspect = suspect ?? Int(place.start) }
        let words = inlines(of: node, depth: depth + 1, isProse: false)
        if !words.isEmpty { result.append(.label(words)) }
    }

    /// HTML is dropped and told; a comment by itself is only dropped.
    private mutating func checkHTML(_ node: OpaquePointer) {
        let place = span(of: node)
        enter(place)
        if !lines.notes.isEmpty { code.append(place.range) }
        let words = literal(node)
        guard isComment(words) else {
            if speaksOfRestriction(words) { suspect = suspect ?? Int(place.start) }
            faults.append(MarkdownFaults.rawHTML(at: place))
            return
        }
        if speaksOfRestriction(words) {
            suspect = suspect ?? Int(place.start)
            faults.append(MarkdownFaults.restrictionInComment(at: place))
        }
    }

    /// Whether an HTML block is one comment and nothing else.
    private func isComment(_ words: UnsafeRawBufferPointer) -> Bool {
        let open = Array("<!--".utf8)
        var end = words.count
        while end > 0, words[end - 1] <= 0x20 { end -= 1 }
        var start = 0
        while start < end, words[start] <= 0x20 { start += 1 }
        guard end - start >= 7, words[start..<end].starts(with: open) else { return false }
        // The first `-->` must be the last thing.
        var at = start + 4
        while at + 3 <= end {
            if words[at] == 0x2D, words[at + 1] == 0x2D, words[at + 2] == 0x3E {
                return at + 3 == end
            }
            at += 1
        }
        return false
    }
}

/// Whether the word `restricted` is somewhere in a text, in any case.
func speaksOfRestriction(_ text: some Collection<UInt8>) -> Bool {
    let word = StaticString("restricted")
    return word.withUTF8Buffer { word in
        var at = text.startIndex
        while at != text.endIndex {
            if text[at] | 0x20 == word[0] {
                var here = text.index(after: at)
                var matched = 1
                while matched < word.count, here != text.endIndex,
                    text[here] | 0x20 == word[matched]
                {
                    matched += 1
                    here = text.index(after: here)
                }
                if matched == word.count { return true }
            }
            at = text.index(after: at)
        }
        return false
    }
}
