import Diagnostics
import Foundation
import Governance
import Reading
import Testing

/// The rules of `packs/quorum-clauses` in English, each below its clause, for a reader to compare.
///
/// `QUORATE_RECORD=1` writes the golden file anew, and fails.
struct QuorumClausesTests {
    private let golden = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Golden/quorum-clauses.txt")

    @Test func theEnglishSaysWhatTheClauseSays() throws {
        var files = MemoryFiles()
        files.contents = MemoryFiles.tree(
            at: MemoryFiles.root.appending(path: "packs/quorum-clauses"))
        let result = ReadResult(files)
        #expect(result.places == [])
        var text = ""
        for body in result.workspace.bodies {
            let terms = try #require(body.termsOfReference.first)
            let quorum = try #require(terms.quorum)
            let names = QuorumNames(terms, result.workspace.authority)
            text += "\(body.id)\nclause:  \(terms.quorumClause?.value ?? "none")\nenglish:\n"
            for sentence in quorum.english(in: names) { text += "  \(sentence)\n" }
            text += "\n"
        }
        if ProcessInfo.processInfo.environment["QUORATE_RECORD"] != nil {
            try Data(text.utf8).write(to: golden)
            Issue.record("recorded \(golden.lastPathComponent)")
        }
        #expect(try text == String(contentsOf: golden, encoding: .utf8))
    }
}
