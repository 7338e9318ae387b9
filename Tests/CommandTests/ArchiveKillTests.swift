import Foundation
import TestSupport
import Testing

/// An archive outlives a command that is killed at any moment, and two at once.
///
/// `QUORATE_KILLS` says how often; `QUORATE_BINARY` which `quorate`.
@Suite struct ArchiveKillTests {
    private static let kills = setting("QUORATE_KILLS", default: 4)

    @Test func aKilledAddIsFinishedByTheNext() throws {
        try Places.withScratch { folder in
            let bench = try ArchiveBench(folder, meetings: 1)
            try bench.killAdds(Self.kills, seed: 300)
        }
    }

    /// Of several dozen meetings, so that kills fall into every batch.
    @Test func aKilledBulkAddIsFinishedByTheNext() throws {
        try Places.withScratch { folder in
            let bench = try ArchiveBench(folder, meetings: Self.kills < 100 ? 3 : 75)
            try bench.killAdds(Self.kills, seed: 301)
        }
    }

    @Test func aKilledRebuildOrExportLeavesTheArchiveWhole() throws {
        try Places.withScratch { folder in
            let bench = try ArchiveBench(folder, meetings: 3)
            try bench.archive(["add", "town"])
            let before = try bench.archive(["search", "budget"]).output
            var generator = SeededGenerator(seed: 302)
            for round in 0..<(Self.kills / 2) {
                let words =
                    round % 2 == 0
                    ? ["rebuild"] : ["export", "--as", "bags", "--output", "given-\(round)"]
                _ = try bench.kill(words, .random(in: 0...1, using: &generator))
                if words == ["rebuild"] {
                    try bench.archive(words)
                } else {
                    // All of it, or none, and then the same command gives all.
                    let given = folder.appending(path: "given-\(round)")
                    let found =
                        (try? FileManager.default.contentsOfDirectory(atPath: given.path)) ?? []
                    #expect(found.isEmpty || found.count == 3)
                    if found.isEmpty { try bench.archive(words) }
                    for bag in try FileManager.default.contentsOfDirectory(atPath: given.path) {
                        let told = try quorate(
                            ["archive", "verify", given.path + "/" + bag], in: folder)
                        #expect(told.status == 0, "\(told.outputText)")
                    }
                }
                try bench.expectWhole()
                #expect(try bench.archive(["search", "budget"]).output == before)
            }
        }
    }

    /// What is disposed of is gone with its certificate, or it is all there.
    @Test func aKilledDisposalIsFinishedByTheNext() throws {
        try Places.withScratch { folder in
            let bench = try ArchiveBench(folder, meetings: 1)
            try bench.archive(["add", "town"])
            try FileManager.default.moveItem(
                at: folder.appending(path: "archive"), to: folder.appending(path: "sealed"))
            var generator = SeededGenerator(seed: 303)
            let words = ["retention", "--confirm", "--today", "2060-01-01"]
            for _ in 0..<(Self.kills / 2) {
                try bench.takeArchive(from: "sealed")
                _ = try bench.kill(words, .random(in: 0...1, using: &generator))
                try bench.archive(words)
                #expect(try bench.archive(["verify"]).text.hasPrefix("1 bag, all as sealed\n"))
                let left = try bench.archive(["retention", "--today", "2060-01-01"])
                #expect(left.text == "nothing may be disposed of\n")
                #expect(try bench.lines(of: "chain.jsonl") == 3)
            }
        }
    }

    /// Two that add the same meetings and others, one that verifies and one that searches.
    @Test func severalAtOnceLoseNothing() throws {
        try Places.withScratch { folder in
            let bench = try ArchiveBench(folder, meetings: 4)
            try FileManager.default.copyItem(
                at: folder.appending(path: "town"), to: folder.appending(path: "county"))
            try bench.rename("county")
            try bench.archive(["add", "town/meetings/\(bench.names[0])"])
            let running = [
                ["add", "town"], ["add", "county"], ["add", "town", "county"], ["verify"],
                ["search", "budget"], ["verify"],
            ]
            var started: [Process] = []
            for words in running { started.append(try bench.process(words)) }
            for (process, words) in zip(started, running) {
                process.waitUntilExit()
                #expect(process.terminationStatus == 0, "\(words)")
            }
            try bench.expectWhole(count: 8)
        }
    }
}

/// A workspace `town` with some meetings, and an archive for them.
private struct ArchiveBench {
    let folder: URL
    let names: [String]

    init(_ folder: URL, meetings: Int) throws {
        self.folder = folder
        let town = folder.appending(path: "town")
        try SupplementTests.write(in: town)
        let first = town.appending(path: SmallWorkspace.meeting)
        try write(
            String(
                contentsOf: town.appending(path: "authority.yaml"), encoding: .utf8)
                + "regime: principal-council-england\n", to: "authority.yaml", in: town)
        var names = ["2026-03-10-audit"]
        for number in 1..<max(meetings, 1) where meetings > 1 {
            let date = "\(2027 + number / 12)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)-10"
            let name = "\(date)-audit"
            try FileManager.default.copyItem(
                at: first, to: town.appending(path: "meetings/\(name)"))
            for (old, new) in [
                ("date: 2026-03-10", "date: \(date)"), ("published: 2026-03-02\n", ""),
            ] {
                try SmallWorkspace.replace(
                    old, with: new, in: "meetings/\(name)/agenda.yaml", of: town)
            }
            names.append(name)
        }
        self.names = names
    }

