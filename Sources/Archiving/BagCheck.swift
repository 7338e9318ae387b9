import Glibc
import PackBuilding

/// Holds a bag against RFC 8493: complete, and every file as its manifests say.
///
/// Each fault names the file first. Files are hashed only where `hashes` says so, given their length:
/// several processes share the work, each seeing the whole structure.
struct BagCheck {
    /// The bag's folder.
    let folder: String
    /// How the bag is named in a fault.
    let name: String
    /// The digest that `tagmanifest-sha512.txt` must have; `nil` for a bag that no archive sealed.
    let seal: String?

    /// Algorithms we can check, strongest first.
    private static let known = ["sha512"]

    func faults(hashing hashes: (Int) -> Bool) throws(MachineFailure) -> [String] {
        var faults: [String] = []
        func tell(_ path: String, _ what: String) { faults.append("\(name)/\(path): \(what)") }
        guard isFolder(folder) else { return ["\(name): missing"] }
        let walk = try FileWalk(folder)
        for path in walk.others { tell(path, "is neither a file nor a folder") }
        let present = Dictionary(
            walk.files.map { ($0.path, $0.length) }, uniquingKeysWith: { first, _ in first })

        if let bytes = contents("bagit.txt", present) {
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
                tell("bagit.txt", "begins with a byte order mark")
            } else if !declares(bytes) {
                tell("bagit.txt", "does not declare BagIt 1.0 in UTF-8")
            }
        } else {
            tell("bagit.txt", "missing")
        }

        let manifests = present.keys.filter { $0.hasPrefix("manifest-") && !$0.contains("/") }
            .sorted()
        if manifests.isEmpty { tell("manifest-sha512.txt", "missing") }
        let payload = Set(present.keys.filter { $0.hasPrefix("data/") })
        for manifest in manifests {
            let listed = list(manifest, present, tell)
            for path in listed.paths where !path.utf8.starts(with: "data/".utf8) {
                tell(manifest, "lists '\(path)', which is not payload")
            }
            for path in payload.subtracting(listed.paths).sorted() {
                tell(path, "not in \(manifest)")
            }
            try check(listed, in: manifest, present, hashes, tell)
        }
        // An empty payload is a bag; one without its folder is not.
        if !walk.folders.contains("data") { tell("data", "missing") }

        let tagManifests = present.keys.filter { $0.hasPrefix("tagmanifest-") && !$0.contains("/") }
            .sorted()
        for manifest in tagManifests {
            let listed = list(manifest, present, tell)
            for path in listed.paths
            where path.hasPrefix("data/") || path.hasPrefix("tagmanifest-") {
                tell(manifest, "lists '\(path)', which is not a tag file")
            }
            try check(listed, in: manifest, present, hashes, tell)
            if seal != nil {
                // Of a bag sealed here every tag file is listed, so that none can be added.
                let tags = Set(
                    present.keys.filter { !$0.hasPrefix("data/") && !$0.hasPrefix("tagmanifest-") })
                for path in tags.subtracting(listed.paths).sorted() {
                    tell(path, "not in \(manifest)")
                }
            }
        }
        if let seal {
            if tagManifests != ["tagmanifest-sha512.txt"] {
                for path in tagManifests where path != "tagmanifest-sha512.txt" {
                    tell(path, "added since the bag was sealed")
                }
            }
            if let bytes = contents("tagmanifest-sha512.txt", present) {
                if sha512(bytes) != seal {
                    tell("tagmanifest-sha512.txt", "not the one that was sealed")
                }
            } else {
                tell("tagmanifest-sha512.txt", "missing")
            }
        }

