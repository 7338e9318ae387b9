import Glibc
public import PackBuilding

extension Archive {
    /// The catalogue to ask, when it is there and has all that the chain has; else it is made or mended first.
    public func readyCatalogue() throws(MachineFailure) -> Catalogue {
        if let catalogue = try? Catalogue(cataloguePath, creates: false),
            (try? catalogue.progress()) == chain.entries.count
        {
            return catalogue
        }
        return try catalogue()
    }

    public func search(_ query: SearchQuery) throws(MachineFailure) -> [SearchHit] {
        try readyCatalogue().search(query)
    }

    /// One version of a meeting, with its files.
    public struct Shown: Sendable {
        public let bag: CataloguedBag
        public let supersedes: String?
        /// Paths below `data/`.
        public let files: [(path: String, length: Int)]
    }

    /// All versions of a meeting that are kept; `nil` when there is none of that name.
    ///
    /// - Parameter edition: `public` shows its own files alone.
    public func show(_ name: String, edition: String) throws(MachineFailure) -> [Shown]? {
        let versions = try readyCatalogue().versions(of: name)
        guard !versions.isEmpty else { return nil }
        var shown: [Shown] = []
        for bag in versions {
            let files = try FileWalk("\(folder)/\(bag.bag)/data").files.filter {
                edition == "members" || $0.path.hasPrefix("public/")
            }
            shown.append(
                Shown(
                    bag: bag,
                    supersedes: versions.last { $0.version < bag.version }?.bag, files: files))
        }
        return shown
    }
}
