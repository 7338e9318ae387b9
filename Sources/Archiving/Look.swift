import PackBuilding

/// A file's path, byte by byte: two names that only look alike are two files.
struct FileName: Hashable {
    private let bytes: [UInt8]

    init(_ path: String) { bytes = Array(path.utf8) }
}

/// The digests a bag's files are to have, each file once, in the order in which they are listed.
struct WantedDigests {
    struct Digest {
        let algorithm: BagAlgorithm
        let digest: String
        let manifest: String
        let line: Int
    }

    private(set) var files: [(path: String, digests: [Digest])] = []
    private var places: [FileName: Int] = [:]

    mutating func add(_ digest: Digest, of path: String) {
        let name = FileName(path)
        if let place = places[name] {
            files[place].digests.append(digest)
        } else {
            places[name] = files.count
            files.append((path, [digest]))
        }
    }
}

/// One look at a bag: what lies in it, and what is found wrong.
struct Look {
    let walk: FileWalk
    let name: String
    /// Of a bag from elsewhere, a name that only differs in its Unicode form or an unescaped `%` is found.
    let isLenient: Bool
    private(set) var faults: [FixityFault] = []
    private let lengths: [FileName: Int]
    private let others: Set<FileName>
    /// By the name in canonical equivalence, under which `String` compares.
    private let alike: [String: [String]]

    init(walk: FileWalk, name: String, isLenient: Bool) {
        self.walk = walk
        self.name = name
        self.isLenient = isLenient
        lengths = Dictionary(
            walk.files.map { (FileName($0.path), $0.length) }, uniquingKeysWith: { one, _ in one })
        others = Set(walk.others.map(FileName.init))
        alike = isLenient ? Dictionary(grouping: walk.files.map(\.path)) { $0 } : [:]
    }

    var payload: [String] { walk.files.map(\.path).filter(isPayload) }

    /// What is neither payload nor a tag manifest.
    var tags: [String] {
        walk.files.map(\.path).filter {
            !isPayload($0) && !BagManifest.isNamed($0, "tagmanifest-")
        }
    }

    private func isPayload(_ path: String) -> Bool { path.utf8.starts(with: "data/".utf8) }

    /// Folders with no file in or below them.
    var emptyFolders: [String] {
        var used: Set<FileName> = []
        for path in walk.files.map(\.path) + walk.others {
            var rest = path[...]
            while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
                rest = rest[..<slash]
                guard used.insert(FileName(String(rest))).inserted else { break }
            }
        }
        return walk.folders.filter { !used.contains(FileName($0)) }
    }

    func length(_ path: String) -> Int? { lengths[FileName(path)] }
    func holds(_ path: String) -> Bool { length(path) != nil }

    mutating func tell(
        _ file: String, _ what: String, _ kind: FixityFault.Kind = .wrong, line: Int? = nil
    ) {
        faults.append(FixityFault(what, kind: kind, bag: name, file: file, line: line))
    }

    /// The files that a manifest lists and the bag holds, or should.
    mutating func files(
        of manifest: BagManifest, into wanted: inout WantedDigests
    ) -> Set<FileName> {
        var files: Set<FileName> = []
        for entry in manifest.entries {
            let path = present(entry)
            guard files.insert(FileName(path ?? entry.path)).inserted else {
                tell(manifest.name, "lists '\(entry.path)' twice", line: entry.line)
                continue
            }
            guard let path else {
                if !others.contains(FileName(entry.path)) {
                    tell(
                        entry.path, "missing: line \(entry.line) of \(manifest.name) lists it",
                        .missing)
                }
                continue
            }
            guard let algorithm = manifest.algorithm else { continue }
            wanted.add(
                .init(
                    algorithm: algorithm, digest: entry.digest, manifest: manifest.name,
                    line: entry.line), of: path)
        }
        return files
    }

    /// The path on the disk. RFC 8493 §6.1: systems differ in the form in which they keep a name.
    private func present(_ entry: BagManifest.Entry) -> String? {
        if holds(entry.path) { return entry.path }
        guard isLenient else { return nil }
        if holds(entry.written) { return entry.written }
        let alike = alike[entry.path] ?? []
        return alike.count == 1 ? alike[0] : nil
    }
}
