import Diagnostics
import PackBuilding

/// Makes the files of a bag from a deposit. BagIt 1.0, RFC 8493, SHA-512.
///
/// Nothing of the machine goes in: the only date is the day of sealing.
struct BagWriter {
    let deposit: Deposit
    let sealing: Sealing

    /// What sealing adds to a deposit.
    struct Sealing {
        /// From 1; later versions supersede.
        let version: Int
        /// The day, ISO 8601.
        let day: String
        /// Path of the bag that this one supersedes, within the archive.
        let supersedes: String?
        /// Whether there is nothing in it but the public edition.
        var isPublic = false
    }

    /// The bag's files, and the digest of what is the meeting's own, by which a duplicate is recognised.
    struct Bag {
        let files: [OutputFile]
        let content: String
        /// Of `tagmanifest-sha512.txt`, which holds the digests of all others: the seal.
        let seal: String
    }

    /// All but the seal itself.
    static let tagFiles: Set<String> = [
        "bag-info.txt", "bagit.txt", "manifest-sha512.txt", "metadata/dublin-core.xml",
        "metadata/record.json",
    ]

    func bag() throws(MachineFailure) -> Bag {
        var manifest = ""
        var own = ""
        var octets = 0
        var files: [OutputFile] = []
        for file in deposit.files {
            guard DepositFile.isSafe(file.path) else {
                throw MachineFailure(
                    .inputOutput,
                    "a file of \(deposit.record.identifier) cannot be archived under its name: "
                        + "it holds '%', a control character or a part beginning with '~'")
            }
            let path = "data/" + file.path
            let digest = sha512(file.bytes)
            manifest += BagText.manifestLine(digest, path)
            if file.isOwn { own += BagText.manifestLine(digest, withoutFolder(path)) }
            octets += file.bytes.count
            files.append(OutputFile(path: path, bytes: file.bytes))
        }
        let payloadManifest = Array(manifest.utf8)
        let content = sha512(Array(own.utf8))
        let tags: [(String, [UInt8])] = [
            ("bag-info.txt", Array(information(octets: octets).utf8)),
            ("bagit.txt", Array(BagText.declaration.utf8)),
            ("manifest-sha512.txt", payloadManifest),
            ("metadata/dublin-core.xml", dublinCore(deposit.record, sealing: sealing)),
            ("metadata/record.json", record(content: content)),
        ]
        var tagManifest = ""
        for (path, bytes) in tags {
            tagManifest += BagText.manifestLine(sha512(bytes), path)
            files.append(OutputFile(path: path, bytes: bytes))
        }
        let seal = Array(tagManifest.utf8)
        files.append(OutputFile(path: "tagmanifest-sha512.txt", bytes: seal))
        return Bag(files: files, content: content, seal: sha512(seal))
    }

    /// A source's path without the name of its meeting's folder: a copy of a folder under another name has
    /// the same papers.
    private func withoutFolder(_ path: String) -> String {
        let meetings = "data/sources/meetings/"
        guard path.hasPrefix(meetings),
            let slash = path.dropFirst(meetings.count).firstIndex(of: "/")
        else { return path }
        return "data/sources/meeting" + path[slash...]
    }

    /// `bag-info.txt`, RFC 8493 §2.2.2.
    private func information(octets: Int) -> String {
        let record = deposit.record
        var lines = [
            ("Source-Organization", record.authority),
            ("External-Description", "\(record.title), \(record.date)"),
            ("External-Identifier", record.identifier),
            ("Bag-Group-Identifier", record.board),
            ("Bagging-Date", sealing.day),
            ("Payload-Oxum", "\(octets).\(deposit.files.count)"),
            ("Version", String(sealing.version)),
        ]
        if let supersedes = sealing.supersedes { lines.append(("Supersedes", supersedes)) }
        lines.append(("Bag-Software-Agent", "Quorate \(quorateVersion)"))
        return lines.map { "\($0.0): \(oneLine($0.1))\n" }.joined()
    }

    /// `metadata/record.json`: what the catalogue and the chain say of the bag, so that the one can be made
    /// anew and the other is held against it.
    private func record(content: String) -> [UInt8] {
        let record = deposit.record
        return JSONValue.object([
            ("authority", .string(record.authority)),
            ("board", .string(record.board)),
            ("body", .string(record.body)),
            ("content", .string(content)),
            ("date", .string(record.date)),
            ("identifier", .string(record.identifier)),
            ("language", .string(record.language)),
            ("minutes", record.minutes.map { .string($0) } ?? .null),
            ("published", record.published.map { .string($0) } ?? .null),
            ("regime", record.regime.map { .string($0) } ?? .null),
            (
                "retention",
                .array(
                    record.retention.map { rule in
                        .object([
                            ("parts", .array(rule.parts.map { .string($0) })),
                            ("period", .string(rule.period)), ("source", .string(rule.source)),
                            ("until", .string(rule.until)),
                        ])
                    })
            ),
            ("sealed", .string(sealing.day)),
            ("supersedes", sealing.supersedes.map { .string($0) } ?? .null),
            ("title", .string(record.title)),
            ("version", .number(sealing.version)),
        ]).bytes(pretty: true)
    }

    private func oneLine(_ words: String) -> String {
        String(decoding: words.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    }
}
