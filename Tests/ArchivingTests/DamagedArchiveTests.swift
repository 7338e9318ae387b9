import Foundation
import Glibc
import PackBuilding
import TestSupport
import Testing

@testable import Archiving

/// What is not as it was sealed is neither given away nor sealed again, and nothing outside an archive is
/// touched.
@Suite struct DamagedArchiveTests {
    private static let rule = RetentionRule(
        parts: ["public/pack", "members/pack"], until: "2032-03-10", period: "6 years",
        source: "LGA 1972 s.100C")
    private static let audit = SmallArchive.deposit(
        "2026-03-10", "audit", "Audit Committee", "Zephyrine counts.", retention: [rule])

    /// Damages to the bag of the audit committee; some need a folder beside the archive.
    private static let damages: [(name: String, damage: @Sendable (URL, URL) throws -> Void)] = [
        ("altered", { bag, _ in try Data("Minutes".utf8).write(to: bag.appending(path: minutes)) }),
        (
            "missing",
            { bag, _ in try FileManager.default.removeItem(at: bag.appending(path: minutes)) }
        ),
        (
            "added",
            { bag, _ in
                try FileManager.default.copyItem(
                    at: bag.appending(path: "data/members/pack/pack.txt"),
                    to: bag.appending(path: "data/public/pack/extra.txt"))
            }
        ),
        (
            "a bag that is a link",
            { bag, beside in
                try FileManager.default.moveItem(at: bag, to: beside)
                try FileManager.default.createSymbolicLink(at: bag, withDestinationURL: beside)
            }
        ),
        (
            "an authority that is a link",
            { bag, beside in
                let authority = bag.deletingLastPathComponent().deletingLastPathComponent()
                try FileManager.default.moveItem(at: authority, to: beside)
                try FileManager.default.createSymbolicLink(
                    at: authority, withDestinationURL: beside)
            }
        ),
    ]
    private static let minutes = "data/public/minutes/minutes.txt"

    @Test(arguments: damages.indices)
    func aDamagedBagIsNotPassedOn(_ index: Int) throws {
        try Places.withScratch { scratch in
            let archive = try SmallArchive(in: scratch.appending(path: "archive"), of: [Self.audit])
            let bag = archive.folder.appending(path: SmallArchive.bags[0])
            let beside = scratch.appending(path: "beside")
            try Self.damages[index].damage(bag, beside)
            let before = try TestSupport.files(under: scratch)
            for form in ArchiveExportForm.allCases {
                #expect(throws: MachineFailure.self, "\(form)") {
                    let open = try Archive.toRead(archive.folder.path)
                    _ = try open.export(
                        try open.readyCatalogue().bags(), as: form, edition: "public",
                        to: scratch.appending(path: "given").path, on: "2026-07-01")
                }
            }
            #expect(throws: MachineFailure.self) {
                var open = try Archive.toWrite(archive.folder.path)
                let found = try open.disposables(in: open.catalogue(), on: "2040-01-01")
                #expect(!found.isEmpty)
                _ = try open.dispose(of: found, on: "2040-01-01")
            }
            for (path, bytes) in before where !path.contains("catalogue") {
                #expect(try Data(contentsOf: scratch.appending(path: path)) == bytes, "\(path)")
            }
            #expect(!FileManager.default.fileExists(atPath: scratch.path + "/given"))
        }
    }

    /// Files that lost all that was in them, or whose manifest says what cannot be.
    @Test(arguments: [
        ("data/public/pack/pack.txt", ""), ("data/public/pack/pack.txt", "\u{C}"),
        ("data/public/pack/manifest.json", ""),
        ("data/public/pack/manifest.json", "{\"pages\": -9223372036854775808, \"items\": []}"),
        ("data/public/pack/manifest.json", "{\"pages\": 9223372036854775807, \"items\": []}"),
    ])
    func whatIsEmptiedIsToldAndNothingElseHappens(_ file: String, _ text: String) throws {
        try Places.withScratch { scratch in
            let archive = try SmallArchive(in: scratch.appending(path: "archive"), of: [Self.audit])
            let place = archive.folder.appending(path: SmallArchive.bags[0] + "/" + file)
            try Data(text.utf8).write(to: place)
            let faults = archive.faults()
            #expect(faults.contains { $0.contains(file) }, "\(faults)")
            let open = try Archive.toWrite(archive.folder.path)
            _ = try open.rebuildCatalogue()
        }
    }

    /// Links and pipes where the archive has files and folders of its own.
    @Test(arguments: ["bags", "staging", "certificates", "chain.jsonl", "catalogue.sqlite", "lock"])
    func whatIsNotTheArchivesOwnIsRefused(_ name: String) throws {
        try Places.withScratch { scratch in
            let archive = try SmallArchive(in: scratch.appending(path: "archive"))
            let place = archive.folder.appending(path: name)
            let beside = scratch.appending(path: "beside")
            if name.contains(".") || name == "lock" {
                try? FileManager.default.removeItem(at: place)
                #expect(mkfifo(place.path, 0o600) == 0)
            } else {
                try FileManager.default.moveItem(at: place, to: beside)
                try Data("kept".utf8).write(to: beside.appending(path: "1"))
                try FileManager.default.createSymbolicLink(at: place, withDestinationURL: beside)
            }
            let message = "\(name) is not a"
            for writes in [false, true] {
                do throws(MachineFailure) {
                    if writes {
                        _ = try Archive.toWrite(archive.folder.path)
                    } else {
                        _ = try Archive.toRead(archive.folder.path)
                    }
                    Issue.record("\(name) was not refused")
                } catch {
                    let isTold =
                        error.message.contains(message) || error.message.contains("not an archive")
                    #expect(isTold, "\(error.message)")
                }
            }
            if name == "staging" {
                #expect(try Data(contentsOf: beside.appending(path: "1")) == Data("kept".utf8))
            }
        }
    }

    /// A chain that was lost, emptied or cut is never taken for a new one.
    @Test(arguments: [nil, 0, 3])
    func aLostChainIsNotBegunAnew(_ kept: Int?) throws {
        try Places.withScratch { scratch in
            let archive = try SmallArchive(in: scratch.appending(path: "archive"))
            let place = archive.folder.appending(path: "chain.jsonl")
            let lines = try String(contentsOf: place, encoding: .utf8).split(separator: "\n")
            if let kept {
                try Data(lines.prefix(kept).map { $0 + "\n" }.joined().utf8).write(to: place)
            } else {
                try FileManager.default.removeItem(at: place)
            }
            #expect(throws: MachineFailure.self) { _ = try Archive.toWrite(archive.folder.path) }
            if kept != 3 {
                #expect(throws: MachineFailure.self) {
                    _ = try Archive.toRead(archive.folder.path).readyCatalogue()
                }
            }
            #expect(archive.faults() != [])
        }
    }
}
