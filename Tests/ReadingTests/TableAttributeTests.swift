import Diagnostics
import DocumentTree
import Governance
import Reading
import Testing

/// What is said of tables and lists in braces, and cells that are joined.
@Suite struct TableAttributeTests {
    private func check(
        _ text: String, _ tree: String, told: [String] = [], files: [String: String] = [:],
        location: SourceLocation = #_sourceLocation
    ) {
        let read = MarkdownReading(text, files: files)
        #expect(read.tree == tree + "\n", sourceLocation: location)
        #expect(read.told == told, sourceLocation: location)
    }

    /// The rows of the last table, cells as `words`, with `→2` and `↓2` for what they cover.
    private func rows(_ text: String, files: [String: String] = [:]) -> [String] {
        let read = MarkdownReading(text, files: files)
        guard case .table(let table)? = lastBlock(read.paper.blocks) else { return [] }
        return table.head.map { "# " + Self.row($0) } + table.body.map(Self.row)
    }

    private func lastBlock(_ blocks: [Block]) -> Block? {
        switch blocks.last {
        case .quotation(let inner)?: lastBlock(inner)
        case .list(let list)?: lastBlock(list.items.last?.blocks ?? [])
        case let block: block
        }
    }

    private static func row(_ row: Table.Row) -> String {
        row.cells.map { cell in
            let words = cell.blocks.map { block in
                switch block {
                case .paragraph(let paragraph): paragraph.content.plainText
                case .list(let list):
                    list.items.map { item in
                        guard case .paragraph(let words)? = item.blocks.first else { return "?" }
                        return "•" + words.content.plainText
                    }.joined()
                default: "?"
                }
            }
            return words.joined(separator: "¶")
                + (cell.columnSpan > 1 ? "→\(cell.columnSpan)" : "")
                + (cell.rowSpan > 1 ? "↓\(cell.rowSpan)" : "")
        }.joined(separator: "|")
    }

    private let small = "| A | B |\n|---|---|\n| x | 1 |\n"

    @Test func everythingSaidOfATable() {
        check(
            """
            \(small)| y | 2 |

            { heads: 2, caption: "Wards, *by* age", source: "Source: ONS", notes: [ "* About.", b ],
              fit: split, columns: [ { stub: yes, weight: 3 }, { align: decimal, unit: "%" } ] }

            Words.
            """,
            """
            table [start 3* stub, decimal in %] Wards, _by_ age
              fit split
              note * About.
              note b
              source Source: ONS
              head
                cell
                  p A
                cell
                  p B
              head
                cell
                  p x
                cell
                  p 1
              row
                cell
                  p y
                cell
                  p 2
            p Words.
            """)
    }

