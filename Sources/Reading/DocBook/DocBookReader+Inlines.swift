internal import Diagnostics
internal import DocumentTree
internal import Governance

extension DocBookReader {
    static let inlineNames: Set<String> = [
        "emphasis", "link", "footnote", "xref", "code", "literal", "phrase",
    ]

    /// An element that is one line of words: a title, a cell, a bridgehead.
    mutating func line(of node: DocBookNode, depth: Int, isProse: Bool) -> [Inline] {
        afterBlank = true
        var words = inlines(of: node, depth: depth, isProse: isProse)
        trimEnd(&words)
        return words
    }

    mutating func beginLine(_ parent: DocBookNode) {
        enter(parent)
        scratch.removeAll(keepingCapacity: true)
        afterBlank = true
    }

    /// Ends a paragraph of words that stand among blocks.
    mutating func endLine(_ words: inout [Inline], into blocks: inout [Block], _ place: Span) {
        flush(into: &words, isProse: true)
        trimEnd(&words)
        if !words.isEmpty { blocks.append(.paragraph(Paragraph(words, span: place))) }
        words = []
        afterBlank = true
    }

    /// Takes off the blank that white space before an end tag left.
    private func trimEnd(_ words: inout [Inline]) {
        guard case .text(let last)? = words.last, last.utf8.last == 0x20 else { return }
        words.removeLast()
        let rest = String(decoding: last.utf8.dropLast(), as: UTF8.self)
        if !rest.isEmpty { words.append(.text(rest)) }
    }

    /// Gathers text, white space made single.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        for byte in text {
            if byte > 0x20 {
                scratch.append(byte)
                afterBlank = false
            } else if !afterBlank {
                scratch.append(0x20)
                afterBlank = true
            }
        }
    }

    private mutating func inlines(
        of parent: DocBookNode, depth: Int, isProse: Bool
    ) -> [Inline] {
        if isTooDeep(depth, parent) { return [] }
        var result: [Inline] = []
        for child in parent.children {
            if child.isComment { check(comment: child) }
            if child.isText { append(child.text) }
            guard child.isElement else { continue }
            let name = child.name
            if Self.inlineNames.contains(name) {
                appendInline(child, name, to: &result, depth: depth + 1, isProse: isProse)
            } else if ["para", "simpara"].contains(name) {
                // A caption or a title may hold a paragraph; here it is a line.
                flush(into: &result, isProse: isProse)
                result += inlines(of: child, depth: depth + 1, isProse: isProse)
            } else {
                unknown(child)
            }
        }
        flush(into: &result, isProse: isProse)
        return result
    }

    mutating func appendInline(
        _ node: DocBookNode, _ name: String, to result: inout [Inline], depth: Int, isProse: Bool
    ) {
        if isTooDeep(depth, node) { return }
        checkAttributes(node)
        flush(into: &result, isProse: isProse)
        switch name {
        case "emphasis":
            let inner = inlines(of: node, depth: depth, isProse: isProse)
            let role = node.attribute("role")
            switch role {
            case "bold", "strong": result.append(.strong(inner))
            case "strikethrough": result.append(.struckOut(inner))
            default: result.append(.emphasis(inner))
            }
        case "phrase":
            result += inlines(of: node, depth: depth, isProse: isProse)
        case "code", "literal":
            result.append(.code(collapsed(node.allText)))
            afterBlank = false
        case "footnote":
            let outer = (block, afterBlank)
            result.append(.footnote(content(of: node, level: nil, depth: depth).blocks))
            (block, afterBlank) = outer
        default:
            appendLink(node, to: &result, depth: depth)
        }
    }

    /// `link` out of the pack or to a section, and `xref`.
    private mutating func appendLink(
        _ node: DocBookNode, to result: inout [Inline], depth: Int
    ) {
        let place = place(of: node)
        if let name = node.attribute("linkend") {
            guard let title = titles[name] else {
                faults.append(DocBookFaults.referenceUnknown(name, at: place))
                return
            }
            let own = collapsed(node.allText)
            let words = own.isEmpty ? title : own
            afterBlank = false
            result.append(.reference(.heading(name), words: words))
            references.append(
                WrittenReference(
                    target: .heading(name), words: Located(words, place), isLink: true))
            return
        }
        let address = node.href ?? ""
        let content = inlines(of: node, depth: depth, isProse: false)
        guard LinkAddress.isAllowed(address) else {
            faults.append(PaperFaults.linkLeavesThePack(address, at: place))
            result += content
            return
        }
        if content.isEmpty { afterBlank = false }
        result.append(.link(address: address, content.isEmpty ? [.text(address)] : content))
    }

    /// Puts the gathered text into the tree, its cross-references apart.
    private mutating func flush(into result: inout [Inline], isProse: Bool) {
        guard !scratch.isEmpty else { return }
        var done = 0
        var from = 0
        while let (range, find) = prose.next(in: scratch, from: from, isProse: isProse) {
            from = range.upperBound
            guard case .reference(let target, _) = find else { continue }
            if range.lowerBound > done { result.append(.text(text(done..<range.lowerBound))) }
            result.append(.reference(target, words: text(range)))
            references.append(
                WrittenReference(
                    target: target, words: Located(text(range), block), isLink: false))
            done = range.upperBound
        }
        if done < scratch.count { result.append(.text(text(done..<scratch.count))) }
        scratch.removeAll(keepingCapacity: true)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: scratch[range], as: UTF8.self)
    }
}
