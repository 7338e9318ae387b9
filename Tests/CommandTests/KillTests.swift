import Foundation
import TestSupport
import Testing

/// A build that is killed leaves the old outputs whole, or the new ones.
///
/// `QUORATE_KILLS` says how often; `QUORATE_BINARY` which `quorate`.
@Suite struct KillTests {
    @Test func aKilledBuildLeavesEveryEditionWhole() throws {
        try Places.withScratch { scratch in
            let bench = try KillBench(scratch)
            var generator = SeededGenerator(seed: 2022)
            let count = setting("QUORATE_KILLS", default: 60)
            var outcomes: [String: Int] = [:]
            for round in 0..<count {
                let outcome = try bench.kill(
                    round: round, after: Double.random(in: 0...1.1, using: &generator))
                outcomes[outcome, default: 0] += 1
            }
            // Both sides of the swap were met, or the kills came at the wrong moments.
            #expect((outcomes["old"] ?? 0) > 0 && (outcomes["new"] ?? 0) > 0, "\(outcomes)")
            try bench.expectCleanBuild()
            if count > 60 {
                print("\(count) builds killed: \(outcomes.sorted { $0.key < $1.key })")
            }
        }
    }
}

/// Two versions of a workspace that are built over one another.
private struct KillBench {
    let scratch: URL
    let workspaces: [URL]
    /// What a build of each gives, by edition and path.
    var outputs: [[String: [String: Data]]] = []
    /// Seconds of an undisturbed build.
    var duration = 0.0

    var output: URL { scratch.appending(path: "out") }
    private var meeting: SampleMeeting { .southampton }

    init(_ scratch: URL) throws {
        self.scratch = scratch
        let sample = Places.root.appending(path: "packs/southampton")
        workspaces = ["old", "new"].map { scratch.appending(path: $0) }
        for workspace in workspaces { try FileManager.default.copyItem(at: sample, to: workspace) }
        let changed = "meetings/\(meeting.name)/agenda.yaml"
        let agenda = workspaces[1].appending(path: changed)
        let text = try String(contentsOf: agenda, encoding: .utf8)
        let other = text.replacingOccurrences(of: "Please note time", with: "Please mark time")
        #expect(other != text)
        try write(other, to: changed, in: workspaces[1])
        for workspace in workspaces {
            let built = try start(workspace).finish()
            #expect(built.status == 0, "\(built.text)")
            duration = max(duration, built.seconds)
            outputs.append(try editions())
        }
        #expect(outputs[0] != outputs[1])
    }

    private func start(_ workspace: URL) throws -> StartedProgram {
        try StartedProgram(
            measuredQuorate,
            ["build", "meetings/\(meeting.name)", "--output", output.path], in: workspace,
            scratch: scratch)
    }

    private func editions() throws -> [String: [String: Data]] {
        let folder = output.appending(path: meeting.name)
        return try ["public", "members"].reduce(into: [:]) { editions, edition in
            editions[edition] = try files(under: folder.appending(path: edition))
        }
    }

    /// Starts a build of the version that does not stand there, and kills it.
    ///
    /// - Parameter share: when, of the time an undisturbed build takes.
    /// - Returns: `old`, `new`, or `between`: one edition new, the other old.
    func kill(round: Int, after share: Double) throws -> String {
        let version = (round + 1) % 2
        let before = try editions()
        let build = try start(workspaces[version])
        usleep(UInt32(share * duration * 1_000_000))
        build.kill()
        let ended = try build.finish()
        let after = try editions()
        for (edition, files) in after {
            let isWhole = files == before[edition] || files == outputs[version][edition]
            #expect(isWhole, "round \(round), \(share): the \(edition) edition is in pieces")
            let folder = output.appending(path: "\(meeting.name)/\(edition)")
            let verified = try quorate(["verify", folder.path])
            #expect(verified.status == 0, "\(verified.outputText) \(verified.errorText)")
        }
        let isNew = after.filter { $0.value == outputs[version][$0.key] }.count
        let stood = before.filter { $0.value == outputs[version][$0.key] }.count
        if stood == 2 { return "stood already" }
        return ended.status == 0
            ? "finished" : isNew == 2 ? "new" : isNew > stood ? "between" : "old"
    }

    /// What killed builds left does not confuse the next one, nor stay.
    func expectCleanBuild() throws {
        for (workspace, expected) in zip(workspaces, outputs) {
            let built = try start(workspace).finish()
            #expect(built.status == 0, "\(built.text)")
            #expect(try editions() == expected)
        }
        let left = try FileManager.default.contentsOfDirectory(
            atPath: output.appending(path: meeting.name).path)
        #expect(Set(left) == ["public", "members"])
    }
}
