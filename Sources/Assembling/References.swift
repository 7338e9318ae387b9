import DocumentTree

/// The places a paper's cross-references can reach in one edition.
struct References {
    private var anchors: [ReferenceTarget: AnchorID] = [:]

    subscript(target: ReferenceTarget) -> AnchorID? {
        get { anchors[target] }
        set { anchors[target] = newValue }
    }
}
