import Foundation
import TestSupport
import Testing

/// What a failing machine leaves of the chain is mended only when nothing sealed can be lost.
@Suite struct ArchiveRecoveryTests {
    private static let words = [
        "archive", "add", "town", "--archive", "archive", "--today", "2026-03-20",
    ]

    /// Seals one meeting, and gives the chain and the folder.
    private func withSealed(_ work: (_ folder: URL, _ chain: URL) throws -> Void) throws {
        try Places.withScratch { folder in
            try ArchiveTests.sealed(in: folder)
            try work(folder, folder.appending(path: "archive/chain.jsonl"))
        }
    }

    private func stageAgain(in folder: URL) throws {
        try FileManager.default.moveItem(
            at: folder.appending(path: "archive/\(ArchiveTests.bag)"),
            to: folder.appending(path: "archive/staging/1"))
    }

    private func verified(in folder: URL) throws -> String {
        try run(Places.quorate.path, ["archive", "verify", "--archive", "archive"], in: folder)
            .outputText
    }

    /// The power failed while a line was written: its bag still lies aside, and is sealed again.
    @Test(arguments: zip([1, 60, 400, -2], [0, 300, 0, 0]))
    func aLineBrokenOffIsCut(_ length: Int, _ zeros: Int) throws {
        try withSealed { folder, chain in
            let line = try Data(contentsOf: chain)
            try stageAgain(in: folder)
            let kept = length > 0 ? length : line.count + length
            try (line.prefix(kept) + Data(count: zeros)).write(to: chain)
            #expect(try verified(in: folder).contains("chain.jsonl: its last line was cut off\n"))
            try ArchiveTests.expect(Self.words, in: folder)
            #expect(try Data(contentsOf: chain) == line)
            #expect(try verified(in: folder).hasPrefix("1 bag, all as sealed\n"))
        }
    }

    /// Only the line feed is missing: the bag is sealed, wherever it lies.
    @Test(arguments: [true, false])
    func aLineWithoutItsEndIsWhole(_ isInPlace: Bool) throws {
        try withSealed { folder, chain in
            let line = try Data(contentsOf: chain)
            if !isInPlace { try stageAgain(in: folder) }
            try line.dropLast().write(to: chain)
            try ArchiveTests.expect(Self.words, in: folder)
            #expect(try Data(contentsOf: chain) == line)
            #expect(try verified(in: folder).hasPrefix("1 bag, all as sealed\n"))
        }
    }

    /// A bag stands in its place: the line was whole once, and nothing is cut or written.
    @Test(arguments: ["cut", "foreign", "changed", "lost"])
    func aDamagedChainIsLeftAsItIs(_ damage: String) throws {
        try withSealed { folder, chain in
            var line = try Data(contentsOf: chain)
            switch damage {
            case "cut": line = line.prefix(300)
            case "foreign": line += Data("a note of somebody's".utf8)
            case "changed": line[Data("{\"sequence\":".utf8).count] ^= 1
            default: line = Data()
            }
            try line.write(to: chain)
            let before = try files(under: folder.appending(path: "archive/bags"))
            let added = try run(Places.quorate.path, Self.words, in: folder)
            #expect(added.status == 74 && added.errorText.contains("chain"), "\(added.errorText)")
            #expect(try Data(contentsOf: chain) == line)
            #expect(try files(under: folder.appending(path: "archive/bags")) == before)
        }
    }

    /// A folder under another name, with the same papers, is the same meeting.
    @Test func aCopyOfAMeetingIsRecognised() throws {
        try withSealed { folder, chain in
            let meetings = folder.appending(path: "town/meetings")
            try FileManager.default.copyItem(
                at: meetings.appending(path: "2026-03-10-audit"),
                to: meetings.appending(path: "2026-03-10-copy"))
            let again = try ArchiveTests.expect(Self.words, in: folder)
            #expect(again.outputText.isEmpty)
            #expect(
                again.errorText
                    == "town/2026-03-10-copy has the papers of \(ArchiveTests.bag)\n"
                    + "0 sealed, 2 already there\n")
            #expect(try Data(contentsOf: chain).count { $0 == UInt8(ascii: "\n") } == 1)
        }
    }

    /// One meeting with errors, and one whose folder has a name no bag can hold, do not stop the others.
    @Test func faultyMeetingsDoNotStopTheOthers() throws {
        try Places.withScratch { folder in
            try SmallWorkspace.write(in: folder.appending(path: "town"))
            let meetings = folder.appending(path: "town/meetings")
            for name in ["2026-03-11-faulty", "2026-03-12-100%", "2026-03-13-audit"] {
                try FileManager.default.copyItem(
                    at: meetings.appending(path: "2026-03-10-audit"),
                    to: meetings.appending(path: name))
                try SmallWorkspace.replace(
                    "date: 2026-03-10", with: "date: \(name.prefix(10))",
                    in: "meetings/\(name)/agenda.yaml", of: folder.appending(path: "town"))
            }
            try SmallWorkspace.replace(
                "board: audit", with: "board: nobody",
                in: "meetings/2026-03-11-faulty/agenda.yaml", of: folder.appending(path: "town"))
            let added = try ArchiveTests.expect(Self.words, 1, in: folder)
            #expect(
                added.outputText == "\(ArchiveTests.bag)\nbags/town/2026-03-13-audit/v1\n")
            #expect(added.errorText.contains("2026-03-11-faulty/agenda.yaml"))
            #expect(added.errorText.contains("town/2026-03-12-100% cannot be archived"))
            #expect(added.errorText.hasSuffix("2 sealed, 2 with errors, not archived\n"))
            // The others are told again, those sealed are known without being built.
            let again = try ArchiveTests.expect(Self.words, 1, in: folder)
            #expect(
                again.errorText.hasSuffix(
                    "0 sealed, 2 already there, 2 with errors, not archived\n"))
        }
    }

    /// What meetings share decides too whether one is as it was.
    @Test func aChangeOfWhatMeetingsShareIsSeen() throws {
        try withSealed { folder, _ in
            let town = folder.appending(path: "town")
            try SmallWorkspace.replace(
                "Audit Committee", with: "Audit Board", in: "boards/audit/board.yaml", of: town)
            let added = try ArchiveTests.expect(Self.words, in: folder)
            #expect(added.outputText == "bags/town/2026-03-10-audit/v2\n")
        }
    }
}
