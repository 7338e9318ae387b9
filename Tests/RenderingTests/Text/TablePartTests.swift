import Diagnostics
import DocumentTree
import TestSupport
import Testing

@testable import Rendering

/// Figures by the decimal point, words below a table, and tables that are split.
@Suite struct TablePartTests {
    @Test func pointsStandUnderPoints() {
        let columns = [
            Table.Column(isStub: true), Table.Column(alignment: .decimal, unit: "%"),
            Table.Column(alignment: .decimal),
        ]
        check(
            [
                .table(
                    Table(
                        columns: columns, head: [row("Ward", "Rate", "Cost")],
                        body: [
                            row("Bargate", "9.7", "£1,204"), row("Shirley", "< 0.05%", "−3.5*"),
                            row("Millbrook", "112", "(.25)"),
                            row("Bevois", "withheld", "2021/22"), row("Coxford", "", "4 of 7"),
                        ], caption: [.text("Table 1")],
                        notes: [[.text("* Provisional.")], [.text("< fewer than one")]],
                        source: [.text("Source: ONS")]))
            ], measure: 60,
            """
            Table 1
            +-----------+----------+------------+
            | Ward      | Rate (%) |       Cost |
            +===========+==========+============+
            | Bargate   |    9.7   | £1,204     |
            +-----------+----------+------------+
            | Shirley   |  < 0.05% |     −3.5*  |
            +-----------+----------+------------+
            | Millbrook |  112     |      (.25) |
            +-----------+----------+------------+
            | Bevois    | withheld | 2021/22    |
            +-----------+----------+------------+
            | Coxford   |          | 4 of 7     |
            +-----------+----------+------------+
            * Provisional.
            < fewer than one
            Source: ONS
            """)
    }

