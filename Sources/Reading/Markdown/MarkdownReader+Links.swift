internal import CCMarkGFM
internal import Diagnostics
internal import DocumentTree
internal import Governance

extension MarkdownReader {
    mutating func appendLink(_ node: OpaquePointer, to result: inout [Inline], depth: Int) {
        let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        let bytes = address.utf8
        if bytes.first == UInt8(ascii: "#"), bytes.count > 1 {
            let words = plainText(of: node)
            let target = LinkAddress.target(of: String(address.dropFirst()))
            result.append(.reference(target, words: words))
            references.append(
                WrittenReference(target: target, words: Located(words, block), isLink: true))
            return
        }
        let content = inlines(of: node, depth: depth + 1, isProse: false)
        guard LinkAddress.isAllowed(address) else {
            faults.append(MarkdownFaults.linkLeavesThePack(address, at: block))
            result.append(contentsOf: content)
            return
        }
        result.append(.link(address: address, content.isEmpty ? [.text(address)] : content))
    }
}

/// What an address may be, in Markdown and in DocBook.
enum LinkAddress {
    /// `http:`, `https:` and `mailto:`, without blanks or control characters.
    static func isAllowed(_ address: String) -> Bool {
        for byte in address.utf8 where byte <= 0x20 || byte == 0x7F { return false }
        let head = address.prefix(8).lowercased()
        return head == "https://" || head.hasPrefix("http://") || head.hasPrefix("mailto:")
    }

    /// What `#name` points at: `appendix-1`, `paragraph-4`, `item-3`, or a heading.
    static func target(of name: String) -> ReferenceTarget {
        let bytes = Array(name.utf8)
        guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")), hyphen + 1 < bytes.count else {
            return .heading(name)
        }
        let tail = bytes[(hyphen + 1)...]
        let isNumber = tail.count <= 6 && tail.allSatisfy { $0 &- 0x30 < 10 }
        let isLetter = tail.count == 1 && (tail[hyphen + 1] | 0x20) &- 0x61 < 26
        let words = String(decoding: tail, as: UTF8.self)
        switch String(decoding: bytes[..<hyphen], as: UTF8.self) {
        case "appendix" where isNumber: return .appendix(words)
        case "appendix" where isLetter: return .appendix(words.uppercased())
        case "item" where isNumber: return .item(words)
        case "paragraph" where isNumber: return Int(words).map { .paragraph($0) } ?? .heading(name)
        default: return .heading(name)
        }
    }
}
