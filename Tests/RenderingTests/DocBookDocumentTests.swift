import DocumentTree
import Rendering
import Testing

extension DocBookTests {
    @Suite struct Document {
        @Test func `a whole pack`() throws {
            let report = Paper(
                kind: .report, anchor: AnchorID("item-3-report"),
                title: [.text("Strategy: annual update")], referenceWords: "the report",
                marking: "Restricted", blocks: [],
                sections: [
                    Section(
                        title: [.text("Recommendations")], role: "recommendations",
                        anchor: AnchorID("item-3-recommendations"),
                        blocks: [
                            .paragraph(
                                Paragraph([
                                    .text("Note "),
                                    .reference(.anchor(AnchorID("a1")), words: "Appendix 1"),
                                ]))
                        ])
                ])
            let appendix = Paper(
                kind: .appendix("1"), anchor: AnchorID("a1"), title: [.text("Indicators")],
                referenceWords: "Appendix 1", marking: nil, blocks: [], sections: [])
            let pack = docBookPack(papers: [appendix, report], title: "Part I")
            #expect(
                try docBookText(pack) == """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <book xmlns="http://docbook.org/ns/docbook" \
                    xmlns:xlink="http://www.w3.org/1999/xlink" version="5.0" xml:lang="en-GB">
                     <info>
                      <title>Health Board</title>
                      <subtitle>15 December 2022</subtitle>
                      <date>2022-12-15</date>
                      <pubdate>2022-12-07</pubdate>
                      <releaseinfo role="edition">Members' edition</releaseinfo>
                      <org>
                       <orgname>Health Board</orgname>
                      </org>
                     </info>
                     <preface role="agenda">
                      <title>Agenda</title>
                      <para/>
                     </preface>
                     <part xml:id="part-1" xreflabel="Part I">
                      <title>Part I</title>
                      <article role="agenda-item" label="3" xml:id="item-3" xreflabel="item 3">
                       <title>Strategy</title>
                       <subtitle>Strategy: annual update</subtitle>
                       <para role="marking">Restricted</para>
                       <section role="recommendations" xml:id="item-3-recommendations" \
                    xreflabel="Recommendations">
                        <title>Recommendations</title>
                        <para>Note <xref linkend="a1"/></para>
                       </section>
                       <appendix label="1" xml:id="a1" xreflabel="Appendix 1">
                        <title>Indicators</title>
                        <para/>
                       </appendix>
                      </article>
                     </part>
                    </book>

                    """)
        }

        @Test func `an id is written once, and only when it is a name`() throws {
            let sections = ["a", "a", "1 b"].map {
                Section(title: [.text("T")], anchor: AnchorID($0), blocks: [])
            }
            let text = try docBookText(docBookPack([], sections: sections))
            #expect(text.split(separator: "xml:id=\"a\"").count == 2)
            #expect(!text.contains("1 b"))
        }

        @Test func `an item without a report has a paragraph before its appendices`() throws {
            let appendix = Paper(
                kind: .appendix("1"), anchor: AnchorID("a1"), title: [.text("Indicators")],
                referenceWords: "Appendix 1", marking: nil, blocks: [], sections: [])
            let text = try docBookText(docBookPack(papers: [appendix]))
            #expect(text.contains("<title>Strategy</title>\n  <para/>\n  <appendix label=\"1\""))
        }

        @Test func `the same pack gives the same bytes`() throws {
            var generator = DocBookRandomPack(seed: 7)
            let pack = generator.pack()
            let options = DocBookOptions()
            #expect(try renderDocBook(pack, options) == renderDocBook(pack, options))
        }
    }
}
