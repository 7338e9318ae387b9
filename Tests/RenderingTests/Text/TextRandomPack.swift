import DocumentTree
import TestSupport

/// Random packs that are the same on every run, with everything a tree may hold.
struct TextRandomPack {
    private var random: SeededGenerator
    private var anchors = 0
    /// Which of the two kinds of sheets there are that repeat a headline only together.
    var hasDecks = true
    var turnsTables = true
    var splitsTables = true

    init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(random.next() % UInt64(range.count))
    }

    mutating func chance(_ oneIn: Int) -> Bool { number(1...oneIn) == 1 }

    private mutating func anchor() -> AnchorID {
        anchors += 1
        return AnchorID("a\(anchors)")
    }

    mutating func many<Element>(
        _ range: ClosedRange<Int>, _ make: (inout TextRandomPack) -> Element
    ) -> [Element] {
        (0..<number(range)).map { _ in make(&self) }
    }

    // MARK: Packs

    mutating func pack(items: ClosedRange<Int> = 0...4) -> PackDocument<Members> {
        let parts = many(1...2) { random in
            PackPart(
                title: random.chance(2) ? random.words(1...6) : nil, anchor: random.anchor(),
                items: random.many(items) { $0.item() })
        }
        let lines = parts.flatMap(\.items).map { item -> Block in
            let words = PageRangeWords(several: "(Pages {first} - {last})", one: "(Page {first})")
            let range: [Inline] = [
                .text("R\(item.anchor.name): "), .pageRange(of: item.anchor, words),
            ]
            return .paragraph(Paragraph(range))
        }
        let front = Section(
            title: inlines(1...6), blocks: blocks(0...20, depth: 2) + lines)
        return PackDocument(
            identity: PackIdentity(
                title: "", subtitle: "", body: "", meetingDate: "", publicationDate: nil,
                language: "en-GB", editionTitle: ""),
            frontSheet: front, parts: parts)
    }

    private mutating func item() -> ItemPapers {
        ItemPapers(
            anchor: anchor(), label: "1", title: words(1...5),
            stamp: "Agenda Item \(number(1...20))",
            referenceWords: "", papers: many(0...3) { $0.paper() })
    }

    private mutating func paper() -> Paper {
        Paper(
            kind: .report, anchor: anchor(), title: inlines(0...9), referenceWords: "",
            marking: chance(3) ? "RESTRICTED " + words(0...20) : nil,
            blocks: blocks(0...6, depth: 3),
            sections: many(0...3) { $0.section(depth: 2) },
            deck: chance(2) && hasDecks ? orientation() : nil)
    }

    private mutating func section(depth: Int) -> Section {
        Section(
            title: inlines(0...12), anchor: anchor(), blocks: blocks(0...6, depth: 3),
            sections: depth == 0 ? [] : many(0...2) { $0.section(depth: depth - 1) },
            sheet: depth == 2 || chance(4) ? sheet() : nil)
    }

    private mutating func orientation() -> Sheet.Orientation {
        Sheet.Orientation.allCases[number(0...1)]
    }

    private mutating func sheet() -> Sheet {
        let kinds: [Sheet.Kind] = [.slide, .slide, .divider, .contents]
        return Sheet(
            orientation: orientation(), kind: kinds[number(0...3)],
            label: chance(2) ? inlines(0...4) : [])
    }

    // MARK: Blocks

    mutating func blocks(_ range: ClosedRange<Int>, depth: Int) -> [Block] {
        many(range) { $0.block(depth: depth) }
    }

    private mutating func block(depth: Int) -> Block {
        switch number(0...(depth > 0 ? 11 : 5)) {
        case 0...3: .paragraph(Paragraph(inlines(0...60)))
        case 4: .label(inlines(1...5))
        case 5:
            .preformatted(many(0...5) { $0.words(0...20) + "  " }.joined(separator: "\n"), nil)
        case 6: .quotation(blocks(0...2, depth: depth - 1))
        case 7: .rule
        case 8:
            .figure(
                Figure(file: nil, alternative: words(0...30), caption: inlines(0...10)))
        case 9: .table(table(depth: depth - 1))
        default: list(depth: depth - 1)
        }
    }

    private mutating func list(depth: Int) -> Block {
        let numberings: [List.Numbering] = [
            .bullet, .decimal, .lowerRoman, .upperRoman, .lowerLetter, .upperLetter,
        ]
        let start = number(1...200)
        var index = start - 1
        let items = many(0...8) { random -> List.Item in
            index += 1
            return List.Item(
                number: random.chance(9) ? nil : index, blocks: random.blocks(0...2, depth: depth))
        }
        return .list(
            List(
                numberings[number(0...5)], format: ["%.", "(%)", "%"][number(0...2)],
                tight: chance(2), items: items))
    }

    mutating func table(depth: Int) -> Table {
        let columns = number(1...(chance(8) ? 40 : 6))
        let weighted = chance(4)
        let alignments: [Table.Alignment] = [.start, .decimal, .centre, .end]
        let stub = number(0...2)
        return Table(
            columns: (0..<columns).map { column in
                Table.Column(
                    alignment: alignments[number(0...3)],
                    weight: weighted && !chance(4) ? number(1...5) : nil,
                    isStub: column < stub, unit: chance(5) ? words(1...1) : nil)
            },
            head: rows(0...2, columns: columns, depth: 0),
            body: rows(0...(chance(5) ? 25 : 6), columns: columns, depth: depth),
            caption: chance(3) ? inlines(1...9) : [],
            notes: chance(4) ? [inlines(0...9), inlines(1...9)] : [],
            source: chance(4) ? inlines(1...9) : [],
            fit: chance(2) && turnsTables ? .turned : chance(2) && splitsTables ? .split : .records)
    }

    /// Rows that cover their columns, now and then with a span.
    private mutating func rows(
        _ range: ClosedRange<Int>, columns: Int, depth: Int
    ) -> [Table.Row] {
        let count = number(range)
        var free = [Int](repeating: 0, count: columns)
        return (0..<count).map { row in
            var cells: [Table.Cell] = []
            var column = 0
            while column < columns {
                guard free[column] <= row else {
                    column += 1
                    continue
                }
                var across = chance(8) ? number(1...3) : 1
                let down = chance(8) ? number(1...3) : 1
                across = min(across, columns - column)
                for covered in column..<(column + across) where free[covered] > row {
                    across = min(across, covered - column)
                }
                for covered in column..<(column + across) { free[covered] = row + down }
                let blocks: [Block] =
                    chance(3)
                    ? self.blocks(0...2, depth: max(0, depth - 1))
                    : [.paragraph(Paragraph(inlines(0...9)))]
                cells.append(Table.Cell(blocks, columnSpan: across, rowSpan: down))
                column += across
            }
            return Table.Row(cells)
        }
    }

    // MARK: Words

    mutating func inlines(_ range: ClosedRange<Int>) -> [Inline] {
        var inlines: [Inline] = []
        var left = number(range)
        while left > 0 {
            let count = min(left, number(1...30))
            left -= count
            let words = self.words(count...count)
            switch number(0...19) {
            case 0: inlines.append(.strong([.text(words)]))
            case 1: inlines.append(.emphasis([.text(words), .lineBreak]))
            case 2: inlines.append(.link(address: "https://example.org/\(left)", [.text(words)]))
            case 3: inlines.append(.footnote(blocks(1...1, depth: 1)))
            case 4: inlines.append(.struckOut([.text(words)]))
            case 5: inlines.append(.code(words))
            default: inlines.append(.text(words))
            }
            inlines.append(.text(" "))
        }
        return inlines
    }

    mutating func words(_ range: ClosedRange<Int>) -> String {
        many(range) { $0.word() }.joined(separator: " ")
    }

    private mutating func word() -> String {
        switch number(0...60) {
        case 0: return "https://www.example.org/" + String(repeating: "long", count: number(1...30))
        case 1: return "café — ’quoted’"
        case 2: return "日本語テスト"
        case 3: return "e\u{301}tude 👩🏽‍⚕️"
        case 4: return "a\u{A0}b\u{A0}"
        case 5: return "tab\tnew\nline\u{7}\u{1B}[0m\u{85}"
        case 6: return "£\(number(0...9999))"
        case 7: return "\u{A0}"
        case 8: return ""
        default: break
        }
        let letters = Array("etaoinshrdlu".utf8)
        let bytes = many(1...9) { letters[$0.number(0...11)] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
