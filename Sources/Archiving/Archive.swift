import CSystem
import Glibc
public import PackBuilding

/// The permanent record: sealed bags, a chain of their sealings, and a catalogue to search them by.
///
/// ```
/// bags/southampton/2022-12-15-health-and-care-partnership/v1/   BagIt 1.0, never changed
/// chain.jsonl        what was sealed, in order, each entry naming the one before by its digest
/// catalogue.sqlite   made from the bags; may be thrown away
/// certificates/      of what was disposed of
/// staging/               what is being written
/// ```
///
/// An entry of the chain is the moment a bag is in the archive. A bag is written and synced under
/// `staging/` before its entry, and moved in its place after; what a killed command left is finished or
/// removed by the next one that writes.
public struct Archive: ~Copyable {
    let folder: String
    var chain: Chain
    /// Held as long as the value lives: writers take turns, and readers wait for them.
    private let lock: Int32

    /// Opens an archive to add to it, and makes it when there is none. What a killed command left is
    /// finished or removed.
    public static func toWrite(_ folder: String) throws(MachineFailure) -> Archive {
        var archive = try Archive(folder, writes: true)
        try archive.recover()
        return archive
    }

    /// Opens an archive that is there.
    public static func toRead(_ folder: String) throws(MachineFailure) -> Archive {
        try Archive(folder, writes: false)
    }

    private init(_ folder: String, writes: Bool) throws(MachineFailure) {
        if writes {
            for name in ["bags", "staging", "certificates"] { try makeFolders("\(folder)/\(name)") }
        } else if !isFolder("\(folder)/bags") {
            throw MachineFailure(.inputOutput, "\(folder) is not an archive")
        }
        let path = "\(folder)/lock"
        var lock = open(
            path, (writes ? O_RDWR | O_CREAT : O_RDONLY) | O_CLOEXEC | O_NOFOLLOW, 0o644)
        if lock < 0, errno == ENOENT {
            // Of an archive that was copied nothing may have come but the bags and the chain.
            lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        }
        guard lock >= 0 else { throw .system("cannot open \(path)") }
        while flock(lock, writes ? LOCK_EX : LOCK_SH) != 0 {
            guard errno == EINTR else {
                close(lock)
                throw .system("cannot lock \(path)")
            }
        }
        let written = "\(folder)/chain.jsonl"
        var chain = Chain()
        // One that is there and cannot be read must not be taken for one that was never begun.
        if fileLength(written) > 0 {
            do { chain = Chain(reading: try diskContents(written)) } catch {
                close(lock)
                throw error
            }
        }
        self.folder = folder
        self.lock = lock
        self.chain = chain
    }

    deinit { close(lock) }

    var cataloguePath: String { "\(folder)/catalogue.sqlite" }

    private func stage(_ sequence: Int) -> String { "\(folder)/staging/\(sequence)" }

    // MARK: - After a command that was killed

    /// Finishes what the chain says is in the archive, and removes the rest.
    private mutating func recover() throws(MachineFailure) {
        let path = "\(folder)/chain.jsonl"
        var status = stat()
        if stat(path, &status) == 0, Int(status.st_size) > chain.wholeLength {
            // A line that was cut off was never told as done.
            guard truncate(path, off_t(chain.wholeLength)) == 0 else {
                throw .system("cannot mend \(path)")
            }
        }
        for name in try names(in: "\(folder)/staging") {
            if let sequence = Int(name), sequence >= 1, sequence <= chain.entries.count {
                let entry = chain.entries[sequence - 1]
                if entry.kind == .sealed, !isFolder("\(folder)/\(entry.bag)"),
                    !chain.disposed.contains(entry.bag)
                {
                    try moveInPlace(entry)
                    continue
                }
            }
            removeTree("\(folder)/staging/\(name)")
        }
        for entry in chain.entries where entry.kind == .disposed {
            removeTree("\(folder)/\(entry.bag)")
        }
    }

    private func moveInPlace(_ entry: ChainEntry) throws(MachineFailure) {
        let place = "\(folder)/\(entry.bag)"
        if let slash = place.lastIndex(of: "/") { try makeFolders(String(place[..<slash])) }
        guard rename(stage(entry.sequence), place) == 0 else {
            throw .system("cannot put \(place) in place")
        }
    }

    // MARK: - Adding

    /// What became of a deposit.
    public enum Added: Sendable, Equatable {
        case sealed(bag: String, version: Int)
        /// The same files are in the archive already, or were and have been disposed of.
        case known(bag: String, version: Int)
    }

