import DocumentTree
import Rendering
import Testing

let testWords = TextWords(
    blankSheet: "This page is intentionally left blank", pageStamp: "Page %", notes: "Notes",
    figure: "Figure:")

/// A pack of one item with one paper, and a front sheet without a word.
func pack(
    title: [Inline] = [], marking: String? = nil, partTitle: String? = nil, stamp: String = "",
    _ blocks: [Block], sections: [Section] = [], front: Section = Section(title: [], blocks: [])
) -> PackDocument<Members> {
    let paper = Paper(
        kind: .report, anchor: AnchorID("paper"), title: title, referenceWords: "",
        marking: marking, blocks: blocks, sections: sections)
    let item = ItemPapers(
        anchor: AnchorID("item"), label: "3", title: "", stamp: stamp, referenceWords: "item 3",
        papers: [paper])
    return pack([item], partTitle: partTitle, front: front)
}

func pack(
    _ items: [ItemPapers], partTitle: String? = nil,
    front: Section = Section(title: [], blocks: [])
) -> PackDocument<Members> {
    PackDocument(
        identity: PackIdentity(
            title: "", subtitle: "", body: "", meetingDate: "2022-12-15", publicationDate: nil,
            language: "en-GB", editionTitle: ""),
        frontSheet: front,
        parts: [PackPart(title: partTitle, anchor: AnchorID("part"), items: items)])
}

/// The pages of a text pack, as lines.
func pages(_ pack: TextPack) -> [[String]] {
    var pages: [[String]] = []
    for page in pack.bytes.split(separator: 0x0C, omittingEmptySubsequences: false) {
        var lines = page.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        // What follows the last line feed is no line.
        if lines.last == "" { lines.removeLast() }
        pages.append(lines)
    }
    return pages
}

/// Sets blocks on one page and compares its text, without the foot and the lines left empty.
func check(
    _ blocks: [Block], title: [Inline] = [], sections: [Section] = [], measure: Int = 40,
    links: TextOptions.Links = .notes, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let options = TextOptions(measure: measure, pageHeight: 200, links: links, words: testWords)
    let text = renderText(pack(title: title, blocks, sections: sections), options)
    var lines = pages(text).first?.dropLast() ?? []
    while lines.last == "" { lines.removeLast() }
    #expect(lines.joined(separator: "\n") == expected, sourceLocation: sourceLocation)
}

func paragraph(_ words: String) -> Block { .paragraph(Paragraph([.text(words)])) }

func cell(_ words: String, columns: Int = 1, rows: Int = 1) -> Table.Cell {
    Table.Cell(words.isEmpty ? [] : [paragraph(words)], columnSpan: columns, rowSpan: rows)
}

func row(_ words: String...) -> Table.Row { Table.Row(words.map { cell($0) }) }
