import Foundation
import TestSupport
import Testing

/// What comes out of the sample packs, byte for byte.
///
/// `make golden` records anew and fails: review the difference like code.
@Suite struct GoldenTests {
    @Test(arguments: SampleMeeting.authorities)
    func findingsAreAsRecorded(_ authority: String) throws {
        let result = try quorate(
            ["check", "packs/\(authority)", "--today", SampleMeeting.today, "--format", "short"],
            in: Places.root)
        #expect(result.status == 0)
        try compare(result.output + result.errors, with: "\(authority)/check.txt")
    }

    @Test func outputsAreAsRecorded() throws {
        for edition in try BuiltPack.editions() where edition.meeting.isRecorded {
            let meeting = edition.meeting
            for file in ["pack.txt", "pack.xml", "manifest.json"] {
                try compare(
                    edition.bytes(file),
                    with: "\(meeting.authority)/\(meeting.name)/\(edition.name)/\(file)")
            }
        }
    }

    private static let folder = Places.root.appending(path: "Tests/PackTests/Golden")
    private static let isRecording = ProcessInfo.processInfo.environment["QUORATE_RECORD"] == "1"

    private func compare(_ bytes: Data, with path: String) throws {
        if Self.isRecording {
            try write(bytes, to: path, in: Self.folder)
            Issue.record("recorded \(path); review the difference and run again")
            return
        }
        let recorded = try? Data(contentsOf: Self.folder.appending(path: path))
        guard let recorded else {
            Issue.record("\(path) is not recorded; run 'make golden'")
            return
        }
        if recorded != bytes {
            Issue.record("\(path) differs:\n\(firstDifference(recorded, bytes))")
        }
    }
}

/// The first lines in which two texts differ, at most five of each.
private func firstDifference(_ recorded: Data, _ now: Data) -> String {
    let old = lines(recorded)
    let new = lines(now)
    let same = zip(old, new).prefix { $0 == $1 }.count
    let gone = old.dropFirst(same).prefix(5).map { "- \($0)" }
    let come = new.dropFirst(same).prefix(5).map { "+ \($0)" }
    return (["line \(same + 1):"] + gone + come).joined(separator: "\n")
}

private func lines(_ bytes: Data) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
}
