internal import CCMarkGFM

/// A block of a Markdown text: its kind, and where it stands.
struct MarkdownBlock {
    enum Kind: Equatable {
        case paragraph
        case heading(level: Int)
        case list(isBulleted: Bool)
        case item
        case fence(isClosed: Bool)
        case indentedCode
        case html
        case table([Alignment])
        case quote
        case other
    }

    enum Alignment: Equatable {
        case none
        case left
        case center
        case right
    }

    let kind: Kind
    /// Counted from 0, without empty lines at the end.
    let lines: ClosedRange<Int>
    /// The offset of its first byte.
    let start: Int
    /// Index of the block it is in; `nil` for the document.
    let parent: Int?
    /// Whether empty lines may stand before and after it: in the document and in loose lists.
    let isSpaced: Bool

    /// Whether an empty line is due before and after it.
    var standsApart: Bool {
        switch kind {
        case .heading, .table, .list, .fence: true
        default: false
        }
    }

    static func gathered(
        _ root: OpaquePointer, _ text: [UInt8], _ lines: [Range<Int>]
    ) -> [MarkdownBlock] {
        var blocks: [MarkdownBlock] = []
        gather(childrenOf: root, nil, isSpaced: true, text, lines, &blocks)
        return blocks
    }

    private static func gather(
        childrenOf node: OpaquePointer, _ parent: Int?, isSpaced: Bool, _ text: [UInt8],
        _ lines: [Range<Int>], _ blocks: inout [MarkdownBlock]
    ) {
        var next = cmark_node_first_child(node)
        while let child = next {
            next = cmark_node_next(child)
            let first = Int(cmark_node_get_start_line(child)) - 1
            guard lines.indices.contains(first) else { continue }
            var last = min(Int(cmark_node_get_end_line(child)) - 1, lines.count - 1)
            while last > first, text[lines[last]].isBlank { last -= 1 }
            let column = Int(cmark_node_get_start_column(child)) - 1
            let start = min(lines[first].lowerBound + max(0, column), lines[first].upperBound)
            let isHeading = cmark_node_get_type(child) == CMARK_NODE_HEADING
            let range =
                first...(isHeading ? headingEnd(first, start, text, lines) : max(first, last))
            let kind = kind(of: child, text, lines, range)
            blocks.append(
                MarkdownBlock(
                    kind: kind, lines: range, start: start, parent: parent, isSpaced: isSpaced))
            let index = blocks.count - 1
            switch kind {
            case .list:
                let isLoose = cmark_node_get_list_tight(child) == 0
                gather(
                    childrenOf: child, index, isSpaced: isSpaced && isLoose, text, lines, &blocks)
            case .item:
                gather(childrenOf: child, index, isSpaced: isSpaced, text, lines, &blocks)
            case .quote, .other:
                gather(childrenOf: child, index, isSpaced: false, text, lines, &blocks)
            default: continue
            }
        }
    }

    /// cmark-gfm 0.29 ends an underlined heading where the next block begins; we look for the line.
    private static func headingEnd(
        _ first: Int, _ start: Int, _ text: [UInt8], _ lines: [Range<Int>]
    ) -> Int {
        if start < text.count, text[start] == UInt8(ascii: "#") { return first }
        let rest = lines.indices.dropFirst(first + 1)
        return rest.first { line in
            let words = text[lines[line]].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
                .trimmedAtEnd
            guard let mark = words.first else { return false }
            return (mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"))
                && words.allSatisfy { $0 == mark }
        } ?? first
    }

    private static func kind(
        of node: OpaquePointer, _ text: [UInt8], _ lines: [Range<Int>], _ range: ClosedRange<Int>
    ) -> Kind {
        let type = cmark_node_get_type(node)
        switch type {
        case CMARK_NODE_PARAGRAPH: return .paragraph
        case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_LIST:
            return .list(isBulleted: cmark_node_get_list_type(node) == CMARK_BULLET_LIST)
        case CMARK_NODE_ITEM: return .item
        case CMARK_NODE_BLOCK_QUOTE: return .quote
        case CMARK_NODE_HTML_BLOCK: return .html
        case CMARK_NODE_CODE_BLOCK:
            var (length, offset, character) = (CInt(0), CInt(0), CChar(0))
            guard cmark_node_get_fenced(node, &length, &offset, &character) != 0 else {
                return .indentedCode
            }
            let last = text[lines[range.upperBound]].trimmedAtEnd
            let run = last.reversed().prefix { $0 == UInt8(bitPattern: character) }.count
            return .fence(isClosed: range.count > 1 && run >= Int(length))
        default:
            return table(node) ?? .other
        }
    }

    private static func table(_ node: OpaquePointer) -> Kind? {
        guard String(cString: cmark_node_get_type_string(node)) == "table" else { return nil }
        let count = Int(cmark_gfm_extensions_get_table_columns(node))
        guard count > 0, let letters = cmark_gfm_extensions_get_table_alignments(node) else {
            return nil
        }
        return .table(
            (0..<count).map { index in
                switch letters[index] {
                case UInt8(ascii: "l"): .left
                case UInt8(ascii: "c"): .center
                case UInt8(ascii: "r"): .right
                default: .none
                }
            })
    }
}
