import Glibc
public import PackBuilding

extension Archive {
    /// The catalogue to ask, when it is there and has all that the chain has; else it is made or mended first.
    /// While another command adds, what that has sealed in this moment is not waited for.
    public func readyCatalogue() throws(MachineFailure) -> Catalogue {
        if file.length == 0, !(try names(in: folder + "/bags")).isEmpty {
            throw MachineFailure(
                .inputOutput, "chain.jsonl is gone, and there are bags; bring it back from a copy")
        }
        if writes { return try catalogue() }
        if let ready = complete() { return ready }
        do {
            _ = try Archive.toWrite(folder).catalogue()
        } catch {
            // Who may not write here, or finds the chain damaged, can still ask what there is.
            guard let there = readable() else { throw error }
            return there
        }
        return try Catalogue(cataloguePath, .read(folder: folder))
    }

    private func readable() -> Catalogue? {
        guard let there = try? Catalogue(cataloguePath, .read(folder: folder)),
            (try? there.progress()) != nil
        else { return nil }
        return there
    }

    /// The catalogue when it has all, or when somebody is entering the rest.
    private func complete() -> Catalogue? {
        guard let there = readable() else { return nil }
        if (try? there.progress())?.length == file.length { return there }
        guard let lock = try? writersLock(in: folder, waits: nil) else { return there }
        close(lock)
        return nil
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
