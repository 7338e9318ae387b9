import DocumentTree
import Rendering
import Testing

/// Decks as text: each slide on sheets of its own, landscape or portrait.
@Suite struct TextDeckTests {
    private let options = TextOptions(measure: 40, pageHeight: 18, words: testWords)

    private func deck(
        _ sections: [Section], title: [Inline] = [.text("Plan")], blocks: [Block] = [],
        orientation: Sheet.Orientation = .landscape, before: [Block]? = nil
    ) -> TextPack {
        let paper = Paper(
            kind: .appendix("1"), anchor: AnchorID("deck"), title: title,
            referenceWords: "Appendix 1", marking: nil, blocks: blocks, sections: sections,
            deck: orientation)
        let report = before.map {
            Paper(
                kind: .report, anchor: AnchorID("report"), title: [], referenceWords: "",
                marking: nil, blocks: $0, sections: [])
        }
        let item = ItemPapers(
            anchor: AnchorID("item"), label: "3", title: "", stamp: "Agenda Item 3",
            referenceWords: "", papers: [report, paper].compactMap { $0 })
        return renderText(pack([item]), options)
    }

    private func slide(
        _ title: String, _ blocks: [Block] = [], _ kind: Sheet.Kind = .slide,
        label: String = "", lies orientation: Sheet.Orientation = .landscape,
        sections: [Section] = []
    ) -> Section {
        Section(
            title: [.text(title)], anchor: AnchorID(title), blocks: blocks, sections: sections,
            sheet: Sheet(
                orientation: orientation, kind: kind, label: label.isEmpty ? [] : [.text(label)]))
    }

