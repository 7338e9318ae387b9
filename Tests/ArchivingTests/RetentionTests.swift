import Foundation
import TestSupport
import Testing

@testable import Archiving

/// What need not be kept any longer goes, with a certificate, when it is confirmed, and nothing else.
@Suite struct RetentionTests {
    private static let rule = RetentionRule(
        parts: ["public/pack", "members/pack"], until: "2032-03-10", period: "6 years",
        source: "LGA 1972 s.100C")

    private static let audit = SmallArchive.deposit(
        "2026-03-10", "audit", "Audit Committee", "Zephyrine counts.", retention: [rule])

    private func disposables(
        of archive: SmallArchive, on day: String
    ) throws -> [Disposable] {
        let archive = try Archive.toRead(archive.folder.path)
        return try archive.disposables(in: archive.readyCatalogue(), on: day)
    }

    private func dispose(of archive: SmallArchive, on day: String) throws -> [String] {
        var archive = try Archive.toWrite(archive.folder.path)
        let found = try archive.disposables(in: archive.catalogue(), on: day)
        let certificates = try archive.dispose(of: found, on: day)
        _ = try archive.catalogue()
        return certificates
    }

    private func hits(_ word: String, _ edition: String, in archive: SmallArchive) throws -> Int {
        try Archive.toRead(archive.folder.path)
            .search(SearchQuery(words: [word], edition: edition)).count
    }

    @Test(arguments: [("2032-03-10", 0), ("2032-03-11", 1)])
    func nothingGoesWithinItsPeriod(_ day: String, _ count: Int) throws {
        try Places.withScratch { scratch in
            let archive = try SmallArchive(
                in: scratch.appending(path: "archive"), of: [Self.audit, SmallArchive.cabinet])
            let found = try disposables(of: archive, on: day)
            #expect(found.count == count)
            #expect(found.first?.parts ?? Self.rule.parts == Self.rule.parts)
            #expect(try dispose(of: archive, on: day).count == count)
            #expect(try hits("café", "public", in: archive) == 1)
            #expect(archive.faults() == [])
        }
    }

