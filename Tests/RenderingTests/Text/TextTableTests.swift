import DocumentTree
import Rendering
import Testing

@Suite struct TextTableTests {
    private func table(
        _ columns: Int, head: [Table.Row] = [], _ body: [Table.Row], caption: [Inline] = [],
        weights: [Int?] = []
    ) -> Block {
        let columns = (0..<columns).map {
            Table.Column(weight: $0 < weights.count ? weights[$0] : nil)
        }
        return .table(Table(columns: columns, head: head, body: body, caption: caption))
    }

    @Test func numbersAreRightAlignedAndCaptionStandsAbove() {
        check(
            [
                table(
                    2, head: [row("Ward", "People")],
                    [row("Bargate", "1,204"), row("Bitterne", ""), row("Shirley", "87%")],
                    caption: [.text("Table 1")])
            ],
            """
            Table 1
            +----------+--------+
            | Ward     | People |
            +==========+========+
            | Bargate  |  1,204 |
            +----------+--------+
            | Bitterne |        |
            +----------+--------+
            | Shirley  |    87% |
            +----------+--------+
            """)
    }

    @Test func cellsWrapWithinTheMeasure() {
        check(
            [table(2, [row("Action", "one two three four five six seven eight nine ten")])],
            """
            +--------+-----------------------------+
            | Action | one two three four five six |
            |        | seven eight nine ten        |
            +--------+-----------------------------+
            """)
    }

    @Test func spansOfRowsAndColumns() {
        check(
            [
                table(
                    3,
                    [
                        Table.Row([cell("a", rows: 2), cell("b", columns: 2)]), row("c", "d"),
                        Table.Row([cell("e"), cell("f", columns: 2, rows: 2)]), row("g"),
                    ])
            ],
            """
            +---+-------+
            | a | b     |
            |   +---+---+
            |   | c | d |
            +---+---+---+
            | e | f     |
            +---+       |
            | g |       |
            +---+-------+
            """)
    }

    @Test func cellOverRowsRunsThroughTheRule() {
        check(
            [
                table(
                    2,
                    [
                        Table.Row([
                            cell("a"),
                            Table.Cell(
                                [.paragraph(Paragraph([.text("x"), .lineBreak, .text("y")]))],
                                rowSpan: 2),
                        ]), row("b"),
                    ])
            ],
            """
            +---+---+
            | a | x |
            +---+ y |
            | b |   |
            +---+---+
            """)
    }

    @Test func paddingGoesThenWordsAreBroken() {
        check(
            [table(8, [row("aaa", "bbb", "ccc", "ddd", "eee", "fff", "ggg", "hhh")])],
            """
            +---+---+---+---+---+---+---+---+
            |aaa|bbb|ccc|ddd|eee|fff|ggg|hhh|
            +---+---+---+---+---+---+---+---+
            """)
        check(
            [table(4, [row("aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc", "d")])],
            """
            +------------+-----------+-----------+-+
            |aaaaaaaaaaaa|bbbbbbbbbbb|ccccccccccc|d|
            |            |b          |c          | |
            +------------+-----------+-----------+-+
            """)
    }

    @Test func tooManyColumnsAreStacked() {
        let words = (0..<14).map { cell("w\($0)") }
        check(
            [table(14, [Table.Row(words), row("x")])],
            (0..<14).map { "w\($0)\n\n" }.joined() + String(repeating: "-", count: 40) + "\n\nx")
    }

    @Test func weightsShareTheMeasure() {
        check(
            [table(2, [row("a", "b")], weights: [1, 2])],
            """
            +-------------+------------------------+
            | a           | b                      |
            +-------------+------------------------+
            """)
    }

    @Test func blocksAndNotesInCells() {
        let list = Block.list(
            List(.bullet, items: (1...2).map { List.Item(blocks: [paragraph("point \($0)")]) }))
        let linked = Block.paragraph(
            Paragraph([
                .text("one two three four five six seven "), .link(address: "u", [.text("x")]),
            ]))
        check(
            [table(2, [Table.Row([Table.Cell([paragraph("p"), list]), Table.Cell([linked])])])],
            """
            +-----------+--------------------------+
            | p         | one two three four five  |
            |           | six seven x[1]           |
            | • point 1 |                          |
            | • point 2 |                          |
            +-----------+--------------------------+


            Notes
            =====

            [1] u
            """)
    }

    @Test func headIsRepeatedAndRowsStayWhole() {
        let rows = (1...6).map { number in
            Table.Row([
                Table.Cell([
                    .paragraph(Paragraph([.text("r\(number)"), .lineBreak, .text("s\(number)")]))
                ])
            ])
        }
        let text = renderText(
            pack([table(1, head: [row("Head")], rows)]),
            TextOptions(measure: 40, pageHeight: 15, words: testWords))
        let bodies = pages(text).map { $0.dropLast().filter { !$0.isEmpty } }
        let head = ["+------+", "| Head |", "+======+"]
        func lines(_ numbers: ClosedRange<Int>) -> [String] {
            numbers.flatMap { ["| r\($0)   |", "| s\($0)   |", "+------+"] }
        }
        #expect(bodies == [head + lines(1...3), head + lines(4...6)])
    }

    @Test func nestedTablesAreLinear() {
        var block = paragraph("core")
        for _ in 0..<40 { block = table(1, [Table.Row([Table.Cell([block])])]) }
        let text = renderText(pack([block]), TextOptions(measure: 300, words: testWords))
        #expect(String(decoding: text.bytes, as: UTF8.self).contains("core"))
    }
}
