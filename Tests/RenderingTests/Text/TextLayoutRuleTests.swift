import DocumentTree
import Rendering
import Testing

/// The rules of the sheet, on random packs.
@Suite struct TextLayoutRuleTests {
    @Test(arguments: 0..<60) func rulesHold(seed: Int) {
        var random = TextRandomPack(seed: seed)
        let measure = [80, 80, 72, 20, 41, 200][seed % 6]
        let height = [60, 60, 12, 25, 100][seed % 5]
        let pack = random.pack()
        let options = TextOptions(
            measure: measure, pageHeight: height, links: seed % 2 == 0 ? .notes : .inPlace,
            words: testWords)
        let text = renderText(pack, options)
        let sheets = pages(text)
        checkLines(text.bytes, sheets, measure: measure, height: height)
        checkStamps(sheets, text.pages, height: height)
        checkRanges(sheets, text.pages, pack)
        #expect(renderText(pack, options).bytes == text.bytes)
    }

    /// Nothing is lost in cells, frames and cuts: pages so long that no head is repeated print the
    /// same letters, whatever the measure.
    @Test(arguments: 0..<10) func noLetterIsLost(seed: Int) {
        var random = TextRandomPack(seed: 1000 + seed)
        let pack = random.pack(items: 1...2)
        func letters(_ measure: Int) -> [UInt8: Int] {
            let text = renderText(
                pack, TextOptions(measure: measure, pageHeight: 100_000, words: testWords))
            let small = text.bytes.filter { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
            return Dictionary(small.map { ($0, 1) }, uniquingKeysWith: +)
        }
        #expect(letters(1000) == letters(37))
    }

    private func checkLines(
        _ bytes: [UInt8], _ sheets: [[String]], measure: Int, height: Int
    ) {
        let controls = bytes.filter { ($0 < 0x20 || $0 == 0x7F) && $0 != 0x0A && $0 != 0x0C }
        #expect(controls.isEmpty)
        for lines in sheets {
            #expect(!lines.isEmpty && lines.count <= height)
            for line in lines {
                #expect(displayWidth(of: line) <= measure, "\(line)")
                #expect(line.last != " " && line.last != "\u{A0}", "\(line)")
            }
        }
    }

    private func checkStamps(_ sheets: [[String]], _ numbers: PageNumbers, height: Int) {
        #expect(sheets.count == max(1, numbers.frontSheets + numbers.total))
        #expect(numbers.total == 0 || numbers.frontSheets % 2 == 0)
        for (index, lines) in sheets.dropFirst(numbers.frontSheets).enumerated()
        where numbers.total > 0 {
            #expect(lines.count == height)
            let stamp = lines.last?.drop { $0 == " " }
            #expect(stamp.map(String.init) == "Page \(index + 1)")
        }
        var last = 0
        for paper in numbers.papers {
            #expect(paper.first == last + 1 && paper.first % 2 == 1 && paper.last % 2 == 0)
            last = paper.last
        }
        #expect(last == numbers.total)
    }

    private func checkRanges(
        _ sheets: [[String]], _ numbers: PageNumbers, _ pack: PackDocument<Members>
    ) {
        let withPapers = pack.items.filter { !$0.papers.isEmpty }
        #expect(numbers.items.map(\.anchor) == withPapers.map(\.anchor))
        let front = sheets.prefix(numbers.frontSheets).joined()
            .flatMap { $0.split(separator: " ") }.joined(separator: " ")
        for (item, stamps) in zip(withPapers, numbers.items) {
            #expect(
                front.contains("R\(item.anchor.name): (Pages \(stamps.first) - \(stamps.last))"))
            let sheet = sheets[numbers.frontSheets + stamps.first - 1]
            #expect(sheet.first?.hasSuffix(item.stamp) == true)
        }
    }
}
