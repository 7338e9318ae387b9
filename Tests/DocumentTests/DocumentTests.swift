import Foundation
import TestSupport
import Testing

/// Every command shown in the documents is run, in order, in a copy of the sample workspaces.
@Suite struct DocumentTests {
    static let documents = [
        "README.md", "docs/guide/secretary.md", "docs/guide/first-pack.md",
        "docs/guide/restricted-item.md", "docs/guide/messages.md", "docs/guide/boards.md",
        "docs/guide/plan-a-year.md",
        "docs/guide/clerk.md", "docs/guide/archive.md", "docs/guide/chair.md",
        "docs/guide/quorum-clauses.md",
        "docs/guide/your-own-house.md",
        "docs/strategies.md", "docs/guide/supplement.md",
    ]

    @Test(arguments: documents)
    func commandsPrintWhatIsShown(_ document: String) throws {
        let text = try String(
            contentsOf: Places.root.appending(path: document), encoding: .utf8)
        let steps = shownSteps(in: text)
        #expect(!steps.isEmpty, "\(document) shows no command")
        try Places.withScratch { folder in
            for name in ["packs", "templates"] {
                try FileManager.default.copyItem(
                    at: Places.root.appending(path: name), to: folder.appending(path: name))
            }
            for step in steps {
                switch step {
                case .file(let path, let text): try write(text, to: folder.appending(path: path))
                case .command(let line, let command, let output):
                    try follow(command, expecting: output, at: "\(document):\(line)", in: folder)
                }
            }
        }
    }

    private func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func follow(
        _ command: String, expecting output: [String], at place: String, in folder: URL
    ) throws {
        let path = Places.quorate.deletingLastPathComponent().path + ":/usr/bin:/bin"
        let result = try run(
            "/bin/sh", ["-c", "exec 2>&1\n" + command], in: folder,
            environment: ["PATH": path, "LC_ALL": "C.UTF-8"])
        let printed = result.outputText.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init).trimmed
        #expect(
            matches(printed, output.trimmed),
            "\(place): `\(command)` printed\n\(printed.joined(separator: "\n"))")
    }
}

extension [String] {
    /// Without empty lines at the end.
    fileprivate var trimmed: [String] {
        Array(prefix((lastIndex { !$0.isEmpty } ?? -1) + 1))
    }
}
