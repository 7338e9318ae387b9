import Foundation
import TestSupport

@testable import Archiving

/// One archive, tampered with in a way drawn at random.
struct Tamperer {
    let archive: SmallArchive
    var generator: SeededGenerator
    private let manager = FileManager.default

    init(_ archive: SmallArchive, seed: UInt64) {
        self.archive = archive
        generator = SeededGenerator(seed: seed)
    }

    /// Does it; gives the archive to be verified, and what must be named.
    mutating func apply(_ what: Tampering) throws -> (SmallArchive, names: [String]) {
        switch what {
        case .flippedBit, .missingFile, .addedFile, .renamedFile, .swappedFiles, .truncatedFile,
            .lengthenedFile, .emptyFolder, .linkedFile, .lookalikeAdded, .lookalikeRenamed:
            return (archive, try tamperWithFile(what))
        case .editedManifest, .resealedBag:
            return (archive, try tamperWithManifest(reseals: what == .resealedBag))
        case .removedBag, .removedLastBagAndLine, .exchangedBags, .linkedBag, .copiedBag,
            .addedFolder:
            return (archive, try tamperWithBag(what))
        case .editedLine, .editedLastLine, .removedLine, .removedLastLine, .reorderedLines,
            .repeatedLine, .chainCutInALine, .chainRemoved:
            return (archive, try tamperWithChain(what))
        case .rowWithoutBag, .missingRow, .changedRow, .changedPage, .addedPage, .removedPage,
            .movedPage, .catalogueDamaged:
            return (archive, try tamperWithCatalogue(what))
        case .untouched, .copied, .otherTimes, .otherPermissions, .catalogueRemoved:
            return (try leaveAlone(what), [])
        }
    }

    func place(_ path: String) -> URL { archive.folder.appending(path: path) }

    mutating func any<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &generator)]
    }

    mutating func anyFile() throws -> String {
        let bag = any(SmallArchive.bags)
        let files = try files(under: place(bag)).keys.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        return bag + "/" + any(files)
    }

    // MARK: - Files

    private mutating func tamperWithFile(_ what: Tampering) throws -> [String] {
        let path = try anyFile()
        let file = place(path)
        let bytes = try Data(contentsOf: file)
        switch what {
        case .flippedBit:
            var changed = bytes
            let at = Int.random(in: 0..<bytes.count, using: &generator)
            changed[at] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            try changed.write(to: file)
        case .missingFile: try manager.removeItem(at: file)
        case .addedFile:
            let added = (path as NSString).deletingLastPathComponent + "/added"
            try Data("x".utf8).write(to: place(added))
            return [added]
        case .renamedFile:
            try manager.moveItem(at: file, to: place(path + "-renamed"))
            return [path, path + "-renamed"]
        case .swappedFiles:
            var other = try anyFile()
            while try Data(contentsOf: place(other)) == bytes { other = try anyFile() }
            try Data(contentsOf: place(other)).write(to: file)
            try bytes.write(to: place(other))
            return [path, other]
        case .truncatedFile:
            try bytes.prefix(Int.random(in: 0..<bytes.count, using: &generator)).write(to: file)
        case .lengthenedFile: try (bytes + Data([0x20])).write(to: file)
        case .emptyFolder:
            let added = (path as NSString).deletingLastPathComponent + "/added"
            try manager.createDirectory(at: place(added), withIntermediateDirectories: false)
            return [added]
        case .linkedFile:
            let copy = archive.folder.appending(path: "copy")
            try manager.moveItem(at: file, to: copy)
            try manager.createSymbolicLink(at: file, withDestinationURL: copy)
        default:
            let bag = any(SmallArchive.bags)
            let twin = bag + "/data/sources/cafe\u{301}.md"
            let written = try Data(contentsOf: place(bag + "/data/sources/caf\u{E9}.md"))
            if what == .lookalikeRenamed {
                try manager.removeItem(at: place(bag + "/data/sources/caf\u{E9}.md"))
            }
            try written.write(to: place(twin))
            return [twin]
        }
        return [path]
    }

    /// A file and its line together; then its manifest's line too, and the seal with it.
    private mutating func tamperWithManifest(reseals: Bool) throws -> [String] {
        let bag = any(SmallArchive.bags)
        let payload = try files(under: place(bag + "/data")).keys.sorted()
        let path = "data/" + any(payload)
        try change(path, of: bag, in: "manifest-sha512.txt")
        guard reseals else { return [bag + "/manifest-sha512.txt"] }
        try redigest("manifest-sha512.txt", of: bag, in: "tagmanifest-sha512.txt")
        return [bag + "/tagmanifest-sha512.txt"]
    }

    private func change(_ path: String, of bag: String, in manifest: String) throws {
        var bytes = try Data(contentsOf: place("\(bag)/\(path)"))
        bytes[0] ^= 1
        try bytes.write(to: place("\(bag)/\(path)"))
        try redigest(path, of: bag, in: manifest)
    }

    private func redigest(_ path: String, of bag: String, in manifest: String) throws {
        let digest = sha512(Array(try Data(contentsOf: place("\(bag)/\(path)"))))
        let lines = try String(contentsOf: place("\(bag)/\(manifest)"), encoding: .utf8)
            .split(separator: "\n").map {
                $0.hasSuffix("  " + path) ? digest + "  " + path + "\n" : $0 + "\n"
            }
        try Data(lines.joined().utf8).write(to: place("\(bag)/\(manifest)"))
    }

    // MARK: - Bags

    private mutating func tamperWithBag(_ what: Tampering) throws -> [String] {
        let bag = any(SmallArchive.bags)
        switch what {
        case .removedBag: try manager.removeItem(at: place(bag))
        case .removedLastBagAndLine:
            let last = SmallArchive.bags[3]
            try manager.removeItem(at: place(last).deletingLastPathComponent())
            try write(chain: chain().dropLast())
            return [last]
        case .exchangedBags:
            var other = any(SmallArchive.bags)
            while other == bag { other = any(SmallArchive.bags) }
            let aside = place("aside")
            try manager.moveItem(at: place(bag), to: aside)
            try manager.moveItem(at: place(other), to: place(bag))
            try manager.moveItem(at: aside, to: place(other))
            return [bag, other]
        case .linkedBag:
            try manager.moveItem(at: place(bag), to: place("aside"))
            try manager.createSymbolicLink(at: place(bag), withDestinationURL: place("aside"))
        case .copiedBag:
            let added = "bags/town/2026-07-01-other/v1"
            try manager.createDirectory(
                at: place(added).deletingLastPathComponent(), withIntermediateDirectories: true)
            try manager.copyItem(at: place(bag), to: place(added))
            return [added]
        default:
            let added = "bags/town/2026-07-01-other"
            try manager.createDirectory(at: place(added), withIntermediateDirectories: true)
            return [added]
        }
        return [bag]
    }

    // MARK: - What changes nothing

    private mutating func leaveAlone(_ what: Tampering) throws -> SmallArchive {
        switch what {
        case .copied:
            let copy = archive.folder.deletingLastPathComponent().appending(path: "copy")
            try? manager.removeItem(at: copy)
            try manager.copyItem(at: archive.folder, to: copy)
            return SmallArchive(there: copy)
        case .otherTimes:
            try manager.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 0)],
                ofItemAtPath: place(anyFile()).path)
        case .otherPermissions:
            try manager.setAttributes(
                [.posixPermissions: 0o444], ofItemAtPath: place(anyFile()).path)
        case .catalogueRemoved:
            for end in ["", "-wal", "-shm"] {
                try? manager.removeItem(at: place("catalogue.sqlite" + end))
            }
        default: break
        }
        return archive
    }
}
