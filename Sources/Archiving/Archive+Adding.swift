import Glibc
public import PackBuilding

extension Archive {
    /// What became of a deposit.
    public enum Added: Sendable, Equatable {
        case sealed(bag: String, version: Int)
        /// The same files are in the archive already.
        case known(bag: String, version: Int)
        /// It cannot be sealed: why.
        case refused(String)
    }

    /// Seals deposits: all of them are in the archive when this returns, and of each either all or nothing
    /// is there whenever it is stopped.
    ///
    /// - Parameter day: the day of sealing, ISO 8601.
    public mutating func add(
        _ deposits: [Deposit], on day: String
    ) throws(MachineFailure) -> [Added] {
        var batch = Batch(chain: try file.chain())
        let added = try stage(deposits, in: &batch, on: day)
        try seal(batch)
        return added
    }

    /// Entries that are to be appended together.
    struct Batch {
        var chain: Chain
        var lines: [UInt8] = []
        var entries: [ChainEntry] = []

        mutating func append(_ entry: ChainEntry) {
            lines += entry.line
            entries.append(entry)
        }
    }

    /// Writes the bags of deposits aside.
    func stage(
        _ deposits: [Deposit], in batch: inout Batch, on day: String
    ) throws(MachineFailure) -> [Added] {
        var added: [Added] = []
        for deposit in deposits {
            let identifier = deposit.record.identifier
            let before = batch.chain.latest(of: identifier)
            let version = (before?.version ?? 0) + 1
            let writer = BagWriter(
                deposit: deposit,
                sealing: .init(version: version, day: day, supersedes: before?.bag))
            let bag: BagWriter.Bag
            do { bag = try writer.bag() } catch {
                added.append(.refused(error.message))
                continue
            }
            if let same = batch.chain.known(bag.content, as: identifier) {
                added.append(.known(bag: same.bag, version: same.version))
                continue
            }
            let path = "bags/\(identifier)/v\(version)"
            try refuseLinks(on: path)
            guard !isFolder("\(folder)/\(path)") else {
                throw MachineFailure(
                    .inputOutput, "\(path) is in place, but not in the chain; run archive verify")
            }
            let entry = batch.chain.append(
                .sealed, bag: path, identifier: identifier, version: version,
                content: bag.content, seal: bag.seal, day: day)
            try write(bag, to: stage(entry.sequence))
            batch.append(entry)
            added.append(.sealed(bag: path, version: version))
        }
        return added
    }

    /// Appends the entries and puts in place what was written aside. Twice all is synced: the bags before
    /// their entries, and their places before they are told as sealed.
    func seal(_ batch: Batch) throws(MachineFailure) {
        guard !batch.entries.isEmpty else { return }
        try syncAll()
        try file.lock(LOCK_EX)
        defer { file.unlock() }
        try file.append(batch.lines, as: batch.chain)
        for entry in batch.entries {
            switch entry.kind {
            case .sealed: try moveInPlace(entry)
            case .disposed:
                try putCertificateInPlace(entry.sequence)
                try removeDisposed(entry)
            }
        }
        try syncAll()
    }

    private func write(_ bag: BagWriter.Bag, to stage: String) throws(MachineFailure) {
        removeTree(stage)
        var made: Set<Substring> = [""]
        func makeFolder(_ path: Substring) throws(MachineFailure) {
            guard made.insert(path).inserted else { return }
            if let slash = path.lastIndex(of: "/") { try makeFolder(path[..<slash]) }
            guard mkdir("\(stage)/\(path)", 0o755) == 0 else {
                throw .system("cannot make the folder \(stage)/\(path)")
            }
        }
        guard mkdir(stage, 0o755) == 0 else { throw .system("cannot make the folder \(stage)") }
        try makeFolder("data")
        for file in bag.files {
            if let slash = file.path.lastIndex(of: "/") { try makeFolder(file.path[..<slash]) }
            try PackBuilding.write(file.bytes, to: stage + "/" + file.path, syncs: false)
        }
    }
}

extension Archive {
    /// Whether a bag is the latest version of its meeting.
    public func isLatest(_ bag: String) throws(MachineFailure) -> Bool {
        let parts = bag.split(separator: "/")
        guard parts.count > 2, parts[0] == "bags" else { return false }
        let identifier = parts[1..<(parts.count - 1)].joined(separator: "/")
        let chain = try file.chain()
        return chain.latest(of: identifier)?.bag == bag && !chain.disposed.contains(bag)
    }
}
