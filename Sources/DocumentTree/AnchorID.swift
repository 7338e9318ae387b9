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
    /// Resolved by assembly.
    case anchor(AnchorID)
}
