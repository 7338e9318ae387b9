import DocumentTree
import Rendering
import Testing

/// Everything about DocBook, one test at a time: libxml2 is used in all of it.
@Suite(.serialized)
enum DocBookTests {}

/// A pack of one item whose report holds the blocks.
func docBookPack(
    _ blocks: [Block], sections: [Section] = [], marking: String? = nil
) -> PackDocument<Members> {
    let report = Paper(
        kind: .report, anchor: AnchorID("item-3-report"), title: [.text("Strategy")],
        referenceWords: "the report", marking: marking, blocks: blocks, sections: sections)
    return docBookPack(papers: [report])
}

func docBookPack(papers: [Paper], title: String? = nil) -> PackDocument<Members> {
    let item = ItemPapers(
        anchor: AnchorID("item-3"), label: "3", title: "Strategy", stamp: "Agenda Item 3",
        referenceWords: "item 3", papers: papers)
    return PackDocument(
        identity: PackIdentity(
            title: "Health Board", subtitle: "15 December 2022", body: "Health Board",
            meetingDate: "2022-12-15", publicationDate: "2022-12-07", language: "en-GB",
            editionTitle: "Members' edition"),
        frontSheet: Section(title: [.text("Agenda")], blocks: []),
        parts: [PackPart(title: title, anchor: AnchorID("part-1"), items: [item])])
}

func docBookText<Reader: Audience>(
    _ pack: PackDocument<Reader>, pictures: [String: String] = [:]
) throws -> String {
    let bytes = try renderDocBook(pack, DocBookOptions(pictures: pictures))
    return String(decoding: bytes, as: UTF8.self)
}

/// What blocks become inside an article, without its own indentation.
func docBookBody(_ blocks: [Block], pictures: [String: String] = [:]) throws -> String {
    let text = try docBookText(docBookPack(blocks), pictures: pictures)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix(" <article") }) + 2
    let end = try #require(lines.firstIndex(of: " </article>"))
    return lines[start..<end].map { $0.hasPrefix("  ") ? $0.dropFirst(2) : $0 }
        .joined(separator: "\n")
}

/// What inlines become inside a paragraph.
func docBookWords(_ content: [Inline]) throws -> String {
    try docBookBody([.paragraph(Paragraph(content))])
}

func docBookParagraph(_ words: String) -> Block { .paragraph(Paragraph([.text(words)])) }
