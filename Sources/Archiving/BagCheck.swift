import Glibc
import PackBuilding

/// Holds a bag against RFC 8493: complete, and every file as its manifests say.
///
/// Files are hashed only where `hashes` says so, given their length: several processes share the work,
/// each seeing the whole structure. Nothing is fetched and no link followed.
struct BagCheck {
    /// The bag's folder.
    let folder: String
    /// How the bag is named in a fault.
    let name: String
    /// The digest that `tagmanifest-sha512.txt` must have; `nil` for a bag that no archive sealed.
    let seal: String?

    private static let largestManifest = 256 << 20
    private static let largestTagFile = 16 << 20

    func faults(hashing hashes: (Int) -> Bool) throws(MachineFailure) -> [FixityFault] {
        guard isFolder(folder) else {
            let what = seal == nil ? "missing" : "missing: chain.jsonl lists it"
            return [FixityFault(what, kind: .missing, bag: name)]
        }
        var look = Look(walk: try FileWalk(folder), name: name, isLenient: seal == nil)
        for path in look.walk.others {
            look.tell(path, "is neither a file nor a folder, and is not followed")
        }
        checkDeclaration(&look)
        // An empty payload is a bag; one without its folder is not.
        if !look.walk.folders.contains("data") { look.tell("data", "missing", .missing) }
        let payload = manifests("manifest-", &look)
        if payload.isEmpty { look.tell("manifest-sha512.txt", "missing", .missing) }
        tellAlgorithms(payload, &look)
        var wanted = WantedDigests()
        var listed: [Set<FileName>] = []
        for manifest in payload {
            let files = look.files(of: manifest, into: &wanted)
            for path in look.payload where !files.contains(FileName(path)) {
                look.tell(path, "not in \(manifest.name)")
            }
            listed.append(files)
        }
        checkFetch(listed, &look)
        checkInformation(&look)
        let tags = manifests("tagmanifest-", &look)
        for manifest in tags {
            let files = look.files(of: manifest, into: &wanted)
            // Of a bag sealed here every tag file is listed, so that none can be added.
            guard seal != nil else { continue }
            for path in look.tags where !files.contains(FileName(path)) {
                look.tell(path, "not in \(manifest.name)")
            }
        }
        if let seal { checkSeal(seal, tags, &look) }
        check(wanted, hashes, &look)
        return look.faults
    }

    /// Two lines, and nothing else. RFC 8493 §2.1.1.
    private func checkDeclaration(_ look: inout Look) {
        let file = "bagit.txt"
        guard let bytes = contents(file, &look, limit: 4096) else {
            if !look.holds(file) { look.tell(file, "missing", .missing) }
            return
        }
        guard !bytes.starts(with: BagText.byteOrderMark) else {
            look.tell(file, "begins with a byte order mark", line: 1)
            return
        }
        let lines = BagText.lines(bytes).map { String(decoding: $0, as: UTF8.self) }
        let version = "BagIt-Version: "
        let encoding = "Tag-File-Character-Encoding: "
        if lines.first != version + "1.0" {
            let isVersion = lines.first?.hasPrefix(version) == true
            look.tell(
                file, isVersion ? "declares a version other than 1.0" : "is not '\(version)1.0'",
                line: 1)
        }
        let second = lines.count > 1 ? lines[1] : ""
        if second.lowercased() != encoding.lowercased() + "utf-8" || !second.hasPrefix(encoding) {
            let isEncoding = second.hasPrefix(encoding)
            look.tell(
                file,
                isEncoding
                    ? "declares an encoding other than UTF-8, which is not read here"
                    : "is not '\(encoding)UTF-8'", line: 2)
        }
        if lines.count > 2 { look.tell(file, "is one too many", line: 3) }
    }

    private func manifests(_ start: String, _ look: inout Look) -> [BagManifest] {
        var manifests: [BagManifest] = []
        for file in look.walk.files where BagManifest.isNamed(file.path, start) {
            guard let bytes = contents(file.path, &look, limit: Self.largestManifest) else {
                continue
            }
            manifests.append(
                BagManifest(file.path, bytes) { look.tell(file.path, $1, line: $0) })
        }
        return manifests
    }

