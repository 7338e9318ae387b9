import Glibc
public import PackBuilding

/// What a look at every bag, the chain and the catalogue found.
public struct ArchiveVerification: Sendable {
    /// Sorted. Empty when all is as it was sealed.
    public let faults: [FixityFault]
    public let bags: Int
    /// The digest of the chain's last entry: kept elsewhere, it shows a chain that was cut or made anew.
    public let head: String
}

extension Archive {
    /// Checks every bag, the chain and the catalogue. Others may add meanwhile; what they do is not looked at.
    ///
    /// - Parameter processes: at least 1; `nil` means one for each core of the machine, at most eight. More
    ///   than one are only for a program of one thread.
    public func verify(
        processes: Int? = nil, head known: String? = nil
    ) throws(MachineFailure) -> ArchiveVerification {
        try file.lock(LOCK_SH)
        let chain: Chain
        let found: [FixityFault]
        do {
            chain = try file.chain()
            found = try ArchiveCheck(folder: folder, chain: chain).structure()
        } catch {
            file.unlock()
            throw error
        }
        file.unlock()
        let check = ArchiveCheck(folder: folder, chain: chain)
        var faults = chain.faults.map { fault in
            // Chain faults begin with the file's name.
            FixityFault(String(fault.drop { $0 != ":" }.dropFirst(2)), file: "chain.jsonl")
        }
        if let known, !chain.holds(head: known) {
            faults.append(
                FixityFault(
                    "the head given is not in it: it was cut short or made anew",
                    file: "chain.jsonl"))
        }
        faults += found
        faults += try shared(by: processes) { share in
            check.bagFaults(&share) + check.cataloguedTextFaults(share)
        }
        // What is wrong with the bag itself is not told again as a fault of the catalogue.
        let damaged = Set(faults.filter { $0.kind != .catalogued }.compactMap(\.bag))
        // Bags that were disposed of, or superseded, while they were looked at.
        let now = (try? file.read()) ?? chain
        let gone = now.disposed.subtracting(chain.disposed)
        let hasGrown = now.entries.count > chain.entries.count
        faults.removeAll { fault in
            fault.bag.map(gone.contains) == true
                || fault.kind == .catalogued
                    && (hasGrown || fault.bag.map(damaged.contains) == true)
        }
        return ArchiveVerification(
            faults: Set(faults).sorted(by: FixityFault.precedes), bags: check.sealedBags.count,
            head: chain.head)
    }
}

extension Archive {
    /// Refuses bags that are not as they were sealed: nothing of them is given away or sealed again.
    func refuseDamaged(_ bags: [String]) throws(MachineFailure) {
        let entries = Dictionary(
            try file.chain().entries.filter { $0.kind == .sealed }.map { ($0.bag, $0) },
            uniquingKeysWith: { first, _ in first })
        for bag in bags {
            guard let entry = entries[bag] else {
                throw MachineFailure(.inputOutput, "\(bag) is not in chain.jsonl")
            }
            try refuseLinks(on: bag)
            let check = BagCheck(folder: "\(folder)/\(bag)", name: bag, seal: entry.seal)
            if let fault = try check.faults(hashing: { _ in true }).first {
                throw MachineFailure(
                    .inputOutput, "\(fault.text); nothing was done: run quorate archive verify")
            }
        }
    }

    /// The folders on the way to a bag, as far as they are there, are folders and no links to others.
    func refuseLinks(on bag: String) throws(MachineFailure) {
        var path = folder
        for part in bag.split(separator: "/") {
            path += "/" + part
            var status = stat()
            guard lstat(path, &status) == 0 else { return }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw MachineFailure(.inputOutput, "\(path) is not a folder; nothing was done")
            }
        }
    }
}

/// An archive as its chain has it, held against what is there.
struct ArchiveCheck {
    let folder: String
    let chain: Chain

    /// What is wrong but for what is in the bags.
    func structure() throws(MachineFailure) -> [FixityFault] {
        try structureFaults() + catalogueFaults()
    }

    /// Entries of bags that are to be there.
    var sealedBags: [ChainEntry] {
        chain.entries.filter { $0.kind == .sealed && !chain.disposed.contains($0.bag) }
    }

    /// The faults of all bags; files are hashed only where they fall to this share of the work.
    func bagFaults(_ share: inout Share) -> [FixityFault] {
        var faults: [FixityFault] = []
        for entry in sealedBags {
            let check = BagCheck(
                folder: "\(folder)/\(entry.bag)", name: entry.bag, seal: entry.seal)
            share.begin(entry.sequence)
            // Faults of the structure are found by every process, and told once.
            faults +=
                (try? check.faults { share.takes($0) })
                ?? [FixityFault("cannot be read", bag: entry.bag)]
            if entry.sequence % share.count == share.index { faults += recordFaults(entry) }
        }
        return faults
    }

