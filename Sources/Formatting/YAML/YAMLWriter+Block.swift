internal import Diagnostics
internal import Reading

extension YAMLWriter {
    /// Writes a collection as a block whose entries begin in a column.
    ///
    /// - Parameter isInline: the first entry goes on a line already begun (`- id: chair`).
    mutating func block(_ node: YAMLNode, at column: Int, isInline: Bool, within outer: Int = -1) {
        let source = sourceColumn(node)
        switch node {
        case .scalar: break
        case .mapping(let pairs, _):
            for (index, pair) in pairs.enumerated() {
                let start = Int(pair.key.span.start)
                if index > 0 || !isInline {
                    entry(start, at: column, after: commentsInside(pair, at: column))
                }
                put(key(pair.key))
                put(":")
                finished(Int(pair.key.span.end))
                value(pair.value, at: column, within: source, behind: Int(pair.key.span.end))
            }
        case .sequence(let nodes, _):
            for (index, node) in nodes.enumerated() {
                if index > 0 || !isInline {
                    entry(Int(node.span.start), at: column, after: head(node, at: column))
                }
                put("-")
                item(node, at: column, within: source)
            }
        }
        // A comment indented like the entries belongs to them, though something else follows it.
        if source > outer && !isFlow(node) {
            comments(closing: column, writtenAt: source)
        }
    }

    /// The lines before an entry, and its indentation.
    private mutating func entry(_ start: Int, at column: Int, after limit: Int) {
        comments(before: min(start, limit), at: column)
        emptyLine(before: start)
        comments(before: limit, at: column)
        put(spaces: column)
    }

    /// Writes the value of a key, or a document's only value, after `key:`.
    mutating func value(
        _ node: YAMLNode, at column: Int, within source: Int = -1, behind key: Int? = nil
    ) {
        let (start, end) = (Int(node.span.start), Int(node.span.end))
        let gap = key == nil ? "" : " "
        if isBlock(node, at: self.column + gap.utf8.count) {
            endLine(after: isFlow(node) ? end : key ?? start)
            return block(node, at: column + 2, isInline: false, within: source)
        }
        guard !isNothing(node) else {
            finished(end)
            return endLine(after: end)
        }
        put(gap)
        inline(node, at: column)
    }

    /// Writes an entry of a list after its `-`.
    private mutating func item(_ node: YAMLNode, at column: Int, within source: Int) {
        let end = Int(node.span.end)
        guard !isNothing(node) else {
            finished(end)
            return endLine(after: end)
        }
        put(" ")
        if isBlock(node, at: self.column) {
            block(node, at: column + 2, isInline: true, within: source)
        } else {
            inline(node, at: column)
        }
    }

    /// Writes what goes on the line already begun, and ends the line.
    private mutating func inline(_ node: YAMLNode, at column: Int) {
        let end = Int(node.span.end)
        if case .scalar = node {
            if let scalar = layout.blockScalars[Int(node.span.start)] {
                return write(scalar, at: column)
            }
            for (index, line) in scalarLines(node).enumerated() {
                if index > 0 {
                    endLine()
                    if !line.isEmpty { put(spaces: column + 2) }
                }
                put(line)
            }
        } else {
            flow(node, at: column + 2)
        }
        finished(end)
        endLine(after: end)
    }

    // MARK: What goes where

    /// Whether a node is written as a block in a column: as it was, or because its brackets would
    /// make the line too long. Brackets with comments between them stay.
    func isBlock(_ node: YAMLNode, at column: Int) -> Bool {
        switch node {
        case .scalar: return false
        case .sequence(let nodes, _) where nodes.isEmpty: return false
        case .mapping(let pairs, _) where pairs.isEmpty: return false
        case .sequence, .mapping:
            guard isFlow(node) else { return true }
            return comments(in: node.span.range).isEmpty
                && column + flowText(node).scalarCount > Self.widest
        }
    }

    func isFlow(_ node: YAMLNode) -> Bool {
        if case .scalar = node { return false }
        guard node.span.range.lowerBound < text.count else { return false }
        let first = text[node.span.range.lowerBound]
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    /// `key:` with nothing behind it.
    func isNothing(_ node: YAMLNode) -> Bool {
        if case .scalar("", isPlain: true, _) = node { true } else { false }
    }

    private func sourceColumn(_ node: YAMLNode) -> Int {
        let start = Int(node.span.start)
        return start - text.lineStart(start)
    }

    /// The offset up to which comments are written before an entry of a list.
    private func head(_ node: YAMLNode, at column: Int) -> Int {
        let start = Int(node.span.start)
        guard isBlock(node, at: column + 2) else { return start }
        if isFlow(node) {
            return trailingEnd(Int(node.span.end)) ?? start
        }
        switch node {
        case .scalar: return start
        case .sequence(let nodes, _): return nodes.first.map { head($0, at: column + 2) } ?? start
        case .mapping(let pairs, _):
            return pairs.first.map { commentsInside($0, at: column + 2) } ?? start
        }
    }

    /// The offset up to which comments are written before a key: those between it and its value
    /// find no place there, unless the only one can go to the end of the line.
    private func commentsInside(
        _ pair: (key: Located<String>, value: YAMLNode), at column: Int
    ) -> Int {
        let (start, end) = (Int(pair.key.span.start), Int(pair.key.span.end))
        let value = Int(pair.value.span.start)
        let width = column + key(pair.key).scalarCount + 2
        if isBlock(pair.value, at: width) && !isFlow(pair.value) { return start }
        let inside = comments(in: end..<max(end, value))
        guard let first = inside.first else { return start }
        let isShort = !text[pair.value.span.range].contains(.lineFeed)
        let valueEnd = Int(pair.value.span.end)
        let isAlone =
            inside.count == 1 && !first.isOwnLine && isShort && trailingEnd(valueEnd) == nil
        return isAlone ? start : value
    }

    /// The end of the comment on the line of an offset, wherever it is in the queue.
    private func trailingEnd(_ offset: Int) -> Int? {
        let rest = comments(in: offset..<text.lineEnd(offset))
        return rest.first.map(\.range.upperBound)
    }
}
