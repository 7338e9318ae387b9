import Diagnostics
import DocumentTree
import Governance
import Reading
import Testing

/// Numbers too large to add to, names that would move the cursor, and texts with very many of one
/// thing.
@Suite(.serialized) struct HostileTests {
    @Test(arguments: [
        "9223372036854775807", "-9223372036854775808", "1000000", "99999999999999999999",
    ])
    func itemNumbers(_ number: String) {
        var files = MemoryFiles.small
        files[MemoryFiles.agenda] += "  - { title: Two, number: \(number) }\n  - { title: Three }\n"
        let result = ReadResult(files)
        #expect(result.places == [])
        #expect(result.meeting?.items.map(\.number) == ["1", number, "3"])
    }

    @Test func itemNumbersInNamesOfPapers() {
        var files = MemoryFiles.small
        files[MemoryFiles.agenda] = """
            board: audit
            date: 2022-12-15
            items:
              - { title: One, number: "9\\e[31m\\u202e)b", papers: one, restricted: { paragraph: 3 } }
            """
        files[MemoryFiles.report] = "---\ntitle: One\nx: 1\n---\n"
        #expect(
            ReadResult(files).sources.files.map(\.name)
                .contains("meetings/m/agenda.yaml (restricted paper 1 of item 931mb)"))
    }

    @Test func aFolderRestrictedByABrokenFilePointsAtTheFirst() {
        var files = MemoryFiles.small
        for name in ["restricted", "restricted.json", "restricted.txt", "restricted.yml"] {
            files["meetings/m/one/\(name)"] = "a: ["
        }
        for _ in 0..<20 {
            let result = ReadResult(files)
            let first = result.sources.files.firstIndex { $0.path == "meetings/m/one/restricted" }
            let place = result.papers?.report?.restriction?.span.source.index
            #expect(place.map(Int.init) == first)
        }
    }

    @Test(arguments: [
        "colspan=\"9223372036854775807\"", "rowspan=\"9223372036854775807\"",
        "rowspan=\"-9223372036854775808\"", "colspan=\"-5\"", "morerows=\"9223372036854775807\"",
        "colspan=\"x\"",
    ])
    func spansOfCells(_ span: String) {
        let told = docBook(
            """
            <informaltable><thead><tr><th>A</th><th>B</th></tr></thead>
            <tbody><tr><td \(span)>a</td><td>b</td></tr></tbody></informaltable>
            """
        ).told
        #expect(told == ["3:12 docbook-number-malformed"])
    }

    @Test(arguments: 2...5) func moreCellsThanColumns(_ count: Int) {
        let cells = String(repeating: "<td>a</td>", count: count)
        let told = docBook(
            "<informaltable><thead><tr><th>A</th></tr></thead>\n<tbody><tr>\(cells)</tr></tbody></informaltable>"
        ).told
        #expect(told == ["3:8 table-ragged"])
    }

    @Test(.timeLimit(.minutes(1))) func manyFaultsOnALongLine() {
        let blanks = String(repeating: " ", count: 90)
        let faults = (0..<3_000).map { "\(blanks)<b\($0)/>" }.joined()
        let tables = String(repeating: "<informaltable/>", count: 3_000)
        for text in [faults, tables] {
            let time = ContinuousClock().measure {
                #expect(docBook(text).told.count == FaultList.limit + 1)
            }
            #expect(time < .seconds(4), "took \(time)")
        }
    }

    /// Of very many faults in one file the first thousand are told, and that there are more.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            (MemoryFiles.agenda, MemoryFiles.small[MemoryFiles.agenda], "k%: x\n"),
            (MemoryFiles.agenda, MemoryFiles.small[MemoryFiles.agenda], "  - { titel: x }\n"),
            (MemoryFiles.report, "---\ntitle: One\n---\n", "# x { restricted: [ }\n"),
        ])
    func manyFaultsInAFile(_ path: String, _ head: String, _ line: String) {
        var files = MemoryFiles.small
        files[path] =
            head
            + (0..<3_000).map { line.replacing("%", with: String($0)) }.joined()
        let time = ContinuousClock().measure {
            let result = ReadResult(files)
            #expect(result.faults.count == FaultList.limit + 1)
            #expect(result.faults.contains { $0.code == FaultList.overflowCode })
        }
        #expect(time < .seconds(4), "took \(time)")
    }

    @Test(.timeLimit(.minutes(1))) func manyRestrictedSections() {
        let sections = (0..<3_000).map {
            "# a { restricted: { paragraph: 3, public title: b\($0) } }\n\n# c\n\n"
        }
        let time = ContinuousClock().measure {
            #expect(MarkdownReading(sections.joined()).withheld.count == 6_000)
        }
        #expect(time < .seconds(4), "took \(time)")
    }

    private func docBook(_ inner: String) -> MarkdownReading {
        MarkdownReading(
            Array("<section>\n\(inner)\n</section>".utf8), name: "t.xml", files: [:]
        ) {
            readDocBookPaper(
                $0, from: $1, in: $2, references: $3, sources: &$4, embed: $5, faults: &$6)
        }
    }
}
