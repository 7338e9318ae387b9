import Foundation
import PackBuilding
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
            let count = setting("QUORATE_KILLS", default: 14)
            var outcomes: [KillBench.Outcome: Int] = [:]
            for round in 0..<count {
                let share = Double.random(in: 0...1, using: &generator)
                // Every other kill is aimed at the writing, which is a small part of the time.
                let outcome = try bench.kill(after: share, fromWriting: round % 2 == 1)
                outcomes[outcome, default: 0] += 1
            }
            // In a long run both sides of the swap are met, or the kills came at the wrong moments.
            let met = Set(outcomes.keys)
            #expect(
                count < 100
                    || met.contains(.old) && !met.isDisjoint(with: [.new, .between, .finished]))
            try bench.expectCleanBuild()
            if count > 40 {
                print(
                    "\(count) builds killed: \(outcomes.map { "\($0.key.rawValue) \($0.value)" })")
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

    enum Outcome: String {
        case old
        case new
        /// One edition new, the other old.
        case between
        /// It was done before the kill.
        case finished
    }

    /// Starts a build of the version that does not stand there, and kills it.
    ///
    /// - Parameters:
    ///   - share: when, of the time an undisturbed build takes.
    ///   - fromWriting: count from the moment the first folder is being written.
    func kill(after share: Double, fromWriting: Bool) throws -> Outcome {
        let before = try editions()
        let version = before["members"] == outputs[0]["members"] ? 1 : 0
        let build = try start(workspaces[version])
        if fromWriting {
            let stages = ["public", "members"].map {
                output.appending(path: "\(meeting.name)/.\($0).quorate-new").path
            }
            let deadline = ContinuousClock.now + .seconds(duration * 3)
            while !stages.contains(where: { access($0, F_OK) == 0 }),
                ContinuousClock.now < deadline
            { usleep(200) }
        }
        usleep(UInt32(share * duration * (fromWriting ? 400_000 : 1_000_000)))
        build.kill()
        let ended = try build.finish()
        let after = try editions()
        for (edition, files) in after {
            let isWhole = files == before[edition] || files == outputs[version][edition]
            #expect(isWhole, "killed after \(share): the \(edition) edition is in pieces")
            let folder = output.appending(path: "\(meeting.name)/\(edition)")
            #expect(try verify(packAt: folder.path).faults == [])
        }
        let isNew = after.filter { $0.value == outputs[version][$0.key] }
        switch (isNew.count, ended.status) {
        case (_, 0): return .finished
        case (2, _): return .new
        case (1, _) where isNew["public"] != before["public"]: return .between
        default: return .old
        }
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
