/// What a caller may choose of a DocBook output.
public struct DocBookOptions: Sendable {
    /// The pictures that go with the output: from the path within the workspace to the address of
    /// the copy, relative to the output. `images/logo.png` → `pictures/1.png`.
    ///
    /// Default: none. A figure whose picture is not listed is written as its words only.
    public let pictures: [String: String]

    public init(pictures: [String: String] = [:]) { self.pictures = pictures }
}

/// libxml2 could not write: memory ran out.
public struct DocBookFailure: Error, Sendable, Equatable {
    public init() {}
}
