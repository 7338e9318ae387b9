internal import Diagnostics
internal import Reading

/// What the tree of a YAML text leaves out: its comments, and the lines of its block texts.
struct YAMLLayout {
    struct Comment {
        /// From `#` to the end of the line, without trailing blanks.
        let range: Range<Int>
        let isOwnLine: Bool
        /// Columns before the `#`.
        let column: Int
        /// Whether a `-` stands between it and the value before it.
        let isBehindDash: Bool
        /// The end of the value before it.
        let previous: Int
    }

    /// In the order of the text.
    private(set) var comments: [Comment] = []
    /// By the offset at which they begin.
    private(set) var blockScalars: [Int: BlockScalar] = [:]

    init(_ text: [UInt8], _ range: Range<Int>, _ root: YAMLNode) throws(FormattingRefusal) {
        var leaves: [Range<Int>] = []
        gather(root, text, range.upperBound, column: -1, &leaves)
        var end = range.lowerBound
        for leaf in leaves {
            try scan(text, end..<max(end, leaf.lowerBound))
            end = max(end, leaf.upperBound)
        }
        try scan(text, end..<max(end, range.upperBound))
    }

    /// Scalars in the order of the text, block texts with all their lines.
    private mutating func gather(
        _ node: YAMLNode, _ text: [UInt8], _ end: Int, column: Int, _ leaves: inout [Range<Int>]
    ) {
        let start = Int(node.span.start)
        let own = start - text.lineStart(start)
        switch node {
        case .scalar(_, let isPlain, let span):
            guard !isPlain, text[start] == UInt8(ascii: "|") || text[start] == UInt8(ascii: ">")
            else { return leaves.append(span.range) }
            let scalar = BlockScalar(text, at: start, within: end, column: column)
            blockScalars[start] = scalar
            leaves.append(start..<scalar.end)
        case .sequence(let nodes, _):
            for node in nodes { gather(node, text, end, column: own, &leaves) }
        case .mapping(let pairs, _):
            for pair in pairs {
                leaves.append(pair.key.span.range)
                gather(pair.value, text, end, column: own, &leaves)
            }
        }
    }

    /// Looks for comments between two scalars.
    private mutating func scan(_ text: [UInt8], _ gap: Range<Int>) throws(FormattingRefusal) {
        var isBehindDash = false
        var at = gap.lowerBound
        while at < gap.upperBound {
            switch text[at] {
            case UInt8(ascii: "#"):
                let lineStart = text.lineStart(at)
                let line = text[at..<text.lineEnd(at)].trimmedAtEnd
                comments.append(
                    Comment(
                        range: line.startIndex..<line.endIndex,
                        isOwnLine: text[lineStart..<at].isBlank, column: at - lineStart,
                        isBehindDash: isBehindDash, previous: gap.lowerBound))
                at = line.endIndex
                continue
            case UInt8(ascii: "-"):
                isBehindDash = true
            case .space, .lineFeed, UInt8(ascii: "\t"), UInt8(ascii: ":"), UInt8(ascii: ","),
                UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
                UInt8(ascii: "?"), UInt8(ascii: "."):
                break
            default:
                throw .init(text, at: at, "YAML that has no canonical form")
            }
            at += 1
        }
    }
}
