import Glibc
import PackBuilding

extension Archive {
    /// Finishes what the chain says is in the archive, and removes the rest.
    func recover() throws(MachineFailure) {
        try mendChain()
        let chain = try file.chain()
        for name in try names(in: "\(folder)/staging") {
            let parts = name.split(separator: ".", maxSplits: 1)
            let sequence = parts.first.flatMap { Int($0) } ?? 0
            if sequence >= 1, sequence <= chain.entries.count {
                let entry = chain.entries[sequence - 1]
                switch entry.kind {
                case .sealed where parts.count == 1 && !chain.disposed.contains(entry.bag):
                    if !isFolder("\(folder)/\(entry.bag)") {
                        try moveInPlace(entry)
                        continue
                    }
                case .disposed where name == "\(sequence).json":
                    try putCertificateInPlace(sequence)
                    continue
                default: break
                }
            }
            removeTree("\(folder)/staging/\(name)")
        }
        try refuseStrayBags(chain)
        for entry in chain.entries where entry.kind == .disposed {
            try removeDisposed(entry)
        }
    }

    /// What the chain says is disposed of is gone when this returns.
    func removeDisposed(_ entry: ChainEntry) throws(MachineFailure) {
        try refuseLinks(on: entry.bag)
        let place = "\(folder)/\(entry.bag)"
        removeTree(place)
        guard isFolder(place) else { return }
        throw MachineFailure(
            .inputOutput,
            "\(place) is disposed of in chain.jsonl and cannot be removed; make it writable, and run "
                + "retention again")
    }

    /// A bag in place that the chain does not name shows a chain that was lost or cut: to write on would be
    /// to begin another.
    private func refuseStrayBags(_ chain: Chain) throws(MachineFailure) {
        let known = Set(chain.entries.lazy.map(\.bag))
        for authority in try names(in: folder + "/bags") {
            let place = "bags/\(authority)"
            guard isFolder("\(folder)/\(place)") else { continue }
            for meeting in try names(in: "\(folder)/\(place)")
            where isFolder("\(folder)/\(place)/\(meeting)") {
                for version in try names(in: "\(folder)/\(place)/\(meeting)") {
                    let bag = "\(place)/\(meeting)/\(version)"
                    guard !known.contains(bag) else { continue }
                    throw MachineFailure(
                        .inputOutput,
                        "\(bag) is in place, but not in chain.jsonl; bring chain.jsonl back from a "
                            + "copy before you add to it")
                }
            }
        }
    }

    /// A line that was cut off was never told as done, and goes. Anything else that is wrong with the chain
    /// is not what a killed command leaves: nothing is written to such an archive.
    private func mendChain() throws(MachineFailure) {
        let chain = try file.chain()
        if let fault = chain.faults.first {
            throw MachineFailure(
                .inputOutput, "\(fault); bring chain.jsonl back from a copy before you add to it")
        }
        switch chain.tail {
        case .none, .unended: break
        case .cut(let bag):
            // Its bag is moved in place only after the whole line is on the disk.
            if let bag, bag.hasPrefix("bags/"), isFolder("\(folder)/\(bag)") {
                throw MachineFailure(
                    .inputOutput,
                    "chain.jsonl: its last line was cut off, but \(bag) is in place; bring "
                        + "chain.jsonl back from a copy before you add to it")
            }
        case .foreign:
            throw MachineFailure(
                .inputOutput,
                "chain.jsonl: what stands behind its last line was not left by a stopped command; "
                    + "bring chain.jsonl back from a copy before you add to it")
        }
        try file.mend()
    }

    func moveInPlace(_ entry: ChainEntry) throws(MachineFailure) {
        let place = "\(folder)/\(entry.bag)"
        if let slash = place.lastIndex(of: "/") { try makeFolders(String(place[..<slash])) }
        guard rename(stage(entry.sequence), place) == 0 else {
            throw .system("cannot put \(place) in place")
        }
    }

    func putCertificateInPlace(_ sequence: Int) throws(MachineFailure) {
        let place = "\(folder)/certificates/\(sequence).json"
        guard rename(stage(sequence) + ".json", place) == 0 else {
            throw .system("cannot put \(place) in place")
        }
    }
}
