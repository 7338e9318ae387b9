/// A mapping of the source format: its name, its keys, and what it is for.
///
/// The readers take keys only through a ``MappingReader`` over a shape, and the reference document
/// and the JSON Schemas are written from the same tables.
package struct Shape: Sendable {
    package let name: ShapeName
    /// One sentence for a secretary.
    package let meaning: String
    /// The file that is this mapping as a whole: `boards/<id>/board.yaml`; `nil` for a part of one.
    package let file: String?
    package let keys: [Key]
    /// What any other key is, where the author may choose names; `nil`: there are no others.
    package let others: Key?

    package init(
        _ name: ShapeName, _ meaning: String, file: String? = nil, keys: [Key], others: Key? = nil
    ) {
        self.name = name
        self.meaning = meaning
        self.file = file
        self.keys = keys
        self.others = others
    }

    package func key(_ name: String) -> Key? { keys.first { $0.name == name } }

    /// The same shape with the keys a house adds.
    func adding(_ more: [Key]) -> Shape {
        Shape(name, meaning, file: file, keys: keys + more, others: others)
    }
}

/// One key of a mapping.
package struct Key: Sendable {
    package enum Need: Sendable, Equatable {
        case required
        case optional
        /// What holds when the key is left out, in words.
        case otherwise(String)
    }

    package let name: String
    package let type: KeyType
    package let need: Need
    /// One sentence for a secretary.
    package let meaning: String
    /// A value as written in YAML.
    package let example: String

    package init(
        _ name: String, _ type: KeyType, _ need: Need, _ meaning: String, example: String
    ) {
        self.name = name
        self.type = type
        self.need = need
        self.meaning = meaning
        self.example = example
    }

    /// An optional key.
    package init(_ name: String, _ type: KeyType, _ meaning: String, example: String) {
        self.init(name, type, .optional, meaning, example: example)
    }
}

/// What a key's value may be.
package indirect enum KeyType: Sendable {
    case words
    /// Gives its record a name: a-z, 0-9 and hyphens.
    case id
    /// The id of something else: `person`, `seat`.
    case reference(String)
    /// A day, month or year, or `{ date, written }`.
    case date
    /// `"09:30"`, or `{ time, written }`.
    case time
    case number(ClosedRange<Int>)
    case answer
    /// `5 working days`.
    case period
    case choice([String])
    case who
    case restriction
    /// Words with `{places}` to be filled.
    case wording
    /// Elements of a house's layout.
    case layout
    /// Any value, kept as written.
    case plain
    case mapping(ShapeName)
    case list(of: KeyType)
    /// A mapping of free keys.
    case table(of: KeyType)
    case either([KeyType])

    /// In words, for a message and the reference: `a date`.
    package var words: String {
        switch self {
        case .words: "words"
        case .id: "an id"
        case .reference(let what): "the id of a \(what)"
        case .date: "a date"
        case .time: "a time"
        case .number: "a whole number"
        case .answer: "yes or no"
        case .period: "a number of days"
        case .choice(let words): words.joined(separator: ", ")
        case .who: "somebody"
        case .restriction: "a restriction"
        case .wording: "a wording"
        case .layout: "a list of layout elements"
        case .plain: "any value"
        case .mapping(let name): "a mapping (\(name.rawValue))"
        case .list(let type): "a list of \(type.words)"
        case .table(let type): "a mapping of \(type.words)"
        case .either(let types): types.map(\.words).joined(separator: " or ")
        }
    }
}
