import DocumentTree

/// What a name in a house's layout stands for.
enum LayoutValue {
    case inlines([Inline])
    /// A list, and the words for all of it in a line: `Jo Smith, Head of Finance`.
    case records([LayoutRecord], words: String = "")

    init(_ words: String) { self = .inlines(words.isEmpty ? [] : [.text(words)]) }

    var isPresent: Bool {
        switch self {
        case .inlines(let inlines): !inlines.isEmpty
        case .records(let records, _): !records.isEmpty
        }
    }
}

/// Named values: of the pack, of an item, of a lead. A name not found here is sought in what encloses it.
struct LayoutRecord {
    private var values: [String: LayoutValue] = [:]

    init() {}

    init(_ words: [String: String]) {
        for (name, words) in words { self[name] = LayoutValue(words) }
    }

    subscript(name: String) -> LayoutValue? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// This record with the names of the enclosing one that it does not have itself.
    func within(_ outer: LayoutRecord) -> LayoutRecord {
        var record = outer
        record.values.merge(values) { _, own in own }
        return record
    }

    func inlines(_ name: String) -> [Inline]? {
        switch values[name] {
        case .inlines(let inlines): inlines
        case .records(_, let words): words.isEmpty ? [] : [.text(words)]
        case nil: nil
        }
    }

    func records(_ name: String) -> [LayoutRecord] {
        guard case .records(let records, _) = values[name] else { return [] }
        return records
    }
}