    /// So that its papers are not those of the town.
    func rename(_ authority: String) throws {
        let place = folder.appending(path: authority)
        try SmallWorkspace.replace(
            "Riverside District", with: "Riverside County", in: "authority.yaml", of: place)
        for name in names {
            try SmallWorkspace.replace(
                "Committee Room 1", with: "County Hall", in: "meetings/\(name)/agenda.yaml",
                of: place)
        }
    }

    private func arguments(_ words: [String]) -> [String] {
        let day = words.contains("--today") || !["add", "export"].contains(words[0])
        return ["archive"] + words + ["--archive", "archive"]
            + (day ? [] : ["--today", "2040-12-31"])
    }

    private func start(_ words: [String]) throws -> StartedProgram {
        try StartedProgram(measuredQuorate, arguments(words), in: folder, scratch: folder)
    }

    func process(_ words: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: measuredQuorate)
        process.arguments = arguments(words)
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    @discardableResult
    func archive(_ words: [String]) throws -> MeasuredRun {
        let run = try start(words).finish()
        #expect(run.status == 0, "\(words): \(run.text)")
        return run
    }

    func takeArchive(from other: String?) throws {
        try? FileManager.default.removeItem(at: folder.appending(path: "archive"))
        guard let other else { return }
        try FileManager.default.copyItem(
            at: folder.appending(path: other), to: folder.appending(path: "archive"))
    }

    func lines(of file: String) throws -> Int {
        let path = folder.appending(path: "archive/\(file)")
        return try Data(contentsOf: path).count { $0 == UInt8(ascii: "\n") }
    }

    /// Whether the command was killed before its end.
    ///
    /// - Parameters:
    ///   - seconds: how long after its start, or after it has got as far as to make the file.
    ///   - file: below the archive.
    func kill(
        _ words: [String], _ share: Double, of seconds: Double = 0.06, after file: String? = nil
    ) throws
        -> Bool
    {
        let running = try start(words)
        if let file {
            let path = folder.appending(path: "archive/\(file)").path
            let deadline = ContinuousClock.now + .seconds(10)
            while !isThere(path), ContinuousClock.now < deadline { usleep(100) }
        }
        usleep(UInt32(share * seconds * 1_000_000))
        running.kill()
        return try running.finish().status < 0
    }

    /// A file with something in it, or a folder.
    private func isThere(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_size > 0
    }

    /// Kills `add` so often that it hits, at moments spread over its start, its staging and its sealing.
    func killAdds(_ count: Int, seed: UInt64) throws {
        try takeArchive(from: nil)
        let undisturbed = try archive(["add", "town"]).seconds
        var generator = SeededGenerator(seed: seed)
        var phases: [String: Int] = [:]
        var tries = 0
        while phases.values.reduce(0, +) < count, tries < count * 4 {
            let aim = tries % 3
            tries += 1
            try takeArchive(from: nil)
            let file = [nil, "staging/1", "chain.jsonl"][aim]
            let length = [1, 0.3, aim == 2 && names.count > 40 ? 0.7 : 0.1][aim] * undisturbed
            let share = Double.random(in: 0...1, using: &generator)
            guard try kill(["add", "town"], share, of: length, after: file) else { continue }
            phases[phase(), default: 0] += 1
            try archive(["add", "town"])
            try expectWhole()
        }
        #expect(phases.values.reduce(0, +) == count)
        if count > 40 { print("\(names.count) meetings, \(tries) kills, hit: \(phases)") }
    }

    /// How far the killed command had come.
    private func phase() -> String {
        let sealed = (try? lines(of: "chain.jsonl")) ?? 0
        let staged =
            (try? FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: "archive/staging").path)) ?? []
        let unmoved = staged.compactMap { Int($0) }.contains { $0 <= sealed }
        if unmoved { return "moving" }
        if staged.contains(where: { Int($0) != nil }) { return "staging" }
        if sealed == names.count { return "cataloguing" }
        return staged.contains("build") ? "building" : sealed > 0 ? "between" : "starting"
    }

    /// Every meeting is there once, in the chain, on the disk and in the catalogue, and nothing else is.
    func expectWhole(count: Int? = nil) throws {
        let count = count ?? names.count
        let verified = try archive(["verify"])
        let bags = "\(count) bag\(count == 1 ? "" : "s")"
        #expect(verified.text.hasPrefix("\(bags), all as sealed\n"), "\(verified.text)")
        #expect(try lines(of: "chain.jsonl") == count)
        let listed = try archive(["list", "--all"]).text.split(separator: "\n")
        #expect(listed.count == count)
        #expect(listed.allSatisfy { $0.hasSuffix("/v1") })
        let staging = folder.appending(path: "archive/staging").path
        #expect(try FileManager.default.contentsOfDirectory(atPath: staging) == [])
        // Pages of each meeting once.
        let found = try archive(["search", "planned", "--limit", "10000"]).text
        #expect(found.split(separator: "\n").count { $0.hasPrefix("  bags/") } % count == 0)
    }
}