    @Test(
        arguments: [
            ("9.7", 1, 2), ("1,204.5%", 5, 3), ("112", 3, 0), ("−3.5", 2, 2), ("+£20,000", 8, 0),
            ("(1.5)", 2, 3), (".5", 0, 2), ("< 0.05", 3, 3), ("12.5[2]*", 2, 6), ("£1.2m", 2, 3),
            ("3 %", 1, 2), ("≥7", 2, 0),
        ])
    func numbers(_ words: String, before: Int, after: Int) {
        #expect(
            DecimalWidths(Array(words.utf8)[...]) == DecimalWidths(before: before, after: after))
    }

    @Test(arguments: ["", "-", "2021/22", "15/12/2022", "4 of 7", "1.", "1.2.3", "n/a", "3rd", "%"])
    func noNumbers(_ words: String) { #expect(DecimalWidths(Array(words.utf8)[...]) == nil) }

    private func wide(_ fit: Table.Fit, caption: [Inline]) -> Block {
        let heads = (1...6).map { cell("Column\($0)Column\($0)") }
        return .table(
            Table(
                columns: [Table.Column(isStub: true)] + (1...6).map { _ in Table.Column() },
                head: [
                    Table.Row(
                        [cell("Ward", rows: 2)] + [cell("Early", columns: 3)]
                            + [cell("Late", columns: 3)]), Table.Row(heads),
                ],
                body: [
                    Table.Row([cell("All wards", columns: 7)]),
                    Table.Row([cell("East")] + (1...6).map { cell("e\($0)") }),
                ], caption: caption, source: [.text("Source: ONS")], fit: fit))
    }

    @Test func splitWhereNoHeadIsParted() {
        let parts = [TablePartWords("{caption}, {part} of {parts}"), nil]
        for (words, title) in zip(parts, [", 1 of 2", " (1/2)"]) {
            let words = TextWords(
                blankSheet: "", pageStamp: "%", notes: "Notes", figure: "Figure:", tablePart: words)
            let text = renderText(
                pack([wide(.split, caption: [.text("Table 1")])]),
                TextOptions(measure: 80, pageHeight: 60, words: words))
            let lines = pages(text).first?.filter { !$0.isEmpty }.dropLast() ?? []
            let next = title.replacing("1", with: "2")
            #expect(
                lines.joined(separator: "\n") == """
                    Table 1\(title)
                    +------+--------------------------------------------------+
                    | Ward | Early                                            |
                    |      +----------------+----------------+----------------+
                    |      | Column1Column1 | Column2Column2 | Column3Column3 |
                    +======+================+================+================+
                    | All wards                                               |
                    +------+----------------+----------------+----------------+
                    | East | e1             | e2             | e3             |
                    +------+----------------+----------------+----------------+
                    Table 1\(next)
                    +------+--------------------------------------------------+
                    | Ward | Late                                             |
                    |      +----------------+----------------+----------------+
                    |      | Column4Column4 | Column5Column5 | Column6Column6 |
                    +======+================+================+================+
                    | All wards                                               |
                    +------+----------------+----------------+----------------+
                    | East | e4             | e5             | e6             |
                    +------+----------------+----------------+----------------+
                    Source: ONS
                    """)
        }
    }

    /// Every word of a body is printed once, whatever pages and joined cells do to its table.
    @Test(arguments: 0..<60) func wordsOfJoinedCellsArePrintedOnce(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let columns = Int.random(in: 1...5, using: &random)
        let grid = RandomTable(columns: columns, headRows: seed % 3, bodyRows: 40, &random)
        let table = Table(
            columns: (0..<columns).map {
                Table.Column(alignment: Table.Alignment.allCases[($0 + seed) % 4])
            }, head: grid.head, body: grid.body, notes: [[.text("footword")]],
            source: [.text("sourceword")])
        let options = TextOptions(
            measure: 100, pageHeight: [14, 20, 33, 60, 400][seed % 5], words: testWords)
        let text = renderText(pack([.table(table)]), options)
        let sheets = pages(text)
        #expect(sheets.joined().allSatisfy { displayWidth(of: $0) <= 100 })
        #expect(sheets.allSatisfy { $0.count <= options.pageHeight })
        let printed = Self.counts(text)
        for word in grid.bodyWords + ["footword", "sourceword"] {
            #expect(printed[word] == 1, "\(word)")
        }
        for word in grid.headWords { #expect(printed[word, default: 0] >= 1, "\(word)") }
    }

    /// A table that is split prints its stub in each part, and everything else once.
    @Test(arguments: 0..<20) func splitTablesLoseNothing(seed: Int) {
        var random = SeededGenerator(seed: UInt64(1000 + seed))
        let count = Int.random(in: 9...30, using: &random)
        let stub = 1 + seed % 2
        func name(_ row: Int, _ column: Int) -> String { "r\(row)c\(column)x" }
        let body = (0..<12).map { row in
            Table.Row((0..<count).map { cell(name(row, $0) + " wordsaslongasthis") })
        }
        let table = Table(
            columns: (0..<count).map { Table.Column(isStub: $0 < stub) },
            head: [Table.Row((0..<count).map { cell("h\($0)x") })], body: body,
            caption: [.text("captionword")], fit: seed % 2 == 0 ? .split : .turned)
        let text = renderText(
            pack([.table(table)]), TextOptions(measure: 100, pageHeight: 400, words: testWords))
        let measure = table.fit == .turned ? 150 : 100
        #expect(pages(text).joined().allSatisfy { displayWidth(of: $0) <= measure })
        let printed = Self.counts(text)
        let parts = printed["captionword", default: 0]
        #expect(parts > 1)
        for row in 0..<12 {
            for column in 0..<count {
                #expect(printed[name(row, column)] == (column < stub ? parts : 1))
            }
        }
    }

    private static func counts(_ text: TextPack) -> [String: Int] {
        let words = text.bytes.split { byte in
            !(byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26)
        }
        return Dictionary(
            words.map { (String(decoding: $0, as: UTF8.self), 1) }, uniquingKeysWith: +)
    }
}

/// A table whose cells cover rectangles drawn at random, each with a word of its own.
private struct RandomTable {
    var head: [Table.Row] = []
    var body: [Table.Row] = []
    private(set) var headWords: [String] = []
    private(set) var bodyWords: [String] = []

    init(columns: Int, headRows: Int, bodyRows: Int, _ random: inout SeededGenerator) {
        head = Self.rows(headRows, columns, "h", &headWords, &random)
        body = Self.rows(bodyRows, columns, "b", &bodyWords, &random)
    }

    private static func rows(
        _ count: Int, _ columns: Int, _ kind: String, _ words: inout [String],
        _ random: inout SeededGenerator
    ) -> [Table.Row] {
        var free = [Int](repeating: 0, count: columns)
        return (0..<count).map { row in
            var cells: [Table.Cell] = []
            var column = 0
            while column < columns {
                guard free[column] <= row else {
                    column += 1
                    continue
                }
                var end = column + 1
                let limit = column + Int.random(in: 1...3, using: &random)
                while end < min(limit, columns), free[end] <= row { end += 1 }
                let down = min(Int.random(in: 1...9, using: &random), count - row)
                for covered in column..<end { free[covered] = row + down }
                let own = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                    words.append("\(kind)\(words.count)z")
                    return words[words.count - 1]
                }
                let blocks = own.map { paragraph($0) }
                cells.append(
                    Table.Cell(
                        Int.random(in: 0...2, using: &random) == 0
                            ? blocks : [paragraph(own.joined(separator: " "))],
                        columnSpan: end - column, rowSpan: down))
                column = end
            }
            return Table.Row(cells)
        }
    }
}
