import CSystem
import Glibc
public import PackBuilding

/// What a look at every bag, the chain and the catalogue found.
public struct ArchiveVerification: Sendable {
    /// One line each, file first, sorted. Empty when all is as it was sealed.
    public let faults: [String]
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
        processes wanted: Int? = nil, head known: String? = nil
    ) throws(MachineFailure) -> ArchiveVerification {
        var faults: [String] = []
        try file.lock(LOCK_SH)
        let chain: Chain
        do {
            chain = try file.chain()
            faults += chain.faults
            faults += try structureFaults(of: chain)
            faults += catalogueFaults(of: chain)
        } catch {
            file.unlock()
            throw error
        }
        file.unlock()
        if let known, !chain.holds(head: known) {
            faults.append("chain.jsonl: the head given is not in it: it was cut short or made anew")
        }
        let processes = wanted ?? min(8, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
        let bags = sealedBags(of: chain)
        var found = try bagFaults(bags, processes)
        if !found.isEmpty, let now = try? file.read(), now.entries.count > chain.entries.count {
            // Bags that were disposed of while they were looked at.
            let gone = now.disposed.subtracting(chain.disposed)
            found.removeAll { fault in gone.contains { fault.hasPrefix($0) } }
        }
        return ArchiveVerification(
            faults: Set(faults + found).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
            bags: bags.count, head: chain.head)
    }

    /// Entries of bags that are to be there.
    private func sealedBags(of chain: Chain) -> [ChainEntry] {
        chain.entries.filter { $0.kind == .sealed && !chain.disposed.contains($0.bag) }
    }

    /// A file larger than this is work of its own; smaller ones are hashed with their bag.
    private static var large: Int { 8 << 20 }

    /// Each process takes the next bag when it has done one, and then, in bags that have them, the next large
    /// file.
    private func bagFaults(
        _ bags: [ChainEntry], _ processes: Int
    ) throws(MachineFailure) -> [String] {
        let mark = "\u{0}"
        let first = try Share.work(in: processes) { share in
            var lines: [String] = []
            while true {
                let place = share.next()
                guard place < bags.count else { break }
                var isLarge = false
                lines += faults(of: bags[place]) { length in
                    isLarge = isLarge || length > Self.large
                    return length <= Self.large
                }
                if isLarge { lines.append(mark + String(place)) }
            }
            return lines
        }
        let found = first.filter { !$0.hasPrefix(mark) }
        let places = first.compactMap { $0.hasPrefix(mark) ? Int($0.dropFirst()) : nil }.sorted()
        guard !places.isEmpty else { return found }
        return found
            + (try Share.work(in: processes) { share in
                var lines: [String] = []
                var mine = share.next()
                var at = 0
                for place in places {
                    lines += faults(of: bags[place]) { length in
                        guard length > Self.large else { return false }
                        defer { at += 1 }
                        guard at == mine else { return false }
                        mine = share.next()
                        return true
                    }
                }
                return lines
            })
    }

    private func faults(of entry: ChainEntry, hashing hashes: (Int) -> Bool) -> [String] {
        let check = BagCheck(folder: "\(folder)/\(entry.bag)", name: entry.bag, seal: entry.seal)
        return (try? check.faults(hashing: hashes)) ?? ["\(entry.bag): cannot be read"]
    }

    /// Bags that no entry names, and the names of versions that the chain contradicts.
    private func structureFaults(of chain: Chain) throws(MachineFailure) -> [String] {
        var faults: [String] = []
        let known = Set(sealedBags(of: chain).map(\.bag))
        if chain.tail != .none { faults.append("chain.jsonl: its last line was cut off") }
        var pending = ["bags"]
        while let path = pending.popLast() {
            for name in try names(in: "\(folder)/\(path)") {
                let inner = "\(path)/\(name)"
                if known.contains(inner) { continue }
                let isAbove = isFolder("\(folder)/\(inner)") && !isBag("\(folder)/\(inner)")
                if isAbove {
                    pending.append(inner)
                } else {
                    faults.append("\(inner): not in the chain")
                }
            }
        }
        // While somebody writes, what lies there is being written.
        if let lock = (try? writersLock(in: folder, waits: nil)) ?? (isWritable ? nil : -1) {
            if lock >= 0 { close(lock) }
            for name in try names(in: "\(folder)/staging") {
                faults.append(
                    "staging/\(name): left by a command that was stopped; add again to finish")
            }
        }
        for entry in chain.entries where entry.kind == .disposed {
            let certificate = "certificates/\(entry.sequence).json"
            guard let bytes = try? diskContents("\(folder)/\(certificate)") else {
                faults.append("\(certificate): missing")
                continue
            }
            if sha512(bytes) != entry.seal { faults.append("\(certificate): changed") }
        }
        return faults
    }

    private var isWritable: Bool { access("\(folder)/lock", W_OK) == 0 }

    private func isBag(_ path: String) -> Bool {
        var status = stat()
        return lstat(path + "/bagit.txt", &status) == 0 || isFolder(path + "/data")
    }

    /// Rows without their bag, bags without their row, and rows that say other than the chain.
    private func catalogueFaults(of chain: Chain) -> [String] {
        guard access(cataloguePath, F_OK) == 0 else { return [] }
        do {
            let catalogue = try Catalogue(cataloguePath, .read(folder: folder))
            return try catalogue.faults(against: chain)
        } catch {
            return ["catalogue.sqlite: cannot be read; quorate archive rebuild makes it anew"]
        }
    }
}

extension Catalogue {
    fileprivate func faults(against chain: Chain) throws(MachineFailure) -> [String] {
        var faults: [String] = []
        let rows = try query(
            "SELECT sequence, bag, identifier, version, seal FROM bags ORDER BY sequence", [])
        var known: Set<Int> = []
        while try rows.step() {
            let sequence = rows.number(0)
            known.insert(sequence)
            let bag = rows.text(1)
            guard sequence >= 1, sequence <= chain.entries.count,
                chain.entries[sequence - 1].kind == .sealed,
                !chain.disposed.contains(chain.entries[sequence - 1].bag)
            else {
                faults.append("catalogue.sqlite: row \(sequence) has no bag (\(bag))")
                continue
            }
            let entry = chain.entries[sequence - 1]
            if entry.bag != bag || entry.identifier != rows.text(2)
                || entry.version != rows.number(3) || entry.seal != rows.text(4)
            {
                faults.append("catalogue.sqlite: row \(sequence) is not what the chain says")
            }
        }
        let done = try progress().sequence
        for entry in chain.entries.prefix(done)
        where entry.kind == .sealed && !chain.disposed.contains(entry.bag) {
            if !known.contains(entry.sequence) {
                faults.append("catalogue.sqlite: \(entry.bag) has no row")
            }
        }
        for edition in ["public", "members"] {
            let strays = try query(
                "SELECT DISTINCT sequence FROM \(edition)_pages WHERE sequence NOT IN "
                    + "(SELECT sequence FROM bags)", [])
            while try strays.step() {
                faults.append(
                    "catalogue.sqlite: pages of row \(strays.number(0)), which is not there")
            }
        }
        return faults
    }
}
