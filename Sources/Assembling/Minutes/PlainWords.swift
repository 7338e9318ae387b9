package import DocumentTree

/// The words of blocks on one line.
package func plainWords(of blocks: [Block]) -> String {
    blocks.compactMap { block -> String? in
        switch block {
        case .paragraph(let paragraph): paragraph.content.plainText
        case .label(let label): label.plainText
        case .list(let list): joined(list.items.map { plainWords(of: $0.blocks) })
        case .quotation(let inner): plainWords(of: inner)
        case .preformatted(let words, _): words
        case .figure, .table, .rule, .generated: nil
        }
    }.filter { !$0.isEmpty }.joined(separator: " ")
}

/// Items that are sentences stand one after the other; others are parted by semicolons.
private func joined(_ items: [String]) -> String {
    items.reduce("") { line, item in
        line.isEmpty ? item : line + (line.hasSuffix(".") ? " " : "; ") + item
    }
}
