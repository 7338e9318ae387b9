import DocumentTree
import TestSupport
import Testing

@testable import Rendering

/// Where sheets end in and around tables, and what goes on above the next.
@Suite struct TextBreakTests {
    /// So many paragraphs of one line, which take two lines each but the first.
    private func filling(_ count: Int) -> [Block] { (0..<count).map { paragraph("fill\($0)") } }

    private func sheets(_ blocks: [Block], height: Int = 32) -> [[String]] {
        pages(
            renderText(
                pack(blocks), TextOptions(measure: 60, pageHeight: height, words: testWords)))
    }

    private func place(of word: String, in sheets: [[String]]) -> Int? {
        sheets.firstIndex { $0.contains { $0.contains(word) } }
    }

    @Test(arguments: 1...14) func aLeadStaysWithItsTable(before: Int) {
        let table = Table(
            columns: [Table.Column(), Table.Column()], head: [row("Ward", "Rate")],
            body: [row("Bargate", "1"), row("Shirley", "2"), row("Coxford", "3")])
        let sheets = sheets(
            filling(before) + [.label([.text("Label")]), paragraph("Lead"), .table(table)])
        let first = place(of: "Label", in: sheets)
        for word in ["Lead", "Ward", "Bargate", "Shirley", "Coxford"] {
            #expect(place(of: word, in: sheets) == first)
        }
    }

    @Test(arguments: 1...14) func firstAndLastRowsAreNotAlone(before: Int) {
        let table = Table(
            columns: [Table.Column(), Table.Column()], head: [row("Ward", "Rate")],
            body: (1...20).map { row("ward\($0)w", "1") })
        let sheets = sheets(filling(before) + [.table(table)])
        #expect(place(of: "ward1w", in: sheets) == place(of: "ward2w", in: sheets))
        #expect(place(of: "ward19w", in: sheets) == place(of: "ward20w", in: sheets))
    }

    /// A heading, a head and a row that fit on no page together are parted between them.
    @Test func aRowThatFitsIsWhole() {
        let long: [Block] = (1...14).map { paragraph("long\($0)") }
        let table = Table(
            columns: [Table.Column()], head: [row("Ward")],
            body: [Table.Row([Table.Cell(long)]), row("last")])
        let sheets = sheets([.label([.text("Label")]), .table(table)])
        #expect(place(of: "long1", in: sheets) == place(of: "long14", in: sheets))
    }

    @Test func aJoinedCellIsPrintedAgainAboveRowsThatGoOn() {
        let first = Table.Row([cell("Homes for all", rows: 38), cell("row1")])
        let rest = (2...38).map { Table.Row([cell("row\($0)")]) }
        let table = Table(
            columns: [Table.Column(), Table.Column()], head: [row("Goal", "Action")],
            body: [first] + rest)
        let sheets = sheets([.table(table)]).filter { $0.contains { $0.contains("row") } }
        #expect(sheets.count == 3)
        for sheet in sheets {
            #expect(sheet.filter { $0.contains("Homes for all") }.count == 1)
        }
        #expect(sheets[1].first { $0.contains("row") }?.contains("Homes for all") == true)
    }

    @Test(
        arguments: [
            ("https://www.example.org/plan/", "example.org/plan", true),
            ("https://example.org", "www.example.org", true),
            ("https://example.org/a", "example.org/b", false),
        ])
    func linksNeedNoNoteWhereTheirWordsAreTheAddress(
        _ address: String, words: String, isPlain: Bool
    ) {
        let link = Inline.link(address: address, [.text(words)])
        let lines = sheets([.paragraph(Paragraph([link]))]).joined()
        #expect(lines.contains { $0.contains("[1]") } != isPlain)
    }
}