    /// Seals deposits: all of them are in the archive when this returns, and of each either all or nothing
    /// is there whenever it is stopped.
    ///
    /// - Parameter day: the day of sealing, ISO 8601.
    public mutating func add(
        _ deposits: [Deposit], on day: String
    ) throws(MachineFailure) -> [Added] {
        var added: [Added] = []
        var next = chain
        var lines: [UInt8] = []
        var entries: [ChainEntry] = []
        for deposit in deposits {
            let identifier = deposit.record.identifier
            let before = next.latest(of: identifier)
            let version = (before?.version ?? 0) + 1
            let bag = try BagWriter(
                deposit: deposit,
                sealing: .init(version: version, day: day, supersedes: before?.bag)
            ).bag()
            if let before,
                next.hasDisposed(of: bag.content, identifier)
                    || before.content == bag.content && !next.disposed.contains(before.bag)
            {
                added.append(.known(bag: before.bag, version: before.version))
                continue
            }
            let path = "bags/\(identifier)/v\(version)"
            let entry = next.append(
                .sealed, bag: path, identifier: identifier, version: version,
                content: bag.content, seal: bag.seal, day: day)
            try write(bag, to: stage(entry.sequence))
            lines += entry.line
            entries.append(entry)
            added.append(.sealed(bag: path, version: version))
        }
        guard !entries.isEmpty else { return added }
        try syncAll()
        try append(lines)
        chain = next
        for entry in entries { try moveInPlace(entry) }
        return added
    }

    private func write(_ bag: BagWriter.Bag, to stage: String) throws(MachineFailure) {
        removeTree(stage)
        try makeFolders(stage + "/data")
        var made: Set<String> = []
        for file in bag.files {
            if let slash = file.path.lastIndex(of: "/") {
                let parent = stage + "/" + file.path[..<slash]
                if made.insert(parent).inserted { try makeFolders(parent) }
            }
            try PackBuilding.write(file.bytes, to: stage + "/" + file.path, syncs: false)
        }
    }

    /// Everything written so far is on the disk.
    private func syncAll() throws(MachineFailure) {
        guard quorate_sync_all(lock) == 0 else { throw .system("cannot sync \(folder)") }
    }

    func append(_ lines: [UInt8]) throws(MachineFailure) {
        let path = "\(folder)/chain.jsonl"
        let descriptor = open(
            path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw .system("cannot write \(path)") }
        defer { close(descriptor) }
        if let error = writeAll(lines, to: descriptor) {
            throw .system("cannot write \(path)", error)
        }
        guard fsync(descriptor) == 0 else { throw .system("cannot sync \(path)") }
    }

    // MARK: - The catalogue

    /// The catalogue, with all that the chain has. One that cannot be read is made anew.
    public func catalogue() throws(MachineFailure) -> Catalogue {
        do {
            return try caughtUp()
        } catch {
            removeCatalogue()
            return try caughtUp()
        }
    }

    /// Throws the catalogue away and makes it from the bags.
    public func rebuildCatalogue() throws(MachineFailure) -> Catalogue {
        removeCatalogue()
        return try caughtUp()
    }

    private func removeCatalogue() {
        for end in ["", "-wal", "-shm", "-journal"] { unlink(cataloguePath + end) }
    }

    private func caughtUp() throws(MachineFailure) -> Catalogue {
        let catalogue = try Catalogue(cataloguePath, creates: true)
        let done = try catalogue.progress()
        guard done != chain.entries.count else { return catalogue }
        guard done < chain.entries.count else {
            throw MachineFailure(.inputOutput, "the catalogue is ahead of the chain")
        }
        try catalogue.begin()
        do {
            for entry in chain.entries[done...] {
                switch entry.kind {
                case .sealed:
                    guard !chain.disposed.contains(entry.bag) else { continue }
                    try enter(entry, into: catalogue)
                case .disposed: try catalogue.remove(bag: entry.bag)
                }
            }
            try catalogue.setProgress(chain.entries.count)
            try catalogue.commit()
        } catch {
            catalogue.rollBack()
            throw error
        }
        return catalogue
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

/// The names in a folder, sorted.
func names(in folder: String) throws(MachineFailure) -> [String] {
    guard let stream = opendir(folder) else { throw .system("cannot read \(folder)") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
        let name = entry.name
        if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
