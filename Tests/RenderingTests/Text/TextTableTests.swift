import DocumentTree
import Foundation
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

    @Test func paddingGoesBeforeWordsAreBroken() {
        check(
            [table(8, [row("aaa", "bbb", "ccc", "ddd", "eee", "fff", "ggg", "hhh")])],
            """
            +---+---+---+---+---+---+---+---+
            |aaa|bbb|ccc|ddd|eee|fff|ggg|hhh|
            +---+---+---+---+---+---+---+---+
            """)
    }

    private let line = String(repeating: "-", count: 40)

    @Test func rowsStandByThemselvesWhereWordsDoNotFit() {
        check(
            [
                table(
                    4, head: [row("Ref", "Responsibility", "What is being done", "On time?")],
                    [
                        row("a", "accommodation", "recommissioning supportedhousing", "yes"),
                        row("b", "", "benchmarking"),
                    ], caption: [.text("Table 1")])
            ],
            """
            Table 1
            \(line)
            Ref:     a
            Responsibility:
                     accommodation
            What is being done:
                     recommissioning
                     supportedhousing
            On time? yes
            \(line)
            Ref:     b
            Responsibility:
            What is being done:
                     benchmarking
            On time?
            \(line)
            """)
    }

    @Test func spansInRowsThatStandByThemselves() {
        let wide = "wwwwwwwwwwwwwwwwww"
        check(
            [
                table(
                    3,
                    head: [
                        Table.Row([cell("All", columns: 3)]),
                        Table.Row([cell("A", rows: 2), cell("B", columns: 2)]), row("C", "D"),
                    ],
                    [
                        Table.Row([cell("theme", columns: 3)]),
                        Table.Row([cell("x", rows: 2), cell(wide), cell(wide)]),
                        Table.Row([cell("y", columns: 2)]),
                    ])
            ],
            """
            All
            \(line)
            theme
            \(line)
            A:    x
            B, C: \(wide)
            B, D: \(wide)
            \(line)
            A:    x
            B, C, D:
                  y
            \(line)
            """)
    }

    @Test func notesInRowsThatStandByThemselves() {
        func linked(_ words: String) -> Table.Cell {
            Table.Cell([
                .paragraph(Paragraph([.link(address: "to-\(words)", [.text(words)])]))
            ])
        }
        let wide = "wwwwwwwwwwwwwwwwwwwww"
        check(
            [
                table(
                    2, head: [Table.Row([linked("A"), cell("B")])],
                    [Table.Row([cell(wide), linked(wide)]), row("x", "y")]), paragraph("end"),
            ], measure: 30,
            """
            \(line.dropLast(10))
            A[1]: \(wide)
            B:    \(wide)[2]
            \(line.dropLast(10))
            A[1]: x
            B:    y
            \(line.dropLast(10))

            end


            Notes
            =====

            [1] to-A
            [2] to-\(wide)
            """)
    }

    @Test func rowsThatStandByThemselvesStayWhole() {
        let wide = String(repeating: "w", count: 20)
        let rows = (1...5).map { row("r\($0)", wide, wide) }
        let text = renderText(
            pack([table(3, head: [row("A", "B", "C")], rows)]),
            TextOptions(measure: 40, pageHeight: 13, words: testWords))
        let bodies = pages(text).map { $0.dropLast().filter { !$0.isEmpty } }
        func lines(_ numbers: ClosedRange<Int>) -> [String] {
            [line] + numbers.flatMap { ["A:  r\($0)", "B:  \(wide)", "C:  \(wide)", line] }
        }
        #expect(bodies.dropLast() == [lines(1...2), lines(3...4), lines(5...5)])
    }

    @Test func longHeadsAreCutAfterTheFirstRow() {
        let head = Array(repeating: "words", count: 20).joined(separator: " ")
        let wide = String(repeating: "w", count: 20)
        let text = renderText(
            pack([table(2, head: [row(head, "B")], [row(wide, wide), row(wide, wide)])]),
            TextOptions(measure: 40, pageHeight: 100, words: testWords))
        let words = String(decoding: text.bytes, as: UTF8.self).components(separatedBy: "words")
        #expect(words.count == 1 + 20 + 13)
    }

    @Test func tooManyColumnsStandByThemselves() {
        let words = (0..<14).map { cell("w\($0)") }
        let row1 = (0..<14).map { "w\($0)\n" }.joined()
        check(
            [table(14, [Table.Row(words), row("x")])], "\(line)\n\(row1)\(line)\nx\n\(line)")
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
