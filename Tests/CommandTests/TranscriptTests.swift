import Foundation
import TestSupport
import Testing

/// The command as people meet it: what `Transcripts/*.md` show is what is printed.
///
/// `QUORATE_RECORD=1` writes what is printed into them, and fails.
@Suite struct TranscriptTests {
    @Test(arguments: ["help.md", "deadlines.md"])
    func printsWhatIsShown(_ name: String) throws {
        try expect(name, in: Places.root)
    }

    /// A year of Riverside from the last meeting's draft to what need not be kept, in a copy of its pack.
    @Test func theYearIsMinutedArchivedAndFound() throws {
        try Places.withScratch { folder in
            for (from, to) in [
                ("packs/riverside", "riverside"),
                ("Tests/CommandTests/Transcripts/december.yaml", "december.yaml"),
            ] {
                try FileManager.default.copyItem(
                    at: Places.root.appending(path: from), to: folder.appending(path: to))
            }
            try expect("riverside-year.md", in: folder)
        }
    }

    private func expect(_ name: String, in folder: URL) throws {
        let file = Places.root.appending(path: "Tests/CommandTests/Transcripts/\(name)")
        let recorded = try String(contentsOf: file, encoding: .utf8)
        let now = try replayed(recorded, in: folder)
        if ProcessInfo.processInfo.environment["QUORATE_RECORD"] == "1" {
            try Data(now.utf8).write(to: file)
            Issue.record("recorded \(name); review the difference and run again")
        } else {
            #expect(now == recorded)
        }
    }

    /// The transcript with what its commands print now.
    private func replayed(_ transcript: String, in folder: URL) throws -> String {
        let path = Places.quorate.deletingLastPathComponent().path + ":/usr/bin:/bin"
        var text: [String] = []
        var isInBlock = false
        for line in transcript.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isInBlock.toggle() }
            if !isInBlock || line.hasPrefix("```") { text.append(String(line)) }
            guard isInBlock, line.hasPrefix("$ ") else { continue }
            let result = try run(
                "/bin/sh", ["-c", "exec 2>&1\n\(line.dropFirst(2))"], in: folder,
                environment: ["PATH": path, "LC_ALL": "C.UTF-8", "COLUMNS": "80"])
            text.append(String(line))
            text += result.outputText.split(separator: "\n", omittingEmptySubsequences: false)
                .dropLast().map(String.init)
            text.append("[exit \(result.status)]")
        }
        return text.joined(separator: "\n")
    }
}