    private func tellAlgorithms(_ manifests: [BagManifest], _ look: inout Look) {
        let known = manifests.compactMap(\.algorithm)
        for manifest in manifests where manifest.algorithm == nil {
            look.tell(
                manifest.name, "cannot be checked: '\(manifest.algorithmName)' is not known here",
                known.isEmpty ? .untold : .note)
        }
        if !known.isEmpty, !known.contains(where: \.isStrong) {
            look.tell(
                manifests[0].name, "shows damage, but not what somebody changed with intent", .note)
        }
    }

    private func checkSeal(_ seal: String, _ tags: [BagManifest], _ look: inout Look) {
        let file = "tagmanifest-sha512.txt"
        for manifest in tags where manifest.name != file {
            look.tell(manifest.name, "added since the bag was sealed")
        }
        for path in look.emptyFolders where path != "data" {
            look.tell(path, "an empty folder, added since the bag was sealed")
        }
        guard look.holds(file) else {
            look.tell(file, "missing", .missing)
            for path in look.tags where !BagWriter.tagFiles.contains(path) {
                look.tell(path, "added since the bag was sealed")
            }
            return
        }
        guard let found = try? sha512(file: folder + "/" + file) else {
            return look.tell(file, "cannot be read")
        }
        if found.digest != seal { look.tell(file, "not the one that chain.jsonl has sealed") }
    }

    private func check(_ wanted: WantedDigests, _ hashes: (Int) -> Bool, _ look: inout Look) {
        for (path, digests) in wanted.files {
            guard let length = look.length(path), hashes(length) else { continue }
            let algorithms = Set(digests.map(\.algorithm))
            guard let found = try? Archiving.digests(of: folder + "/" + path, by: algorithms)
            else {
                look.tell(path, "cannot be read")
                continue
            }
            for one in digests where found[one.algorithm] != one.digest {
                look.tell(path, "changed: not as \(one.manifest) says in line \(one.line)")
            }
        }
    }

    /// RFC 8493 §2.2.2.
    private func checkInformation(_ look: inout Look) {
        let file = "bag-info.txt"
        guard let bytes = contents(file, &look, limit: Self.largestTagFile) else { return }
        let elements = BagText.elements(bytes) { look.tell(file, $1, line: $0) }
        let octets = look.payload.reduce(0) { $0 + (look.length($1) ?? 0) }
        for element in elements where element.label.lowercased() == "payload-oxum" {
            if element.value != "\(octets).\(look.payload.count)" {
                look.tell(file, "gives another Payload-Oxum than the payload's", line: element.line)
            }
        }
    }

    /// What is to be fetched is never fetched: such a bag is complete when the files are there.
    /// RFC 8493 §2.2.3.
    private func checkFetch(_ listed: [Set<FileName>], _ look: inout Look) {
        let file = "fetch.txt"
        guard let bytes = contents(file, &look, limit: Self.largestManifest) else { return }
        for (index, line) in BagText.lines(bytes).enumerated() where !line.isEmpty {
            let parts = line.split(maxSplits: 2, omittingEmptySubsequences: true) {
                $0 == 0x20 || $0 == 0x09
            }
            guard parts.count == 3, line.count <= BagManifest.longestLine,
                parts[0].contains(UInt8(ascii: ":")),
                parts[1].elementsEqual("-".utf8)
                    || parts[1].allSatisfy({ (0x30...0x39).contains($0) })
            else {
                look.tell(file, "is not an address, a length and a path", line: index + 1)
                continue
            }
            let path = BagText.unescaped(String(decoding: parts[2], as: UTF8.self))
            if BagText.fault(ofPath: path) != nil || !path.utf8.starts(with: "data/".utf8) {
                look.tell(file, "names a path outside the payload", line: index + 1)
            } else if !listed.allSatisfy({ $0.contains(FileName(path)) }) {
                look.tell(file, "names a file that is not in every manifest", line: index + 1)
            } else if !look.holds(path) {
                look.tell(
                    file, "names '\(path)', which is not here and is never fetched", .missing,
                    line: index + 1)
            }
        }
    }

    /// A tag file's bytes; `nil` when it is not there, or cannot be read, which is told.
    private func contents(_ path: String, _ look: inout Look, limit: Int) -> [UInt8]? {
        guard let length = look.length(path) else { return nil }
        guard length <= limit else {
            look.tell(path, "is larger than \(limit) bytes")
            return nil
        }
        guard let bytes = try? diskContents(folder + "/" + path) else {
            look.tell(path, "cannot be read")
            return nil
        }
        return bytes
    }
}
