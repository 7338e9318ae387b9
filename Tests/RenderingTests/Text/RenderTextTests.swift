import DocumentTree
import Rendering
import Testing

@Suite struct RenderTextTests {
    private let options = TextOptions(measure: 40, pageHeight: 12, words: testWords)

    @Test func stampMarkingAndPartTitleStandOnTheFirstSheet() {
        let text = renderText(
            pack(
                title: [.text("Plan")], marking: "RESTRICTED", partTitle: "Part I",
                stamp: "Agenda Item 3", [paragraph("Text.")]),
            TextOptions(measure: 40, pageHeight: 18, words: testWords))
        #expect(
            pages(text).first == [
                "                           Agenda Item 3", "               RESTRICTED", "",
                "Part I", "", "", "====", "Plan", "====", "", "Text.",
                "", "", "", "", "", "", "                 Page 1",
            ])
    }

    @Test func onlyTheFirstSheetOfAnItemIsStampedWithIt() {
        let papers = ["one", "two"].map { name in
            Paper(
                kind: .report, anchor: AnchorID(name), title: [], referenceWords: "", marking: nil,
                blocks: (0..<30).map { paragraph("\(name) \($0)") }, sections: [])
        }
        let item = ItemPapers(
            anchor: AnchorID("item"), label: "3", title: "", stamp: "Agenda Item 3",
            referenceWords: "", papers: papers)
        let text = renderText(pack([item, item]), options)
        let stamped = pages(text).indices.filter {
            pages(text)[$0].contains { $0.hasSuffix("Agenda Item 3") }
        }
        #expect(stamped == [0, text.pages.items[1].first - 1])
        #expect(text.pages.papers.map(\.first) == [1, 9, 15, 23])
    }

    @Test func blankSheetCarriesSentenceMarkingAndStamp() {
        let text = renderText(pack(marking: "RESTRICTED", [paragraph("Text.")]), options)
        #expect(
            pages(text).last == [
                "               RESTRICTED", "", "", "", " This page is intentionally left blank",
                "", "", "", "", "", "", "                 Page 2",
            ])
        #expect(text.pages.total == 2)
    }

    @Test func formFeedStandsBeforeThePage() {
        let text = renderText(pack([paragraph("Text.")]), options)
        let string = String(decoding: text.bytes, as: UTF8.self)
        #expect(string.contains("Page 1\n\u{0C}\n"))
        #expect(string.hasSuffix("Page 2\n"))
    }

    @Test func frontSheetPrintsTrueRangesAndNoStamp() {
        let words = PageRangeWords(several: "(Pages {first} - {last})", one: "(Page {first})")
        let front = Section(
            title: [.text("Board")],
            blocks: [
                .paragraph(
                    Paragraph([
                        .text("3 Plan "), .strong([.pageRange(of: AnchorID("item"), words)]),
                    ])
                ),
                .paragraph(Paragraph([.text("4 None "), .pageRange(of: AnchorID("no"), words)])),
            ])
        let text = renderText(pack([paragraph("Text.")], front: front), options)
        #expect(
            pages(text).first == [
                "=====", "Board", "=====", "", "3 Plan (Pages 1 - 2)", "", "4 None",
            ])
        #expect(pages(text)[1].last == " This page is intentionally left blank")
        #expect(text.pages.frontSheets == 2)
        #expect(
            text.pages.items == [
                PageNumbers.Stamps(anchor: AnchorID("item"), first: 1, last: 2)
            ])
    }

    @Test func itemsWithoutPapersHaveNoPages() {
        let item = ItemPapers(
            anchor: AnchorID("one"), label: "1", title: "", stamp: "", referenceWords: "",
            papers: [])
        let front = Section(title: [], blocks: [paragraph("Agenda")])
        let text = renderText(pack([item], front: front), options)
        #expect(text.bytes == Array("Agenda\n".utf8))
        #expect(text.pages.total == 0 && text.pages.items.isEmpty)
        #expect(renderText(pack([]), options).bytes.isEmpty)
    }

    @Test func longMarkingLeavesRoomForTheText() {
        let marking = String(repeating: "SECRET ", count: 500)
        let text = renderText(
            pack(marking: marking, stamp: marking, [paragraph("Text.")]), options)
        #expect(pages(text).allSatisfy { $0.count == 12 })
        #expect(pages(text).first?.contains("Text.") == true)
    }
}
