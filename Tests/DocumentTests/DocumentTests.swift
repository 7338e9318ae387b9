import Foundation
import TestSupport
import Testing

/// Every command shown in the documents is run, in order, in a copy of the sample workspaces.
@Suite struct DocumentTests {
    static let documents = [
        "README.md", "docs/guide/secretary.md", "docs/guide/first-pack.md",
        "docs/guide/restricted-item.md", "docs/guide/messages.md",
    ]

    @Test(arguments: documents)
    func commandsPrintWhatIsShown(_ document: String) throws {
        let text = try String(
            contentsOf: Places.root.appending(path: document), encoding: .utf8)
        let commands = shownCommands(in: text)
        #expect(!commands.isEmpty, "\(document) shows no command")
        try Places.withScratch { folder in
            for name in ["packs", "templates"] {
                try FileManager.default.copyItem(
                    at: Places.root.appending(path: name), to: folder.appending(path: name))
            }
            let path = Places.quorate.deletingLastPathComponent().path + ":/usr/bin:/bin"
            for shown in commands {
                let result = try run(
                    "/bin/sh", ["-c", "exec 2>&1\n" + shown.command], in: folder,
                    environment: ["PATH": path, "LC_ALL": "C.UTF-8"])
                let printed = result.outputText.split(
                    separator: "\n", omittingEmptySubsequences: false
                ).map(String.init).trimmed
                #expect(
                    matches(printed, shown.output.trimmed),
                    """
                    \(document):\(shown.line): `\(shown.command)` printed
                    \(printed.joined(separator: "\n"))
                    """)
            }
        }
    }
}

extension [String] {
    /// Without empty lines at the end.
    fileprivate var trimmed: [String] {
        Array(prefix((lastIndex { !$0.isEmpty } ?? -1) + 1))
    }
}
