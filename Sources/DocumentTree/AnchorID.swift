/// The name of a place in a pack; becomes `xml:id`. An XML NCName, stable from build to build.
public struct AnchorID: Hashable, Sendable {
    public let name: String

    public init(_ name: String) { self.name = name }
}

/// What a cross-reference points at: as the author wrote it, or found.
public enum ReferenceTarget: Sendable, Equatable, Hashable {
    /// `Appendix 2`, in the report it is written in.
    case appendix(String)
    /// `paragraph 4`, in the report it is written in.
    case paragraph(Int)
    /// `item 5`, on the agenda of the same meeting; the published number.
    case item(String)
    /// `[…](#name)`: a heading of the same paper.
    case heading(String)
    /// `{{indicator: breastfeeding}}`: a value of a strategy, put in by disclosure.
    case quoted(QuotedValue)
    /// Resolved by assembly.
    case anchor(AnchorID)
}

/// A value that prose takes from a strategy instead of repeating it: `{{indicator: breastfeeding, national}}`.
public struct QuotedValue: Sendable, Equatable, Hashable {
    /// `indicator`, `action`, `milestone`, `project`, `commitment`.
    public let kind: String
    /// The strategy's id, when it is written before a slash: `health-and-care-2020-2025/breastfeeding`.
    public let strategy: String?
    public let id: String
    /// `national`, `due`; `nil` means the value itself.
    public let field: String?

    public init(kind: String, strategy: String?, id: String, field: String?) {
        self.kind = kind
        self.strategy = strategy
        self.id = id
        self.field = field
    }
}
