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
    /// Checks every bag, the chain and the catalogue.
    ///
    /// - Parameter processes: at least 1; `nil` means one for each core of the machine, at most eight. More
    ///   than one are only for a program of one thread.
    public func verify(
        processes wanted: Int? = nil, head known: String? = nil
    ) throws(MachineFailure) -> ArchiveVerification {
        var faults = chain.faults
        if let known, !chain.holds(head: known) {
            faults.append("chain.jsonl: the head given is not in it: it was cut short or made anew")
        }
        faults += try structureFaults()
        faults += catalogueFaults()
        let processes = wanted ?? min(8, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
        var children: [Child] = []
        for share in 1..<max(processes, 1) where processes > 1 {
            if let child = Child(running: { bagFaults(share, of: processes) }) {
                children.append(child)
            } else {
                // No second process to be had: this one does its share.
                faults += bagFaults(share, of: processes)
            }
        }
        faults += bagFaults(0, of: processes)
        for child in children { faults += try child.lines() }
        return ArchiveVerification(
            faults: Set(faults).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
            bags: sealedBags.count, head: chain.head)
    }

    /// Entries of bags that are to be there.
    private var sealedBags: [ChainEntry] {
        chain.entries.filter { $0.kind == .sealed && !chain.disposed.contains($0.bag) }
    }

    /// The faults of all bags; files are hashed only where they fall to this share of the work. Every process
    /// reckons the shares alike: a file falls to the one that has the least so far.
    private func bagFaults(_ share: Int, of processes: Int) -> [String] {
        var loads = [Int](repeating: 0, count: processes)
        var faults: [String] = []
        for entry in sealedBags {
            let check = BagCheck(
                folder: "\(folder)/\(entry.bag)", name: entry.bag, seal: entry.seal)
            let found = try? check.faults { length in
                var least = 0
                for index in 1..<max(processes, 1) where loads[index] < loads[least] {
                    least = index
                }
                // What opening a file costs counts too.
                loads[least] += length + 4096
                return least == share
            }
            // Faults of the structure are found by every process, and told once.
            faults += found ?? ["\(entry.bag): cannot be read"]
        }
        return faults
    }

    /// Bags that no entry names, and the names of versions that the chain contradicts.
    private func structureFaults() throws(MachineFailure) -> [String] {
        var faults: [String] = []
        let known = Set(sealedBags.map(\.bag))
        if chain.wholeLength < fileLength("\(folder)/chain.jsonl") {
            faults.append("chain.jsonl: its last line was cut off")
        }
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
        let staging = folder + "/staging"
        for name in isFolder(staging) ? try names(in: staging) : [] {
            faults.append(
                "staging/\(name): left by a command that was stopped; add again to finish")
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

    private func isBag(_ path: String) -> Bool {
        var status = stat()
        return lstat(path + "/bagit.txt", &status) == 0 || isFolder(path + "/data")
    }

    /// Rows without their bag, bags without their row, and rows that say other than the chain.
    private func catalogueFaults() -> [String] {
        guard fileLength(cataloguePath) > 0 else { return [] }
        do {
            let catalogue = try Catalogue(cataloguePath, creates: false)
            var faults: [String] = []
            let rows = try catalogue.query(
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
            let progress = try catalogue.progress()
            for entry in sealedBags where entry.sequence <= progress {
                if !known.contains(entry.sequence) {
                    faults.append("catalogue.sqlite: \(entry.bag) has no row")
                }
            }
            for edition in ["public", "members"] {
                let strays = try catalogue.query(
                    "SELECT DISTINCT sequence FROM \(edition)_pages WHERE sequence NOT IN "
                        + "(SELECT sequence FROM bags)", [])
                while try strays.step() {
                    faults.append(
                        "catalogue.sqlite: pages of row \(strays.number(0)), which is not there")
                }
            }
            return faults
        } catch {
            return ["catalogue.sqlite: cannot be read; quorate archive rebuild makes it anew"]
        }
    }
}

private func fileLength(_ path: String) -> Int {
    var status = stat()
    return lstat(path, &status) == 0 ? Int(status.st_size) : 0
}

/// A second process that finds lines and sends them back.
private struct Child {
    private let process: pid_t
    private let pipe: Int32

    /// `nil` when the system has no process to give.
    init?(running work: () -> [String]) {
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { return nil }
        let process = quorate_fork()
        if process < 0 {
            close(ends[0])
            close(ends[1])
            return nil
        }
        if process == 0 {
            close(ends[0])
            let lines = work().joined(separator: "\n")
            let failed = writeAll(Array(lines.utf8), to: ends[1]) != nil
            _exit(failed ? 1 : 0)
        }
        close(ends[1])
        self.process = process
        pipe = ends[0]
    }

    func lines() throws(MachineFailure) -> [String] {
        defer { close(pipe) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let got = read(pipe, &buffer, buffer.count)
            if got < 0 && errno == EINTR { continue }
            guard got > 0 else { break }
            bytes += buffer[..<got]
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        guard status == 0 else {
            throw MachineFailure(.internalFault, "a process that verifies ended with a fault")
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
