internal import Diagnostics
internal import Reading

extension YAMLWriter {
    /// Writes a collection between brackets: on one line, or with comments on several.
    ///
    /// - Parameter column: of the closing bracket when it has a line of its own.
    mutating func flow(_ node: YAMLNode, at column: Int) {
        guard !comments(in: node.span.range).isEmpty else { return put(flowText(node)) }
        switch node {
        case .scalar: put(flowText(node))
        case .sequence(let nodes, _):
            put("[")
            endLine()
            for (index, node) in nodes.enumerated() {
                let next = index + 1 < nodes.count ? Int(nodes[index + 1].span.start) : nil
                element(nil, node, at: column + 2, before: next)
            }
            close("]", Int(node.span.end), at: column)
        case .mapping(let pairs, _):
            put("{")
            endLine()
            for (index, pair) in pairs.enumerated() {
                let next = index + 1 < pairs.count ? Int(pairs[index + 1].key.span.start) : nil
                element(pair.key, pair.value, at: column + 2, before: next)
            }
            close("}", Int(node.span.end), at: column)
        }
    }

    /// Writes one entry on its line; `next` is where the text has the one after it.
    private mutating func element(
        _ name: Located<String>?, _ node: YAMLNode, at column: Int, before next: Int?
    ) {
        comments(before: Int(node.span.start), at: column)
        put(spaces: column)
        if let name {
            put(key(name, inFlow: true))
            if !isNothing(node) { put(": ") }
        }
        flow(node, at: column)
        if next != nil { put(",") }
        let end = Int(node.span.end)
        finished(end)
        // Where several entries shared a line, its comment goes to the last of them.
        let isItsOwn = trailing(end).map { $0.range.lowerBound < next ?? .max } ?? false
        if isItsOwn { endLine(after: end) } else { endLine() }
    }

    private mutating func close(_ bracket: String, _ end: Int, at column: Int) {
        comments(before: end, at: column + 2)
        put(spaces: column)
        put(bracket)
    }

    /// A value between brackets, on one line.
    func flowText(_ node: YAMLNode) -> [UInt8] {
        switch node {
        case .scalar(let words, let isPlain, let span):
            return scalarText(words, span.range, isPlain: isPlain, inFlow: true)
        case .sequence(let nodes, _):
            let inner = nodes.map(flowText).joined(separator: Array(", ".utf8))
            return Array("[".utf8) + inner + Array("]".utf8)
        case .mapping(let pairs, _):
            guard !pairs.isEmpty else { return Array("{}".utf8) }
            let inner = pairs.map { pair in
                let name = key(pair.key, inFlow: true)
                return isNothing(pair.value)
                    ? name : name + Array(": ".utf8) + flowText(pair.value)
            }.joined(separator: Array(", ".utf8))
            return Array("{ ".utf8) + inner + Array(" }".utf8)
        }
    }
}
