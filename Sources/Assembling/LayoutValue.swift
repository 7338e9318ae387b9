import DocumentTree

/// What a name in a layout stands for.
enum LayoutValue {
    case inlines([Inline])
    /// Paragraphs, lists and figures, printed by `blocks: name`; within a line, its words.
    case blocks([Block])
    /// A list, and the words for all of it in a line: `Jo Smith, Head of Finance`.
    case records([LayoutRecord], words: String = "")
    /// The same as in the record before: in a table its cell is that of the row above.
    case asAbove

    init(_ words: String) { self = .inlines(words.isEmpty ? [] : [.text(words)]) }

    var isPresent: Bool {
        switch self {
        case .inlines(let inlines): !inlines.isEmpty
        case .blocks(let blocks): !blocks.isEmpty
        case .records(let records, _): !records.isEmpty
        case .asAbove: true
        }
    }

    /// As it stands in a line; `nil` for what is as above.
    var inlines: [Inline]? {
        switch self {
        case .inlines(let inlines): inlines
        case .blocks(let blocks): blocks.inALine
        case .records(_, let words): words.isEmpty ? [] : [.text(words)]
        case .asAbove: nil
        }
    }
}

/// Named values: of the pack, of an item, of a lead. A name not found here is sought in what encloses it.
struct LayoutRecord {
    private var values: [String: LayoutValue] = [:]
    /// A list of one or none: a value cannot hold one of its own type.
    private var outer: [LayoutRecord] = []

    init() {}

    init(_ words: [String: String]) {
        for (name, words) in words { self[name] = LayoutValue(words) }
    }

    init(_ values: [String: LayoutValue]) { self.values = values }

    subscript(name: String) -> LayoutValue? {
        get { values[name] ?? outer.first?[name] }
        set { values[name] = newValue }
    }

    /// Takes over the values of another, which stand above its own.
    mutating func merge(_ other: LayoutRecord) {
        values.merge(other.values) { _, new in new }
    }

    /// This record with the names of the enclosing one that it does not have itself.
    func within(_ outer: LayoutRecord) -> LayoutRecord {
        var record = self
        record.outer = [self.outer.first?.within(outer) ?? outer]
        return record
    }

    func inlines(_ name: String) -> [Inline]? { self[name]?.inlines }

    func blocks(_ name: String) -> [Block] {
        switch self[name] {
        case .blocks(let blocks): blocks
        case .inlines, .records:
            inlines(name).flatMap { $0.isEmpty ? nil : [.paragraph(Paragraph($0))] } ?? []
        case .asAbove, nil: []
        }
    }

    func records(_ name: String) -> [LayoutRecord] {
        guard case .records(let records, _) = self[name] else { return [] }
        return records
    }
}

extension [Block] {
    /// The words of paragraphs and lists one after the other, each on a line of its own.
    var inALine: [Inline] {
        var inlines: [Inline] = []
        func add(_ blocks: [Block]) {
            for block in blocks {
                switch block {
                case .paragraph(let paragraph): append(paragraph.content)
                case .label(let label): append(label)
                case .list(let list): for item in list.items { add(item.blocks) }
                case .quotation(let inner): add(inner)
                case .figure(let figure): append([.text(figure.alternative)])
                case .preformatted(let words, _): append([.code(words)])
                case .table, .rule, .generated: break
                }
            }
        }
        func append(_ more: [Inline]) {
            if !inlines.isEmpty { inlines.append(.lineBreak) }
            inlines += more
        }
        add(self)
        return inlines
    }
}
