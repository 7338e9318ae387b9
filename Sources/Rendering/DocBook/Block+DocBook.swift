internal import DocumentTree

extension [Block] {
    /// The words of blocks on one line, where only words may stand.
    func onOneLine() -> [Inline] {
        var words: [Inline] = []
        for block in self {
            if !words.isEmpty { words.append(.text(" ")) }
            words += block.onOneLine
        }
        return words
    }

    /// Whether there is a table among them or anywhere within.
    fileprivate var containTables: Bool {
        contains { block in
            switch block {
            case .table: true
            case .paragraph(let paragraph): paragraph.content.containTables
            case .label(let words): words.containTables
            case .list(let list): list.items.contains { $0.blocks.containTables }
            case .figure(let figure): figure.caption.containTables
            case .quotation(let inner): inner.containTables
            case .preformatted, .rule, .generated: false
            }
        }
    }
}

extension Block {
    fileprivate var onOneLine: [Inline] {
        switch self {
        case .paragraph(let paragraph): paragraph.content
        case .label(let words): words
        case .list(let list): list.items.flatMap(\.blocks).onOneLine()
        case .table(let table): table.wordsOnOneLine
        case .figure(let figure): [.text(figure.alternative + " ")] + figure.caption
        case .quotation(let inner): inner.onOneLine()
        case .preformatted(let text, _): [.code(text)]
        case .rule, .generated: []
        }
    }
}

extension [Inline] {
    fileprivate var containTables: Bool {
        contains { inline in
            switch inline {
            case .footnote(let blocks): blocks.containTables
            case .emphasis(let inner), .strong(let inner), .struckOut(let inner),
                .link(_, let inner):
                inner.containTables
            case .text, .code, .reference, .lineBreak, .pageRange, .spark: false
            }
        }
    }
}

extension Table {
    /// Whether a cell, or a note to the caption, holds a table.
    var holdsTables: Bool {
        head.containTables || body.containTables || caption.containTables
    }

    /// All its words, a blank between its parts.
    fileprivate var wordsOnOneLine: [Inline] {
        (notes + [source]).reduce(caption + blocks.onOneLine()) { words, line in
            line.isEmpty ? words : words + [.text(" ")] + line
        }
    }

    /// What all its cells hold, in reading order.
    fileprivate var blocks: [Block] { (head + body).flatMap(\.cells).flatMap(\.blocks) }
}

extension [Table.Row] {
    fileprivate var containTables: Bool {
        contains { row in row.cells.contains { $0.blocks.containTables } }
    }
}