    @Test func coverSlideAndNotes() {
        let notes = Section(
            title: [.text("Speaker's notes")], role: "slide-notes", blocks: [paragraph("Go slow.")])
        let text = deck(
            [slide("Health", [paragraph("Good.")], label: "AREAS", sections: [notes])],
            blocks: [paragraph("Council"), paragraph("May 2023")])
        let sheets = pages(text)
        // A landscape sheet has 60 columns and 12 lines here.
        #expect(sheets.map(\.count) == [12, 12])
        #expect(
            sheets[0] == [
                "                                   Agenda Item 3, Appendix 1", "",
                "                            ====", "                            Plan",
                "                            ====", "", "                          Council", "",
                "                          May 2023", "", "", "                           Page 1",
            ])
        #expect(
            sheets[1] == [
                "AREAS", "Health", "======", "", "Good.", "", "Speaker's notes",
                "---------------", "", "Go slow.", "", "                           Page 2",
            ])
    }

    @Test func longSlideGoesOnUnderItsHeadline() {
        let text = deck([slide("Health", (1...6).map { paragraph("Point \($0).") })])
        let sheets = pages(text)
        #expect(
            sheets[2].prefix(4) == ["Health", "======", "", "Point 5."])
        #expect(sheets[1].contains("Point 4.") && !sheets[1].contains("Point 5."))
        #expect(text.pages.total == 4)
    }

    @Test func dividerStandsInTheMiddle() {
        let text = deck([slide("Part two", [], .divider)])
        #expect(
            pages(text)[1] == [
                "", "", "", "", "                          Part two",
                "                          ========", "", "", "", "", "",
                "                           Page 2",
            ])
    }

    /// The pages on the contents slide are those of this very file, behind a report of two sheets.
    @Test func contentsTellTheirPages() {
        let text = deck(
            [
                slide("Contents", [], .contents), slide("One", [], .divider),
                slide("Apples", (1...9).map { paragraph("Point \($0).") }),
                slide("Pears", [paragraph("b")]),
                slide("Two", [], .divider),
                slide("Plums", [paragraph("c")], lies: .portrait),
            ], before: [paragraph("Report.")])
        let sheets = pages(text)
        #expect(sheets.map(\.count) == [18, 18, 12, 12, 12, 12, 12, 12, 12, 12, 18, 18])
        let contents = sheets[3]
        for title in ["One", "Apples", "Pears", "Two", "Plums"] {
            let line = contents.first { $0.contains(title + " .") }
            let printed = line?.split(separator: " ").last.flatMap { Int($0) }
            let real = sheets.firstIndex { sheet in
                sheet.contains { $0.trimmed == title } && sheet != contents
            }
            #expect(printed == real.map { $0 + 1 }, "\(title)")
            #expect(line?.count == 60, "\(title)")
        }
        #expect(contents.contains { $0.hasPrefix("  Apples ..") })
        #expect(text.pages.papers.map(\.first) == [1, 3])
    }

    @Test func slidesWithinOthersAndOutsideDecks() {
        let inner = slide("Inner", [paragraph("b")])
        let text = deck([slide("Outer", [paragraph("a")], sections: [inner])])
        #expect(
            pages(text).map { $0.first } == [
                "                                   Agenda Item 3, Appendix 1", "Outer", "Inner",
                "",
            ])
        // In a paper that is no deck, it is a section like any other.
        check([], sections: [slide("Outer", [paragraph("a")])], "Outer\n=====\n\na")
    }

    @Test func emptySlideHasASheet() {
        let text = deck([slide(""), slide("B", [paragraph("b")])], title: [])
        #expect(text.pages.total == 2)
        #expect(pages(text)[1].first == "B")
    }

    // MARK: Turned tables

    private var wide: Table {
        Table(
            columns: Array(repeating: Table.Column(), count: 4),
            head: [row("Abcdefghijk", "Bcdefghijkl", "Cdefghijklm", "Defghijklmn")],
            body: (1...4).map { row("\($0)x", "b", "c", "d") }, fit: .turned)
    }

    @Test func wideTableTurnsItsSheet() {
        let section = Section(
            title: [.text("Figures")], blocks: [.table(wide), paragraph("After.")])
        let text = renderText(pack([paragraph("Before.")], sections: [section]), options)
        let sheets = pages(text)
        #expect(sheets.map(\.count) == [18, 12, 12, 18])
        #expect(sheets[0].first == "Before." && !sheets[0].contains("Figures"))
        // The heading goes with its table, and the head is repeated.
        #expect(sheets[1].prefix(2) == ["Figures", "======="])
        #expect(sheets[1].contains { $0.hasPrefix("| Abcdefghijk | Bcdefghijkl |") })
        #expect(sheets[2].contains { $0.hasPrefix("| Abcdefghijk | Bcdefghijkl |") })
        #expect(sheets[3].first == "After.")
    }

    /// One that is too wide even for the turned sheet is split there.
    @Test func tableThatFitsStays() {
        let narrow = Table(
            columns: [Table.Column()], head: [row("A")], body: [row("1")], fit: .turned)
        #expect(pages(renderText(pack([.table(narrow)]), options))[0].count == 18)
        let many = Table(
            columns: Array(repeating: Table.Column(), count: 60), head: [],
            body: [Table.Row((0..<60).map { cell("w\($0)") })], fit: .turned)
        let sheets = pages(renderText(pack([.table(many)]), options))
        #expect(sheets.allSatisfy { $0.count == 12 })
        let lines = sheets.joined().joined(separator: " ")
        for column in 0..<60 { #expect(lines.contains("w\(column) ")) }
    }

    @Test func tableInAListItemTurnsWithItsNumber() {
        let list = List(
            .decimal,
            items: [
                List.Item(number: 1, blocks: [paragraph("First.")]),
                List.Item(number: 2, blocks: [.table(wide), paragraph("Rest.")]),
            ])
        let sheets = pages(renderText(pack([.list(list)]), options))
        #expect(sheets[0].first == "1.  First.")
        #expect(sheets[1].first == "2.")
        #expect(sheets.contains { $0.first == "    Rest." })
    }
}

extension String {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
