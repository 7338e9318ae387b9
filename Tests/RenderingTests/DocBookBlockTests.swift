import Diagnostics
import DocumentTree
import Testing

extension DocBookTests {
    @Suite struct Blocks {
        @Test func `a paragraph has its role`() throws {
            #expect(
                try docBookBody([.paragraph(Paragraph([.text("a")], role: "notice"))])
                    == "<para role=\"notice\">a</para>")
        }

        @Test func `a rule leaves nothing, and a report without a word one paragraph`() throws {
            #expect(try docBookBody([docBookParagraph("a"), .rule]) == "<para>a</para>")
            #expect(try docBookBody([.rule]) == "<para/>")
        }

        @Test func `white space is kept where it was written`() throws {
            #expect(
                try docBookBody([.preformatted("a\n  b\n", nil), .label([.text("Start Well")])])
                    == """
                    <literallayout class="monospaced">a
                    b
                    </literallayout>
                    <bridgehead role="run-in">Start Well</bridgehead>
                    """)
        }

        @Test func `a quotation is never empty`() throws {
            #expect(
                try docBookBody([.quotation([docBookParagraph("a")]), .quotation([])]) == """
                    <blockquote>
                     <para>a</para>
                    </blockquote>
                    <blockquote>
                     <para/>
                    </blockquote>
                    """)
        }

        @Test func `bullets`() throws {
            let items = [List.Item(blocks: [docBookParagraph("a")]), List.Item(blocks: [])]
            #expect(
                try docBookBody([.list(List(.bullet, tight: false, items: items))]) == """
                    <itemizedlist>
                     <listitem>
                      <para>a</para>
                     </listitem>
                     <listitem>
                      <para/>
                     </listitem>
                    </itemizedlist>
                    """)
        }

        @Test func `numbers that jump begin a new list`() throws {
            let items = [
                List.Item(number: 1, blocks: [docBookParagraph("a")]),
                List.Item(
                    number: 4, blocks: [docBookParagraph("b")], anchor: AnchorID("p4"),
                    referenceWords: "paragraph 4"),
                List.Item(number: 5, blocks: [docBookParagraph("c")]),
            ]
            #expect(
                try docBookBody([.list(List(.decimal, items: items))]) == """
                    <orderedlist numeration="arabic" spacing="compact">
                     <listitem>
                      <para>a</para>
                     </listitem>
                    </orderedlist>
                    <orderedlist numeration="arabic" spacing="compact" startingnumber="4">
                     <listitem override="4" xml:id="p4" xreflabel="paragraph 4">
                      <para>b</para>
                     </listitem>
                     <listitem>
                      <para>c</para>
                     </listitem>
                    </orderedlist>
                    """)
        }

        @Test(
            arguments: [
                (.lowerRoman, "lowerroman"), (.upperRoman, "upperroman"),
                (.lowerLetter, "loweralpha"),
                (.upperLetter, "upperalpha"),
            ] as [(List.Numbering, String)])
        func `kinds of number`(numbering: List.Numbering, expected: String) throws {
            let list = List(numbering, format: "(%)", items: [List.Item(number: 1, blocks: [])])
            #expect(
                try docBookBody([.list(list)])
                    .hasPrefix("<orderedlist numeration=\"\(expected)\" spacing=\"compact\">"))
        }

        @Test func `a list without items is nothing`() throws {
            #expect(try docBookBody([.list(List(.decimal, items: []))]) == "<para/>")
            #expect(try docBookBody([.list(List(.bullet, items: []))]) == "<para/>")
        }

        @Test func `a figure with its picture`() throws {
            let file = Located("images/rise.png", Span(SourceID(0), 0, 0))
            let figure = Figure(
                file: file, alternative: "It rose.", caption: [.text("Attendance")],
                anchor: AnchorID("f1"))
            #expect(
                try docBookBody([.figure(figure)], pictures: ["images/rise.png": "a b.png"]) == """
                    <figure xml:id="f1" xreflabel="Attendance">
                     <title>Attendance</title>
                     <mediaobject>
                      <imageobject>
                       <imagedata fileref="a%20b.png"/>
                      </imageobject>
                      <textobject>
                       <phrase>It rose.</phrase>
                      </textobject>
                     </mediaobject>
                    </figure>
                    """)
        }

        @Test func `a figure without its picture is its words`() throws {
            let figure = Figure(file: nil, alternative: "It rose.", caption: [])
            #expect(
                try docBookBody([.figure(figure)]) == """
                    <informalfigure>
                     <mediaobject>
                      <textobject>
                       <phrase>It rose.</phrase>
                      </textobject>
                     </mediaobject>
                    </informalfigure>
                    """)
        }
    }
}
