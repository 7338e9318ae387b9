package import DocumentTree

/// The words of blocks on one line.
package func plainWords(of blocks: [Block]) -> String {
    blocks.compactMap { block -> String? in
        switch block {
        case .paragraph(let paragraph): paragraph.content.plainText
        case .label(let label): label.plainText
        case .list(let list): list.items.map { plainWords(of: $0.blocks) }.joined(separator: "; ")
        case .quotation(let inner): plainWords(of: inner)
        case .preformatted(let words, _): words
        case .figure, .table, .rule, .generated: nil
        }
    }.filter { !$0.isEmpty }.joined(separator: " ")
}