    @Test func whatIsDisposedOfIsGoneAndCertified() throws {
        try Places.withScratch { scratch in
            let archive = try SmallArchive(
                in: scratch.appending(path: "archive"), of: [Self.audit, SmallArchive.cabinet])
            #expect(try hits("Zephyrine", "public", in: archive) == 1)
            #expect(try hits("Quillfeather", "members", in: archive) == 2)
            let old = SmallArchive.bags[0]
            let digest = sha512(
                Array(
                    try Data(
                        contentsOf: archive.folder.appending(
                            path: old + "/data/public/pack/pack.txt"))))
            let head = try archive.verify().head
            #expect(try dispose(of: archive, on: "2032-04-01") == ["certificates/4.json"])
            #expect(archive.faults(head: head) == [])
            #expect(try hits("Zephyrine", "public", in: archive) == 0)
            #expect(try hits("Quillfeather", "members", in: archive) == 1)
            #expect(try hits("Minutes of the Audit", "public", in: archive) == 1)
            for (path, bytes) in try files(under: archive.folder) {
                let isGone = bytes.range(of: Data("Zephyrine".utf8)) == nil
                #expect(isGone, "\(path)")
            }
            #expect(!FileManager.default.fileExists(atPath: archive.folder.path + "/" + old))
            let kept = try files(under: archive.folder.appending(path: SmallArchive.bags[1]))
            #expect(kept.keys.contains("data/public/minutes/minutes.txt"))
            #expect(!kept.keys.contains { $0.contains("/pack/") })

            let certificate = try #require(
                JSONSerialization.jsonObject(
                    with: Data(
                        contentsOf: archive.folder.appending(path: "certificates/4.json")))
                    as? [String: Any])
            #expect(certificate["bag"] as? String == old)
            #expect(certificate["day"] as? String == "2032-04-01")
            let gone = try #require(certificate["disposed"] as? [[String: String]])
            #expect(
                gone.map { $0["path"] } == [
                    "members/pack/manifest.json", "members/pack/pack.txt",
                    "public/pack/manifest.json", "public/pack/pack.txt",
                ])
            #expect(gone.last?["sha512"] == digest)
            let grounds = try #require(certificate["grounds"] as? [[String: Any]])
            #expect(grounds.first?["source"] as? String == "LGA 1972 s.100C")
            #expect(grounds.first?["period"] as? String == "6 years")
            // The certificate is under the chain's seal.
            try write("{}", to: "certificates/4.json", in: archive.folder)
            #expect(archive.faults().contains("certificates/4.json: changed"))
        }
    }

    /// What the minutes were made of is kept as long as they are, though the sources go.
    @Test func theTextThatWasApprovedIsKept() throws {
        try Places.withScratch { scratch in
            let rule = RetentionRule(
                parts: ["public/pack", "members/pack", "sources"], until: "2032-03-10",
                period: "6 years", source: "LGA 1972 s.100C")
            let plain = SmallArchive.deposit(
                "2026-03-10", "audit", "Audit Committee", "Zephyrine counts.", retention: [rule])
            let place = "sources/meetings/2026-03-10-audit/"
            let audit = Deposit(
                record: plain.record,
                files: plain.files
                    + ["minutes.md", "attendance.yaml"].map {
                        DepositFile(path: place + $0, bytes: Array("kept".utf8), isOwn: true)
                    })
            let archive = try SmallArchive(in: scratch.appending(path: "archive"), of: [audit])
            #expect(try dispose(of: archive, on: "2032-04-01").count == 1)
            #expect(try dispose(of: archive, on: "2032-04-02") == [])
            let kept = try files(under: archive.folder.appending(path: SmallArchive.bags[1]))
            #expect(
                kept.keys.filter { $0.hasPrefix("data/sources") }.sorted() == [
                    "data/\(place)attendance.yaml", "data/\(place)minutes.md",
                ])
            #expect(archive.faults() == [])
        }
    }

    /// Not from the catalogue made anew, not from the same sources added again, and not twice.
    @Test func whatIsGoneDoesNotComeBack() throws {
        try Places.withScratch { scratch in
            let archive = try SmallArchive(
                in: scratch.appending(path: "archive"), of: [Self.audit])
            _ = try dispose(of: archive, on: "2032-04-01")
            #expect(try dispose(of: archive, on: "2032-04-02") == [])
            var open = try Archive.toWrite(archive.folder.path)
            #expect(
                try open.add([Self.audit], on: "2032-04-02") == [
                    .known(bag: SmallArchive.bags[1], version: 2)
                ])
            _ = try open.rebuildCatalogue()
            _ = consume open
            #expect(try hits("Zephyrine", "public", in: archive) == 0)
            #expect(archive.faults() == [])
        }
    }

    /// An earlier version holds the same papers; the latest stays the latest.
    @Test func earlierVersionsGoToo() throws {
        try Places.withScratch { scratch in
            let again = SmallArchive.deposit(
                "2026-03-10", "audit", "Audit Committee", "Zephyrine recounts.",
                retention: [
                    RetentionRule(
                        parts: ["public/pack"], until: "2040-01-01", period: "", source: "")
                ])
            let archive = try SmallArchive(
                in: scratch.appending(path: "archive"), of: [Self.audit, again])
            #expect(try dispose(of: archive, on: "2032-04-01").count == 1)
            #expect(archive.faults() == [])
            #expect(try hits("recounts", "public", in: archive) == 1)
            #expect(try hits("counts", "public", in: archive) == 0)
            let versions = try Archive.toRead(archive.folder.path).readyCatalogue()
                .bags(superseded: true).map(\.version)
            #expect(versions == [2, 3, 4])
            for (path, bytes) in try files(under: archive.folder) {
                let isGone = bytes.range(of: Data("Zephyrine counts".utf8)) == nil
                #expect(isGone, "\(path)")
            }
        }
    }

    /// Every period of a regime says where it comes from.
    @Test func everyPeriodHasItsSource() throws {
        let folder = Places.root.appending(path: "templates/regimes")
        var count = 0
        for (path, bytes) in try files(under: folder) {
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
                let words = line.drop { $0 == " " }
                guard words.hasPrefix("inspection:") || words.hasPrefix("background papers:")
                else { continue }
                count += 1
                #expect(
                    words.contains("within: ") && words.contains("source: "), "\(path): \(line)")
            }
        }
        #expect(count == 8)
    }

    @Test func theCommandDisposesOnlyWhenItIsConfirmed() throws {
        try Places.withScratch { scratch in
            let archive = try SmallArchive(
                in: scratch.appending(path: "archive"), of: [Self.audit])
            let before = try files(under: archive.folder.appending(path: "bags"))
            let words = ["archive", "retention", "--archive", "archive", "--today"]
            let early = try quorate(words + ["2032-03-10", "--confirm"], in: scratch)
            #expect(early.outputText == "" && early.errorText == "nothing may be disposed of\n")
            let told = try quorate(words + ["2032-04-01"], in: scratch)
            let line =
                "2026-03-10 Audit Committee: public/pack, members/pack: kept 6 years, until "
                + "2032-03-10 (LGA 1972 s.100C)  \(SmallArchive.bags[0])\n"
            #expect(told.outputText == line && told.status == 0)
            #expect(told.errorText == "nothing was disposed of; --confirm does\n")
            #expect(try files(under: archive.folder.appending(path: "bags")) == before)
            let done = try quorate(words + ["2032-04-01", "--confirm"], in: scratch)
            #expect(done.outputText == line + "certificates/3.json\n")
            #expect(archive.faults() == [])
        }
    }
}