        checkInformation(present, payload, tell)
        checkFetch(present, tell)
        return faults
    }

    /// Two lines, and nothing else. RFC 8493 §2.1.1.
    private func declares(_ bytes: [UInt8]) -> Bool {
        let lines = BagText.lines(bytes).map { String(decoding: $0, as: UTF8.self) }
        return lines == ["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"]
    }

    private struct Listed {
        /// In the manifest's order.
        var entries: [(digest: String, path: String)] = []
        var paths: Set<String> = []
        var algorithm = ""
    }

    private func list(
        _ manifest: String, _ present: [String: Int], _ tell: (String, String) -> Void
    ) -> Listed {
        var listed = Listed()
        listed.algorithm = String(
            manifest.dropFirst(manifest.hasPrefix("tag") ? 12 : 9).dropLast(4))
        guard let bytes = contents(manifest, present) else {
            tell(manifest, "cannot be read")
            return listed
        }
        for (index, line) in BagText.lines(bytes).enumerated() where !line.isEmpty {
            guard let blank = line.firstIndex(where: { $0 == 0x20 || $0 == 0x09 }) else {
                tell(manifest, "line \(index + 1) is not a digest and a path")
                continue
            }
            var rest = line[blank...]
            while let first = rest.first, first == 0x20 || first == 0x09 { rest.removeFirst() }
            // Some writers mark files read as binary with a star, as md5sum does.
            if rest.first == UInt8(ascii: "*") { rest.removeFirst() }
            if rest.starts(with: "./".utf8) { rest.removeFirst(2) }
            let path = String(decoding: BagText.unescaped(rest), as: UTF8.self)
            guard isWithin(path) else {
                tell(manifest, "line \(index + 1) names a path outside the bag")
                continue
            }
            if !listed.paths.insert(path).inserted {
                tell(manifest, "lists '\(path)' twice")
                continue
            }
            let digest = String(decoding: line[..<blank], as: UTF8.self).lowercased()
            listed.entries.append((digest, path))
        }
        return listed
    }

    /// No part may lead out of the bag, and none begin at a root or a home. RFC 8493 §2.1.3, §5.1.
    private func isWithin(_ path: String) -> Bool {
        guard let first = path.utf8.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "~")
        else { return false }
        return !path.split(separator: "/").contains("..")
    }

    private func check(
        _ listed: Listed, in manifest: String, _ present: [String: Int], _ hashes: (Int) -> Bool,
        _ tell: (String, String) -> Void
    ) throws(MachineFailure) {
        guard Self.known.contains(listed.algorithm) else {
            for (_, path) in listed.entries where present[path] == nil { tell(path, "missing") }
            return
        }
        for (digest, path) in listed.entries {
            guard let length = present[path] else {
                tell(path, "missing")
                continue
            }
            guard hashes(length) else { continue }
            guard let found = try? sha512(file: folder + "/" + path) else {
                tell(path, "cannot be read")
                continue
            }
            if found.digest != digest { tell(path, "changed") }
        }
    }

    private func checkInformation(
        _ present: [String: Int], _ payload: Set<String>, _ tell: (String, String) -> Void
    ) {
        guard let bytes = contents("bag-info.txt", present) else { return }
        guard let elements = BagText.elements(bytes) else {
            tell("bag-info.txt", "has a line without a label")
            return
        }
        for element in elements where element.label.lowercased() == "payload-oxum" {
            let octets = payload.reduce(0) { $0 + (present[$1] ?? 0) }
            if element.value != "\(octets).\(payload.count)" {
                tell("bag-info.txt", "Payload-Oxum is not that of the payload")
            }
        }
    }

    /// What is to be fetched is never fetched: such a bag is complete when the files are there.
    private func checkFetch(_ present: [String: Int], _ tell: (String, String) -> Void) {
        guard let bytes = contents("fetch.txt", present) else { return }
        for (index, line) in BagText.lines(bytes).enumerated() where !line.isEmpty {
            let parts = line.split(maxSplits: 2, omittingEmptySubsequences: true) {
                $0 == 0x20 || $0 == 0x09
            }
            guard parts.count == 3 else {
                tell("fetch.txt", "line \(index + 1) is not an address, a length and a path")
                continue
            }
            let path = String(decoding: BagText.unescaped(parts[2]), as: UTF8.self)
            if !isWithin(path) || !path.hasPrefix("data/") {
                tell("fetch.txt", "line \(index + 1) names a path outside the payload")
            } else if present[path] == nil {
                tell(path, "missing; to be fetched, which is never done here")
            }
        }
    }

    /// A tag file's bytes; `nil` when it is not there or cannot be read.
    private func contents(_ path: String, _ present: [String: Int]) -> [UInt8]? {
        present[path] == nil ? nil : try? diskContents(folder + "/" + path)
    }
}

/// The files and folders below a folder, in the order of their paths; links are not followed.
struct FileWalk {
    private(set) var files: [(path: String, length: Int)] = []
    private(set) var folders: [String] = []
    /// Links, sockets and the like.
    private(set) var others: [String] = []

    init(_ folder: String) throws(MachineFailure) {
        var pending = [""]
        while let relative = pending.popLast() {
            guard let stream = opendir(folder + "/" + relative) else {
                throw .system("cannot read \(folder)/\(relative)")
            }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = entry.name
                guard name != ".", name != ".." else { continue }
                let path = relative + name
                var status = stat()
                guard lstat(folder + "/" + path, &status) == 0 else {
                    others.append(path)
                    continue
                }
                switch status.st_mode & S_IFMT {
                case S_IFDIR:
                    folders.append(path)
                    pending.append(path + "/")
                case S_IFREG: files.append((path, Int(status.st_size)))
                default: others.append(path)
                }
            }
        }
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        folders.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        others.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
