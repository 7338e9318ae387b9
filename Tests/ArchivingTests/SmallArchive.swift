import Foundation
import TestSupport

@testable import Archiving

/// An archive of three meetings of a town, of which the first was sealed twice.
struct SmallArchive {
    let folder: URL

    static let bags = [
        "bags/town/2026-03-10-audit/v1", "bags/town/2026-03-10-audit/v2",
        "bags/town/2026-04-14-cabinet/v1", "bags/town/2026-05-12-council/v1",
    ]

    static let audit = deposit("2026-03-10", "audit", "Audit Committee", "Zephyrine counts.")
    static let auditAgain = deposit("2026-03-10", "audit", "Audit Committee", "Zephyrine recounts.")
    static let cabinet = deposit("2026-04-14", "cabinet", "Cabinet", "A café in the park.")
    static let council = deposit("2026-05-12", "council", "Council", "The budget is set.")

    /// Seals meetings and makes the catalogue.
    @discardableResult
    init(
        in folder: URL, of deposits: [Deposit] = [audit, auditAgain, cabinet, council]
    ) throws {
        self.folder = folder
        var archive = try Archive.toWrite(folder.path)
        for deposit in deposits { _ = try archive.add([deposit], on: "2026-06-01") }
        _ = try archive.catalogue()
    }

    /// A meeting with both editions of a pack, minutes and sources.
    ///
    /// - Parameter retention: of its pack.
    static func deposit(
        _ date: String, _ board: String, _ body: String, _ words: String,
        retention: [RetentionRule] = []
    ) -> Deposit {
        let manifest = """
            {"pages": 1, "items": [{"number": "2", "papers": [{"kind": "report",
            "title": "Report", "pages": {"first": 1, "last": 1}}]}]}
            """
        let texts = [
            "public/pack/pack.txt": "\(body) agenda\n\u{C}\(words) Page 1\n",
            "public/pack/manifest.json": manifest,
            "members/pack/pack.txt": "\(body) agenda\n\u{C}\(words) Quillfeather. Page 1\n",
            "members/pack/manifest.json": manifest,
            "public/minutes/minutes.txt": "Minutes of the \(body)\n",
            "sources/meetings/\(date)-\(board)/agenda.yaml": "board: \(board)\n",
            "sources/caf\u{E9}.md": "# \(body)\n",
        ]
        return Deposit(
            record: DepositRecord(
                identifier: "town/\(date)-\(board)", authority: "Town Council", title: body,
                body: body, board: board, date: date, published: nil, language: "en-GB",
                regime: "principal-council-england", retention: retention),
            files: texts.map { DepositFile(path: $0.key, bytes: Array($0.value.utf8), isOwn: true) }
        )
    }

    /// What `verify` tells; a machine that fails tells too.
    func verify(head: String? = nil) throws -> ArchiveVerification {
        try Archive.toRead(folder.path).verify(processes: 1, head: head)
    }

    func faults(head: String? = nil) -> [String] {
        do { return try verify(head: head).faults.map(\.text) } catch { return ["\(error)"] }
    }

    func edit(_ sql: String) throws {
        try SQLite(folder.appending(path: "catalogue.sqlite").path, creates: true).run(sql)
    }
}

/// All that lies in a folder, to be put back after it was tampered with.
struct FolderImage {
    private let folder: URL
    private let files: [String: Data]
    private let folders: Set<String>

    init(of folder: URL) throws {
        self.folder = folder
        files = try TestSupport.files(under: folder)
        folders = Set(
            try FileManager.default.subpathsOfDirectory(atPath: folder.path)
                .filter { (try? Self.kind(folder.appending(path: $0))) == .typeDirectory })
    }

    func restore() throws {
        let manager = FileManager.default
        for path in try manager.subpathsOfDirectory(atPath: folder.path).sorted() {
            let place = folder.appending(path: path)
            guard let kind = try? Self.kind(place) else { continue }
            let belongs =
                kind == .typeDirectory
                ? folders.contains(path) : kind == .typeRegular && holds(path)
            if !belongs { try manager.removeItem(at: place) }
        }
        for path in folders {
            try manager.createDirectory(
                at: folder.appending(path: path), withIntermediateDirectories: true)
        }
        for (path, bytes) in files {
            let place = folder.appending(path: path)
            if (try? Data(contentsOf: place)) != bytes { try bytes.write(to: place) }
        }
    }

    /// Byte by byte: `String` takes two forms of a name for one.
    private func holds(_ path: String) -> Bool {
        files.keys.contains { $0.utf8.elementsEqual(path.utf8) }
    }

    private static func kind(_ place: URL) throws -> FileAttributeType? {
        try FileManager.default.attributesOfItem(atPath: place.path)[.type] as? FileAttributeType
    }
}

extension SmallArchive {
    /// One that is there.
    init(there folder: URL) { self.folder = folder }
}
