import Glibc
public import PackBuilding

extension Archive {
    /// The catalogue, with all that the chain has, for one who writes. One that cannot be read, or that is of
    /// another chain, is made anew.
    public func catalogue() throws(MachineFailure) -> Catalogue {
        if let catalogue = try mended() { return catalogue }
        return try rebuildCatalogue()
    }

    private func mended() throws(MachineFailure) -> Catalogue? {
        let chain = try file.chain()
        guard access(cataloguePath, F_OK) == 0,
            let catalogue = try? Catalogue(cataloguePath, .write),
            (try? fits(catalogue, chain)) == true, (try? catchUp(catalogue)) != nil
        else { return nil }
        return catalogue
    }

    /// Enters what was sealed since.
    public func catchUp(_ catalogue: Catalogue) throws(MachineFailure) {
        let chain = try file.chain()
        let done = try catalogue.progress().sequence
        guard done < chain.entries.count else { return }
        try catalogue.begin()
        do {
            try enter(chain.entries[done...], of: chain, into: catalogue)
            try catalogue.setProgress(of: chain)
            try catalogue.commit()
        } catch {
            catalogue.rollBack()
            throw error
        }
    }

    /// Throws the catalogue away and makes it from the bags: aside, and then in its place, so that there is
    /// one to search all the time.
    public func rebuildCatalogue() throws(MachineFailure) -> Catalogue {
        let aside = "\(folder)/staging/catalogue.sqlite"
        for end in Catalogue.ends { unlink(aside + end) }
        let chain = try file.chain()
        do {
            let catalogue = try Catalogue(aside, .fill)
            try catalogue.begin()
            try enter(chain.entries[...], of: chain, into: catalogue)
            try catalogue.setProgress(of: chain)
            try catalogue.commit()
            try catalogue.finishFilling()
        }
        try sync(aside)
        try replaceCatalogue(by: aside)
        return try Catalogue(cataloguePath, .write)
    }

    private func replaceCatalogue(by aside: String) throws(MachineFailure) {
        // Who searches holds the folder shared: no one has the old one open when its parts go.
        let held = try lockedFolder(folder, LOCK_EX)
        defer { close(held) }
        for end in Catalogue.ends.dropFirst() { unlink(cataloguePath + end) }
        guard rename(aside, cataloguePath) == 0 else {
            throw .system("cannot put \(cataloguePath) in place")
        }
    }

    /// Whether the catalogue is of this chain, as far as it goes.
    private func fits(_ catalogue: Catalogue, _ chain: Chain) throws(MachineFailure) -> Bool {
        let (done, _, head) = try catalogue.progress()
        guard done <= chain.entries.count else { return false }
        return head == (done == chain.entries.count ? chain.head : chain.entries[done].previous)
    }

    private func enter(
        _ entries: ArraySlice<ChainEntry>, of chain: Chain, into catalogue: Catalogue
    ) throws(MachineFailure) {
        for entry in entries {
            switch entry.kind {
            case .sealed:
                guard !chain.disposed.contains(entry.bag) else { continue }
                try enter(entry, into: catalogue)
            case .disposed: try catalogue.remove(bag: entry.bag)
            }
        }
    }

    private func enter(_ entry: ChainEntry, into catalogue: Catalogue) throws(MachineFailure) {
        let bag = "\(folder)/\(entry.bag)"
        guard let record = DepositRecord(reading: try? diskContents(bag + "/metadata/record.json"))
        else {
            throw MachineFailure(
                .inputOutput,
                "\(entry.bag) has no record that can be read; run quorate archive verify")
        }
        func pages(_ edition: String) -> [BagPage] {
            Archiving.pages(edition: edition) { try? diskContents("\(bag)/data/\($0)") }
        }
        try catalogue.enter(entry, record, public: pages("public"), members: pages("members"))
    }
}
