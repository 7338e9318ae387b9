import DocumentTree
import Rendering
import Testing

/// Random decks among portrait papers: what the contents slide tells is so.
@Suite struct TextDeckPageTests {
    @Test(arguments: 0..<6) func contentsTellTheTruth(seed: Int) {
        var random = TextRandomPack(seed: 500 + seed)
        var slides: [Slide] = []
        let items = random.many(1...3) { random in
            ItemPapers(
                anchor: AnchorID("i\(random.number(1...1_000_000))"), label: "1", title: "",
                stamp: "Agenda Item 1", referenceWords: "",
                papers: random.many(1...3) { paper(&$0, &slides) })
        }
        let options = TextOptions(
            measure: [80, 60, 100][seed % 3], pageHeight: [60, 24][seed % 2], words: testWords)
        let text = renderText(pack(items), options)
        let sheets = pages(text).map { $0.map(\.trimmed) }
        #expect(text.pages.frontSheets == 0)
        for slide in slides {
            let heads = sheets.indices.filter { page in
                sheets[page].contains(slide.title)
            }
            let first = heads.first ?? -1
            // It lies as it was told to.
            let isLandscape = sheets[max(0, first)].count == options.pageHeight * 2 / 3
            #expect(isLandscape == (slide.orientation == .landscape), "\(slide.title)")
            let listed = sheets.joined().filter { $0.hasPrefix(slide.title + " ..") }
            #expect(listed.count == 1, "\(slide.title)")
            let number = listed.first?.split(separator: " ").last.flatMap { Int($0) }
            #expect(number == first + 1, "\(slide.title)")
        }
        #expect(text.pages.papers.allSatisfy { $0.first % 2 == 1 && $0.last % 2 == 0 })
        #expect(sheets.enumerated().allSatisfy { $1.last == "Page \($0 + 1)" })
        #expect(renderText(pack(items), options).bytes == text.bytes)
    }

    private struct Slide {
        let title: String
        let orientation: Sheet.Orientation
    }

    /// A report, or a deck whose contents slide stands somewhere among its slides.
    private func paper(_ random: inout TextRandomPack, _ slides: inout [Slide]) -> Paper {
        let name = "p\(random.number(1...1_000_000_000))"
        guard random.chance(2) else {
            return Paper(
                kind: .report, anchor: AnchorID(name), title: [.text("Report")],
                referenceWords: "", marking: nil, blocks: random.blocks(0...20, depth: 1),
                sections: [])
        }
        let count = random.number(1...12)
        let contents = random.number(0...count - 1)
        let sections = (0..<count).map { index -> Section in
            let orientation = Sheet.Orientation.allCases[random.number(0...1)]
            let isDivider = random.chance(4)
            // A headline that no other line can be.
            let title = "Headline \(slides.count) of all"
            if index != contents { slides.append(Slide(title: title, orientation: orientation)) }
            return Section(
                title: [.text(index == contents ? "Contents of \(name)" : title)],
                anchor: AnchorID("\(name)-\(index)"),
                blocks: random.blocks(0...(random.chance(3) ? 30 : 3), depth: 1),
                sheet: Sheet(
                    orientation: orientation,
                    kind: index == contents ? .contents : isDivider ? .divider : .slide,
                    label: random.chance(2) ? [.text("AREA")] : []))
        }
        return Paper(
            kind: .appendix("1"), anchor: AnchorID(name), title: [.text("Deck")],
            referenceWords: "Appendix 1", marking: random.chance(3) ? "RESTRICTED" : nil,
            blocks: random.blocks(0...3, depth: 1), sections: sections,
            deck: Sheet.Orientation.allCases[random.number(0...1)])
    }
}

extension String {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
