import Diagnostics
import Testing

@testable import Reading

/// Names in a layout of a paper that stand for nothing.
struct PaperLayoutNamesTests {
    private func told(_ layout: String) -> [String] {
        var files = MemoryFiles.small
        files.templates["papers/own.yaml"] = Array("name: Own\nlayout: \(layout)\n".utf8)
        return told(files, printing: ["own"])
    }

    private func told(_ files: MemoryFiles, printing layouts: [String]) -> [String] {
        var files = files
        files["strategies/well/strategy.yaml"] = "title: Well\n"
        let parts = layouts.map { "```strategy\nprint: \($0)\n```\n" }.joined(separator: "\n")
        files[MemoryFiles.report] = "---\ntitle: One\n---\n# Summary\n\n\(parts)"
        return ReadResult(files).faults.map(\.code)
    }

    @Test(arguments: [
        "[ { line: \"{nonsense}\" } ]", "[ { each: nonsense, do: [ { line: x } ] } ]",
        "[ { blocks: nonsense } ]", "[ { if: nonsense, do: [ { line: x } ] } ]",
        "[ { table: [ { label: a, value: \"{title}\", per: nonsense } ], each: [ aims ] } ]",
        "[ { table: [ { label: a, value: \"{title}\" } ], each: [ aimz, actions ] } ]",
        "[ { sheet: \"{titel}\", do: [ { line: x } ] } ]", "[ { line: \"{title in full}\" } ]",
    ]) func whatThereIsNotIsTold(_ layout: String) {
        #expect(told(layout) == ["layout-name-unknown"])
    }

    @Test(arguments: ["[]", "[ { grid: [] } ]", "[ { table: [] } ]"])
    func whatPrintsNothingIsTold(_ layout: String) {
        #expect(told(layout) == ["key-empty"])
    }

    @Test(arguments: [
        "[ { line: \"{owner in full} {local with unit} {number not started}\" } ]",
        "[ { each: commitments, do: [ { blocks: box overview }, { blocks: box dependencies workforce } ] } ]",
        "[ { table: [ { label: a, value: \"{title}\", per: aims } ], each: [ aims, actions ], notes: indicator notes } ]",
    ]) func whatThereIsIsNotTold(_ layout: String) {
        #expect(told(layout) == [])
    }

    @Test func theBuiltInLayoutsHaveNone() {
        let files = MemoryFiles.small
        let layouts = files.templates(in: "papers").map { String($0.dropLast(5)) }
        #expect(layouts.count >= 12)
        #expect(told(files, printing: layouts) == [])
    }
}