    @Test func csvTables() {
        check(
            "![Words](a.csv)\n\n{ heads: 2, source: S, columns: [ {}, { unit: \"%\" } ] }\n",
            """
            table [start, end in %] Words
              source S
              head
                cell across 2
                  p A
              head
                cell
                  p B
                cell
                  p C
              row
                cell
                  p x
                cell
                  p 1
            """, files: ["a.csv": "A,<\nB,C\nx,1\n"])
        #expect(
            rows("![w](a.csv)", files: ["a.csv": "A,B,C\nx,y,\"p\n- a\n- b\"\n^,z,<\n\\<,\\^,q\n"])
                == ["# A|B|C", "x↓2|y|p¶•a•b", "z→2", "<|^|q"])
    }

    @Test func joinedCells() {
        #expect(
            rows(
                "| A | B | < |\n|---|---|---|\n| ^ | C | D |\n| x | < | 1 |\n| ^ | < | 2 |\n\n{ heads: 2 }"
            )
                == ["# A↓2|B→2", "# C|D", "x→2↓2|1", "2"])
        #expect(
            rows("| A | B |\n|---|---|\n| \\< | \\^ |\n| `<` | *^* |\n") == [
                "# A|B", "<|^", "<|^",
            ])
        #expect(
            rows("- é 👍\n\n  | A | B |\n  |---|---|\n  | é | < |\n  | ^ | ^ |\n")
                == ["# A|B", "é→2↓2", ""])
        #expect(
            rows("> | A | B |\n> |---|---|\n> | x | y |\n> | ^ | \\^ |\n")
                == ["# A|B", "x↓2|y", "^"])
    }

    @Test(
        arguments: [
            ("| < | B |\n|---|---|\n| x | 1 |\n", ["1:3 table-span"]),
            ("| A | ^ |\n|---|---|\n| x | 1 |\n", ["1:7 table-span"]),
            ("é 👍\n\n| é | B |\n|---|---|\n| é | ^ |\n", ["5:7 table-span"]),
            // An arm too many, and one too few.
            ("| A | B |\n|---|---|\n| 👍 | < |\n| ^ | y |\n", ["4:6 table-span"]),
            ("| A | B |\n|---|---|\n| x | y |\n| ^ | < |\n", ["4:7 table-span"]),
        ] as [(String, [String])])
    func joinsThatMakeNoRectangle(_ text: String, _ told: [String]) {
        #expect(MarkdownReading(text).told == told)
    }

    @Test func csvJoinsAreToldInTheirFile() {
        let read = MarkdownReading(
            "![w](a.csv)", files: ["a.csv": "é,👍\n<,1\nx,^\ny,^\n^,2\n"])
        #expect(read.told == ["a.csv:2:1 table-span"])
    }

    @Test func paragraphsAndListsInACell() {
        #expect(
            rows("| A | B |\n|---|---|\n| é 👍: \\n - one \\n - *two* | a\\nb \\n c |\n")
                == ["# A|B", "é 👍:¶•one•two|a\\nb¶c"])
        #expect(rows("| A |\n|---|\n| `a \\n b` |\n") == ["# A", "a \\n b"])
    }

    @Test(
        arguments: [
            ("{ head: 2 }", ["5:3 key-unknown"]),
            ("{ fit: turnd }", ["5:8 choice-unknown"]),
            ("{ caption: é 👍, heads: 0 }", ["5:24 number-out-of-range"]),
            ("{ heads: 3 }", ["5:10 table-attributes"]),
            ("{ columns: [ {}, {}, { stub: no } ] }", ["5:22 table-attributes"]),
            ("{ columns: [ {}, { stub: yes } ] }", ["5:18 table-attributes"]),
            ("{ columns: [ { align: center } ] }", ["5:23 choice-unknown"]),
            ("{ columns: { align: end } }", ["5:12 type-wrong"]),
            ("{ caption: é 👍, by ward }", ["5:17 key-unknown"]),
            ("{ unit: % }", ["5:9 yaml-syntax"]),
            ("{ heads: 1", ["5:1 table-attributes"]),
            ("{ heads: 1 } and more", ["5:1 table-attributes"]),
            ("{ heads: 1 }\n\n{ heads: 1 }", ["7:1 table-attributes"]),
            ("{{indicator: a}} rose {x}", []),
            ("\\{ heads: 1 }", []),
        ] as [(String, [String])])
    func wrongBraces(_ braces: String, _ told: [String]) {
        #expect(MarkdownReading("\(small)\n\(braces)\n").told == told)
    }

    @Test func bracesThatBecomeARow() {
        #expect(
            MarkdownReading("| A |\n|---|\n| x |\n{ heads: 1 }\n").told
                == ["4:1 table-attributes"])
    }

    @Test func bracesElsewhere() {
        check("{ name } is a place.\n", "p { name } is a place.")
        check("{name: x}\n", "p {name: x}")
        check(
            "a\n\n{ heads: 2 }\n\n![w](a.svg)", "p a\nfigure folder/a.svg 'w' ",
            told: ["3:1 table-attributes"], files: ["a.svg": "<svg/>"])
        let read = MarkdownReading("# A\n\nopen\n\n{ restricted: { scheme: x } }\n\nmore\n\n# B\n")
        #expect(read.told == ["5:1 table-attributes"])
        #expect(read.withheld == ["{ restricted: { scheme: x } }\n\nmore\n\n"])
    }

    @Test func bracesInARestrictedSectionAreWithheld() {
        let text = "# A { restricted: { scheme: x, paragraph: 3, reason: y, public title: z } }\n\n"
        let read = MarkdownReading(text + small + "\n{ caption: Prices }\n")
        #expect(read.withheld.contains { $0.contains("Prices") })
        let wrong = MarkdownReading(small + "\n{ restrcted: yes, caption: Prices }\n\nwords\n")
        #expect(wrong.told == ["5:3 key-unknown"])
        #expect(wrong.withheld.contains { $0.contains("Prices") && $0.contains("words") })
    }

    @Test func referencesInCaptions() {
        let read = MarkdownReading(small + "\n{ caption: é 👍 see paragraph 4 }\n")
        #expect(read.paper.references.map { read.words($0.words.span) } == ["paragraph 4"])
    }

    @Test func letteredLists() {
        check(
            "{ list: letters, format: \"%)\" }\n\n1. a\n1. b\n\n   { list: roman }\n\n   4. c\n   5. d\n",
            """
            list lowerLetter %)
              item 1
                p a
              item 2
                p b
                list lowerRoman %. tight
                  item 4
                    p c
                  item 5
                    p d
            """)
        check(
            "{ list: [upper letters, roman], format: \"(%)\" }\n1) a\n   - x\n     1) b\n2) c\n   1. d\n",
            """
            list upperLetter (%) tight
              item 1
                p a
                list bullet %. tight
                  item
                    p x
                    list lowerRoman %) tight
                      item 1
                        p b
              item 2
                p c
                list lowerRoman %. tight
                  item 1
                    p d
            """)
    }

    @Test(
        arguments: [
            ("{ lsit: letters }\n\n1. a\n", ["1:1 key-missing", "1:3 key-unknown"]),
            ("é 👍\n\n{ list: é, format: \"%\" }\n\n1. a\n", ["3:9 choice-unknown"]),
            ("{ list: roman, format: \"a\" }\n\n1. a\n", ["1:24 list-attributes"]),
            ("{ list: roman }\n\n- a\n", ["1:1 list-attributes"]),
            ("{ list: roman }\n\na\n", ["1:1 list-attributes"]),
            ("{ heads: 2 }\n\n1. a\n", ["1:1 table-attributes"]),
            ("{ note }\n\n1. a\n", []),
        ] as [(String, [String])])
    func wrongBracesOfLists(_ text: String, _ told: [String]) {
        #expect(MarkdownReading(text).told == told)
    }

    @Test func manyTablesAreLinear() {
        let one =
            "| A | B |\n|---|---|\n| x | < |\n| ^ | ^ |\n\n{ caption: c, notes: [ a, b ] }\n\n"
        let clock = ContinuousClock()
        func time(_ count: Int) -> Duration {
            clock.measure { _ = MarkdownReading(String(repeating: one, count: count)) }
        }
        _ = time(100)
        let (few, many) = (time(500), time(4000))
        #expect(many < few * 24)
    }

    @Test func besideAnAppendix() throws {
        var files = MemoryFiles.small
        func report(_ entry: String) -> String {
            "---\ntitle: One\nappendices: [ { number: 1, title: é 👍, \(entry) } ]\n---\n# Summary\n"
        }
        files["meetings/m/one/appendix-1-a.csv"] = "A,<\nB,C\nx,1.5\n"
        files[MemoryFiles.report] = report(
            "table: { heads: 2, caption: see paragraph 4, columns: [ {}, { align: decimal } ] }")
        let right = ReadResult(files)
        #expect(right.places == [])
        let appendix = try #require(right.papers?.appendices.first)
        let content = appendix.particulars.disclosed(to: Everyone.self)?.content
        guard case .text(let text)? = content, case .table(let table)? = text.blocks.first else {
            throw TableTrouble()
        }
        #expect(table.head.count == 2 && table.columns.last?.alignment == .decimal)
        #expect(table.caption.plainText == "see paragraph 4")
        #expect(
            text.references.map { right.sources[$0.words.span.source].path } == [MemoryFiles.report]
        )
        files[MemoryFiles.report] = report("table: { head: 2 }")
        #expect(ReadResult(files).places == ["meetings/m/one/report.md:3:49: key-unknown"])
        files.contents["meetings/m/one/appendix-1-a.csv"] = nil
        files["meetings/m/one/appendix-1-a.md"] = "# A\n\nb\n"
        files[MemoryFiles.report] = report("table: { heads: 2 }")
        #expect(ReadResult(files).places == ["meetings/m/one/report.md:3:40: table-attributes"])
    }

    private struct TableTrouble: Error {}
}
