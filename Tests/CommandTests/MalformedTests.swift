import Foundation
import TestSupport
import Testing

/// No input makes `check` crash, hang, read outside the workspace or grow without bound: each ends
/// with exit code 1 and a place.
///
/// `QUORATE_MUTATIONS` says how many mutations are tried; `QUORATE_BINARY` which `quorate`.
@Suite struct MalformedTests {
    /// Of processor time: other tests run beside this one. A debug build may take longer.
    private static let secondsAtMost =
        ProcessInfo.processInfo.environment["QUORATE_BINARY"] == nil ? 8.0 : 2.0
    private static let bytesAtMost = 512 << 20

    @Test func everyMutationOfTheSampleIsTold() throws {
        let count = setting("QUORATE_MUTATIONS", default: 10)
        var generator = SeededGenerator(seed: 15_12_2022)
        var slowest = 0.0
        var largest = 0
        var drawn = 0
        try Places.withScratch { scratch in
            let workspace = scratch.appending(path: "southampton")
            try FileManager.default.copyItem(
                at: Places.root.appending(path: "packs/southampton"), to: workspace)
            let sources = try files(under: workspace).sorted { $0.key < $1.key }
            let data = sources.filter { $0.key.hasSuffix(".yaml") }
            var faulty = 0
            while faulty < count, drawn < count * 20 {
                drawn += 1
                // Prose and tables stay valid under most damage: every other draw is of the rest.
                let drawnFrom = drawn % 2 == 0 ? sources : data
                let (path, text) = drawnFrom[.random(in: 0..<drawnFrom.count, using: &generator)]
                let kind = Mutation.allCases.randomElement(using: &generator) ?? .flipBit
                let damaged = Data(kind.damage(Array(text), &generator))
                try write(damaged, to: path, in: workspace)
                let ended = try check(workspace, scratch: scratch)
                try write(text, to: path, in: workspace)
                (slowest, largest) = (
                    max(slowest, ended.processorSeconds), max(largest, ended.peakBytes)
                )
                // One that happens to stay valid is drawn again.
                if ended.status == 0, isWithinBounds(ended) { continue }
                faulty += 1
                if !expectTold(ended, "mutation \(drawn), \(kind) in \(path)") {
                    try keep(damaged, of: path, number: drawn)
                }
            }
            #expect(faulty == count)
        }
        if count > 100 {
            print(
                "\(count) faulty of \(drawn) mutations: \(slowest) s, \(largest >> 20) MB at most")
        }
    }

    @Test(arguments: MalformedInput.all)
    func isTold(_ input: MalformedInput) throws {
        try Places.withScratch { scratch in
            let workspace = scratch.appending(path: "riverside")
            try SmallWorkspace.write(in: workspace)
            try input.write(workspace)
            let ended = try check(workspace, scratch: scratch)
            if input.mustBeTold {
                expectTold(ended, input.name)
            } else {
                #expect(
                    isWithinBounds(ended) && ended.status <= 1 && ended.status >= 0,
                    "\(cost(ended))")
            }
            let overflows = ended.text.components(separatedBy: "[too-many-faults]").count - 1
            #expect(overflows <= 1, "told \(overflows) times that the rest is not told")
            #expect(!ended.text.contains("root:x:"), "a file outside the workspace was read")
            if setting("QUORATE_MUTATIONS", default: 0) > 100 {
                print("\(input.name): \(cost(ended))")
            }
        }
    }

    private func check(_ workspace: URL, scratch: URL) throws -> MeasuredRun {
        try StartedProgram(
            measuredQuorate, ["check", "--format", "short", "--today", SampleMeeting.today],
            in: workspace, scratch: scratch
        ).finish(timeLimit: 20)
    }

    @discardableResult
    private func expectTold(_ ended: MeasuredRun, _ what: String) -> Bool {
        let isPlaced = hasPlacedError(ended.output)
        let isFine = ended.status == 1 && isPlaced && isWithinBounds(ended)
        #expect(isFine, "\(what): \(cost(ended)), says \(ended.text.prefix(600))")
        return isFine
    }

    private func isWithinBounds(_ ended: MeasuredRun) -> Bool {
        ended.processorSeconds < Self.secondsAtMost && ended.peakBytes < Self.bytesAtMost
    }

    private func cost(_ ended: MeasuredRun) -> String {
        "exit \(ended.status), \(ended.processorSeconds) s, \(ended.peakBytes >> 20) MB"
    }

    /// For whoever is to mend it.
    private func keep(_ damaged: Data, of path: String, number: Int) throws {
        let name = path.split(separator: "/").last ?? ""
        try damaged.write(
            to: FileManager.default.temporaryDirectory.appending(
                path: "quorate-mutation-\(number)-\(name)"))
    }
}

/// Whether a line says `file:line:column: error: …`; searched by bytes, for outputs are large.
private func hasPlacedError(_ output: Data) -> Bool {
    guard let error = output.range(of: Data(": error: ".utf8)) else { return false }
    let lineFeed = UInt8(ascii: "\n")
    let start = output[..<error.lowerBound].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
    let place = String(decoding: output[start..<error.lowerBound], as: UTF8.self)
    return place.contains(/^.+:\d+:\d+$/)
}