    /// Where an entry of the chain says other than the record that its seal covers.
    private func recordFaults(_ entry: ChainEntry) -> [FixityFault] {
        let path = "metadata/record.json"
        guard let bytes = try? diskContents("\(folder)/\(entry.bag)/\(path)"),
            let record = SealRecord(reading: bytes)
        else { return [] }
        let isSame =
            entry.identifier == record.identifier && entry.version == record.version
            && entry.content == record.content && entry.day == record.sealed
            && entry.bag == "bags/\(record.identifier)/v\(record.version)"
        if isSame { return [] }
        return [
            FixityFault(
                "is not what line \(entry.sequence) of chain.jsonl says", bag: entry.bag,
                file: path)
        ]
    }

    /// Bags that no entry names, certificates, and what was left behind.
    private func structureFaults() throws(MachineFailure) -> [FixityFault] {
        var faults: [FixityFault] = []
        let known = Set(sealedBags.map { FileName($0.bag) })
        if chain.tail != .none {
            faults.append(FixityFault("its last line was cut off", file: "chain.jsonl"))
        }
        if chain.entries.isEmpty, fileLength("\(folder)/chain.jsonl") == 0,
            !(try names(in: "\(folder)/bags")).isEmpty
        {
            faults.append(FixityFault("missing", kind: .missing, file: "chain.jsonl"))
        }
        var pending = ["bags"]
        while let path = pending.popLast() {
            let inside = try names(in: "\(folder)/\(path)")
            if inside.isEmpty && path != "bags" {
                faults.append(FixityFault("an empty folder that no bag needs", file: path))
            }
            for name in inside {
                let inner = "\(path)/\(name)"
                if known.contains(FileName(inner)) { continue }
                let isAbove = isFolder("\(folder)/\(inner)") && !isBag("\(folder)/\(inner)")
                if isAbove {
                    pending.append(inner)
                } else {
                    faults.append(FixityFault("not in chain.jsonl", file: inner))
                }
            }
        }
        return faults + (try leftovers()) + (try certificateFaults())
    }

    private func leftovers() throws(MachineFailure) -> [FixityFault] {
        let staging = folder + "/staging"
        guard isFolder(staging) else { return [] }
        if access(folder + "/lock", W_OK) == 0 {
            // While somebody writes, what lies there is being written.
            guard let lock = try writersLock(in: folder, waits: nil) else { return [] }
            close(lock)
        }
        return try names(in: staging).map { name in
            FixityFault(
                "left by a command that was stopped; add again to finish", file: "staging/\(name)")
        }
    }

    private func certificateFaults() throws(MachineFailure) -> [FixityFault] {
        var faults: [FixityFault] = []
        var known: Set<String> = []
        let sealed = Dictionary(
            chain.entries.filter { $0.kind == .sealed }.map { ($0.bag, $0) },
            uniquingKeysWith: { first, _ in first })
        for entry in chain.entries where entry.kind == .disposed {
            let file = "certificates/\(entry.sequence).json"
            known.insert("\(entry.sequence).json")
            guard let bytes = try? diskContents("\(folder)/\(file)") else {
                faults.append(FixityFault("missing", kind: .missing, file: file))
                continue
            }
            if sha512(bytes) != entry.seal { faults.append(FixityFault("changed", file: file)) }
            let before = sealed[entry.bag]
            let isSame =
                before?.identifier == entry.identifier && before?.version == entry.version
                && before?.content == entry.content
                && SealRecord.day(ofCertificate: bytes) == entry.day
            if !isSame {
                faults.append(
                    FixityFault(
                        "is not what line \(entry.sequence) of chain.jsonl says", file: file))
            }
        }
        let place = "\(folder)/certificates"
        for name in isFolder(place) ? try names(in: place) : [] where !known.contains(name) {
            // One that was begun and not sealed is written over by the next.
            if name != "\(chain.entries.count + 1).json" {
                faults.append(FixityFault("not in chain.jsonl", file: "certificates/\(name)"))
            }
        }
        return faults
    }

    private func isBag(_ path: String) -> Bool {
        var status = stat()
        return lstat(path + "/bagit.txt", &status) == 0 || isFolder(path + "/data")
    }
}

func fileLength(_ path: String) -> Int {
    var status = stat()
    return lstat(path, &status) == 0 ? Int(status.st_size) : 0
}
