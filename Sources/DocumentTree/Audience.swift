/// Who an edition is for. A type and not a value, so that one edition cannot pass for the other.
public protocol Audience: Sendable {
    /// `public` or `members`: the folder, the manifest, the command line.
    static var name: String { get }
    static var seesRestricted: Bool { get }
}

/// Everybody.
public enum Public: Audience {
    public static let name = "public"
    public static let seesRestricted = false
}

/// Members of the body and those entitled to its restricted papers.
public enum Members: Audience {
    public static let name = "members"
    public static let seesRestricted = true
}

/// Content that may be restricted. What it holds is reached only by saying for whom.
public struct Guarded<Content> {
    private let content: Content
    public let isRestricted: Bool

    /// Open to everybody.
    public init(open content: Content) {
        self.content = content
        isRestricted = false
    }

    public init(restricted content: Content) {
        self.content = content
        isRestricted = true
    }

    /// The content, or `nil` when this audience may not see it.
    public func disclosed<Reader: Audience>(to reader: Reader.Type) -> Content? {
        isRestricted && !Reader.seesRestricted ? nil : content
    }

    /// The content for checking, whose messages quote by ``Message`` only.
    package func examined() -> Content { content }

    /// The same guard around something made of the content.
    public func map<Other>(_ transform: (Content) -> Other) -> Guarded<Other> {
        isRestricted
            ? Guarded<Other>(restricted: transform(content))
            : Guarded<Other>(open: transform(content))
    }
}

extension Guarded: Sendable where Content: Sendable {}
