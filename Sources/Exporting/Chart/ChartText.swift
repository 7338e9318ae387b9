import Diagnostics
import Governance

extension GovernanceChart {
    /// The chart as indented text. A body with several parents is told in full under the first, and
    /// named under the others.
    public func text() -> String {
        var text = "\(authority), \(day.iso)\n\n"
        var isTold = [Bool](repeating: false, count: nodes.count)
        let hasParent = Set(links.filter { $0.kind == .parent }.map(\.to))
        // First those above all others, then what only stands in a circle; those that stand in no
        // tree are named where they are related to, and on their own only when they are boards.
        let related = Set(links.filter { $0.kind == .parent }.flatMap { [$0.from, $0.to] })
        for node in nodes.indices where !hasParent.contains(node) {
            guard related.contains(node) || nodes[node].id != nil else { continue }
            write(node, level: 0, &text, &isTold)
        }
        for node in nodes.indices where !isTold[node] && related.contains(node) {
            write(node, level: 0, &text, &isTold)
        }
        return text
    }

    private func write(_ root: Int, level: Int, _ text: inout String, _ isTold: inout [Bool]) {
        // A list of what is still to be written and not recursion: a chain of boards may be long.
        var waiting = [(node: root, level: level)]
        while let (node, level) = waiting.popLast() {
            let indent = String(repeating: "  ", count: level)
            guard !isTold[node] else {
                text += "\(indent)\(nodes[node].name) (see above)\n"
                continue
            }
            isTold[node] = true
            text += "\(indent)\(label(of: node))\n"
            for (kind, words) in [
                (Link.Kind.hears, "receives reports from"), (.shares, "shares members with"),
            ] {
                for other in others(kind, of: node) {
                    text += "\(indent)  - \(words): \(nodes[other].name)\n"
                }
            }
            waiting += children(of: node).reversed().map { ($0, level + 1) }
        }
    }

    /// The name with what is said of it.
    private func label(of node: Int) -> String {
        let node = nodes[node]
        return node.remark.isEmpty ? node.name : "\(node.name) (\(node.remark))"
    }

    /// The chart in the language of Graphviz.
    public func dot() -> String {
        var text = "digraph governance {\n  rankdir=TB;\n  node [shape=box];\n"
        text += "  label=\(quoted("\(authority), \(day.iso)"));\n"
        for (index, node) in nodes.enumerated() {
            let style = node.id == nil ? ", style=dashed" : ""
            text += "  n\(index) [label=\(quoted(label(of: index)))\(style)];\n"
        }
        for link in links {
            let style =
                switch link.kind {
                case .parent: ""
                case .hears: " [style=dashed, label=reports, dir=back]"
                case .shares: " [style=dotted, dir=none, constraint=false]"
                }
            text += "  n\(link.from) -> n\(link.to)\(style);\n"
        }
        return text + "}\n"
    }

    private func quoted(_ words: String) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        for byte in words.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                bytes.append(UInt8(ascii: "\\"))
            }
            bytes.append(byte < 0x20 ? UInt8(ascii: " ") : byte)
        }
        return String(decoding: bytes, as: UTF8.self) + "\""
    }
}
