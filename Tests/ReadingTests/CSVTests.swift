import Diagnostics
import DocumentTree
import Governance
import Reading
import Testing

@Suite struct CSVTests {
    private func read(_ text: String) -> MarkdownReading {
        MarkdownReading(Array(text.utf8), name: "t.csv") {
            readCSVPaper($0, from: $1, in: $2, references: $3, sources: &$4, embed: $5, faults: &$6)
        }
    }

    /// Rows as `a|b`, the head first.
    private func rows(_ read: MarkdownReading) -> [String] {
        guard case .table(let table) = read.paper.blocks.first else { return [] }
        return (table.head + table.body).map { row in
            row.cells.map { cell in
                cell.blocks.map { block in
                    switch block {
                    case .paragraph(let paragraph): paragraph.content.plainText
                    case .list(let list): list.items.map { "•" + cellText($0.blocks) }.joined()
                    default: "?"
                    }
                }.joined(separator: "¶")
            }.joined(separator: "|")
        }
    }

    private func cellText(_ blocks: [Block]) -> String {
        guard case .paragraph(let paragraph) = blocks.first else { return "" }
        return paragraph.content.plainText
    }

    private func check(
        _ text: String, _ expected: [String], told: [String] = [],
        location: SourceLocation = #_sourceLocation
    ) {
        let result = read(text)
        #expect(rows(result) == expected, sourceLocation: location)
        #expect(result.told == told, sourceLocation: location)
    }

    @Test func plain() {
        check("A,B\nx,y\n", ["A|B", "x|y"])
        check("A,B\r\nx,y", ["A|B", "x|y"])
        check("A,B\n,\nx,\n\n\n", ["A|B", "|", "x|"])
        check("A, B \n x ,y\n", ["A|B", "x|y"])
    }

    @Test func quoted() {
        check("A,\"B, c\"\n\"x \"\"y\"\"\",\"\"\n", ["A|B, c", "x \"y\"|"])
        check("A,B\n\"x\"\r\n", ["A|B", "x|"], told: ["2:1 table-ragged"])
    }

    @Test func linesInCells() {
        check("A,B\n\"x\ny\",z\n", ["A|B", "x¶y|z"])
        check("A,B\n\"x\r\n- a\r\n- b\r\n\r\nc\",z\n", ["A|B", "x¶•a•b¶c|z"])
        check("A,B\n- a,z\n", ["A|B", "•a|z"])
        check("A,B\n-,- \n", ["A|B", "-|-"])
    }

    @Test func faults() {
        check("", [], told: ["1:1 csv-empty"])
        check("\n\n", [], told: ["1:1 csv-empty"])
        check("é,B\n\"x,y\n", [], told: ["2:1 csv-quote-unclosed"])
        check("é,B\n\"é👍\" z,y\n", ["é|B", "é👍|y"], told: ["2:5 csv-text-after-quote"])
        check("é,B\né\"z,y\n", ["é|B", "é\"z|y"], told: ["2:2 csv-quote-inside"])
        check("A,B\nx\n", ["A|B", "x|"], told: ["2:1 table-ragged"])
        check("A,B\nx,y,z\n", ["A|B", "x|y"], told: ["2:1 table-ragged"])
        check("A,B\n\nx,y\n", ["A|B", "|", "x|y"], told: ["2:1 table-ragged"])
        check(",\nx,y\n", ["|", "x|y"], told: ["1:1 table-without-head"])
        check("2020,2021\nx,y\n", ["2020|2021", "x|y"], told: ["1:1 table-without-head"])
        check("A,B\nx,\u{1}\n", [], told: ["2:3 control-character"])
    }

    @Test(arguments: [
        ("1", true), ("1,234.5", true), ("£12", true), ("-3", true), ("−3", true), ("91.7%", true),
        ("(7)", true),
        ("91.7 %", true), ("2021/22", false), ("4 of 7", false), ("1 2", false), ("1-2", false),
        ("-", false),
        ("n/a", false), ("%", false), ("", false),
    ])
    func numericColumns(_ words: String, _ isNumber: Bool) {
        guard case .table(let table) = read("A,B\nx,\"\(words)\"\n").paper.blocks.first else {
            return
        }
        #expect(table.columns[1].alignment == (isNumber ? .end : .start))
    }

    @Test func blanksDoNotSpoilNumbers() {
        guard case .table(let table) = read("A,B\nx,1\ny,\nz,2\n").paper.blocks.first else {
            return
        }
        #expect(table.columns[1].alignment == .end)
    }

    @Test func places() throws {
        let result = read("é,B\n\"a\n👍\",y\n")
        guard case .table(let table) = result.paper.blocks.first else { throw TestTrouble() }
        let cell = table.body[0].cells
        #expect(cell[0].span.map { result.words($0) } == "\"a\n👍\"")
        #expect(cell[1].span.map { result.sources.place(of: $0) } == "t.csv:3:4")
    }

    @Test(.timeLimit(.minutes(1))) func bounds() {
        #expect(
            read("A,B\n" + String(repeating: "x,y\n", count: 100_001)).told == [
                "1:1 table-too-large"
            ])
        #expect(read(String(repeating: "A,", count: 1_000)).told == ["1:1 table-too-large"])
        #expect(
            read("A\n" + String(repeating: "\"", count: 500_001)).told == ["2:1 csv-quote-unclosed"]
        )
        #expect(read("A,B\n" + String(repeating: "x\n", count: 10_000)).told.count == 100)
    }

    @Test func plainText() {
        let result = MarkdownReading(Array("  a  \n b\n\n\n  \nc\n".utf8), name: "t.txt") {
            readPlainPaper(
                $0, from: $1, in: $2, references: $3, sources: &$4, embed: $5, faults: &$6)
        }
        #expect(result.tree == "pre   a  ⏎ b\npre c\n")
        #expect(result.told == [])
    }
}
