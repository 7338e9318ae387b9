import Diagnostics
import DocumentTree
import Rendering
import TestSupport
import Testing

/// The rules of the sheet, on random packs; `QUORATE_SHEETS` says on how many.
@Suite struct TextLayoutRuleTests {
    @Test(arguments: 0..<setting("QUORATE_SHEETS", default: 15)) func rulesHold(seed: Int) {
        var random = TextRandomPack(seed: seed)
        let measure = [80, 80, 72, 20, 41, 200][seed % 6]
        let height = [60, 60, 12, 25, 100][seed % 5]
        let pack = random.pack(items: 0...2)
        let options = TextOptions(
            measure: measure, pageHeight: height, links: seed % 2 == 0 ? .notes : .inPlace,
            words: testWords)
        let text = renderText(pack, options)
        let sheets = pages(text)
        checkLines(
            text.bytes, sheets, measure: measure, height: height,
            front: text.pages.frontSheets)
        checkStamps(sheets, text.pages, height: height)
        checkRanges(sheets, text.pages, pack)
        if seed % 3 == 0 { #expect(renderText(pack, options).bytes == text.bytes) }
    }

    /// Nothing is lost in cells, frames and cuts: pages so long that no head is repeated print the
    /// letters of a wide measure in a narrow one, too. More of them only where the rows of a table
    /// stand by themselves: they repeat its head.
    @Test(arguments: 0..<8) func noLetterIsLost(seed: Int) {
        var random = TextRandomPack(seed: 1000 + seed)
        // A slide whose table is turned repeats its headline, in whichever measure that is.
        random.hasDecks = seed % 2 == 0
        random.turnsTables = seed % 2 == 1
        // A wide measure may split a table that stands row by row in a narrow one, and repeat its stub.
        random.splitsTables = false
        let pack = random.pack(items: 0...1)
        func letters(_ measure: Int) -> [Int] {
            let text = renderText(
                pack, TextOptions(measure: measure, pageHeight: 4000, words: testWords))
            var counts = [Int](repeating: 0, count: 26)
            // Sheets that are turned in one measure only have stamps, and blank ones behind them.
            let lines = pages(text).flatMap { sheet in
                sheet.dropLast().filter { !$0.hasSuffix(testWords.blankSheet) }
            }
            for byte in Array(lines.joined().utf8)
            where byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") {
                counts[Int(byte - UInt8(ascii: "a"))] += 1
            }
            return counts
        }
        #expect(zip(letters(1000), letters(37)).allSatisfy { wide, narrow in wide <= narrow })
    }

    private func checkLines(
        _ bytes: [UInt8], _ sheets: [[String]], measure: Int, height: Int, front: Int
    ) {
        let controls = bytes.filter { ($0 < 0x20 || $0 == 0x7F) && $0 != 0x0A && $0 != 0x0C }
        #expect(controls.isEmpty)
        #expect(sheets.allSatisfy { !$0.isEmpty && $0.count <= height })
        let lines = sheets.joined()
        for (place, sheet) in sheets.enumerated() {
            // A stamped sheet has all its lines, and so tells how it lies.
            let mayBeLandscape =
                place < front ? sheet.count <= height * 2 / 3 : sheet.count == height * 2 / 3
            let measure = mayBeLandscape ? measure * 3 / 2 : measure
            // No character is wider than it has bytes.
            let wide = sheet.filter { $0.utf8.count > measure && displayWidth(of: $0) > measure }
            #expect(wide == [])
        }
        #expect(lines.filter { $0.utf8.last == 0x20 || $0.hasSuffix("\u{A0}") } == [])
    }

    private func checkStamps(_ sheets: [[String]], _ numbers: PageNumbers, height: Int) {
        #expect(sheets.count == max(1, numbers.frontSheets + numbers.total))
        #expect(numbers.total == 0 || numbers.frontSheets % 2 == 0)
        for (index, lines) in sheets.dropFirst(numbers.frontSheets).enumerated()
        where numbers.total > 0 {
            #expect(lines.count == height || lines.count == height * 2 / 3)
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
