import Diagnostics
import Foundation
import Governance
import Reading
import Testing

@testable import Checking

/// Every rule finds its fault: `Errors/<code>/workspace.txt` laid over `Errors/base.txt` gives exactly
/// `Errors/<code>/expected.txt`, told in short form on 1 January 2023.
///
/// `QUORATE_RECORD=1` writes the expectations anew, and fails.
@Suite struct FaultFolderTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Errors")

    static let codes = RuleBook.rules.map { $0.code }

    @Test(arguments: codes) func fault(_ code: String) throws {
        let folder = Self.folder.appending(path: code)
        let told = try Self.told(
            over: String(contentsOf: folder.appending(path: "workspace.txt"), encoding: .utf8))
        #expect(told.contains("[\(code)]\n"), "the fault itself is found")
        let expectation = folder.appending(path: "expected.txt")
        if ProcessInfo.processInfo.environment["QUORATE_RECORD"] != nil {
            try Data(told.utf8).write(to: expectation)
            Issue.record("recorded \(code)")
        }
        #expect(try told == String(contentsOf: expectation, encoding: .utf8))
    }

    @Test func theBaseHasNoFault() throws { #expect(try Self.told(over: "") == "") }

    @Test func everyFolderIsOfARule() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(folders) == Set(Self.codes + ["base.txt"]))
    }

    /// Reading and checking share what may be told of one file.
    @Test func ofVeryManyFaultsAThousandAreTold() throws {
        let items = (0..<700).map { _ in "  - { title: A, lead: nobody, purpose: x }\n" }
        let told = try Self.told(
            over: """
                === meetings/2022-12-15-audit/agenda.yaml
                board: audit
                date: 2022-12-15
                start: "10:00"
                venue: Town Hall
                published: 2022-12-07
                items:

                """ + items.joined())
        #expect(told.components(separatedBy: ": error: ").count == 1_002)
        #expect(told.components(separatedBy: "[choice-unknown]").count == 701)
        #expect(told.components(separatedBy: "[lead-unknown]").count == 301)
        #expect(told.components(separatedBy: "[too-many-faults]").count == 2)
    }

    /// What is told of the base with other files laid over it, by reading and by checking.
    static func told(over text: String) throws -> String {
        var files = FilesInMemory()
        files.add(try String(contentsOf: folder.appending(path: "base.txt"), encoding: .utf8))
        files.add(text)
        let (workspace, sources, read) = readWorkspace(.everything, from: files)
        let told = check(workspace, today: files.today, after: read)
        return shortForm(told.kept.ordered(in: sources), in: sources)
    }
}
