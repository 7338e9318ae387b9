import DocumentTree
import Testing

extension DocBookTests {
    @Suite struct Inlines {
        @Test(
            arguments: [
                ([.text("a < b & \"c\"")], "<para>a &lt; b &amp; &quot;c&quot;</para>"),
                ([.text("é 👍 ]]>")], "<para>é 👍 ]]&gt;</para>"),
                ([.text("a\u{0}b\u{8}c\u{FFFE}d")], "<para>a\u{FFFD}b\u{FFFD}c\u{FFFD}d</para>"),
                (
                    [.emphasis([.text("a")]), .text(" b"), .strong([.emphasis([.text("c")])])],
                    "<para><emphasis>a</emphasis> b<emphasis role=\"strong\">"
                        + "<emphasis>c</emphasis></emphasis></para>"
                ),
                (
                    [.struckOut([.text("a")])],
                    "<para><emphasis role=\"strikethrough\">a</emphasis></para>"
                ),
                ([.code("a  b")], "<para><code>a  b</code></para>"),
                ([.pageRange(of: AnchorID("x"), PageRangeWords(several: "", one: ""))], "<para/>"),
                ([], "<para/>"),
            ] as [([Inline], String)])
        func `words and their dress`(content: [Inline], expected: String) throws {
            #expect(try docBookWords(content) == expected)
        }

        /// Divisions are written by libxml2, what stands in them by us.
        @Test func `attributes escape alike in divisions and in blocks`() throws {
            let words = "a\t<&>\"\r\n\u{1}\u{FFFF}’\u{FB01}"
            let item = List.Item(
                number: 1, blocks: [], anchor: AnchorID("item"), referenceWords: words)
            let appendix = Paper(
                kind: .appendix("1"), anchor: AnchorID("appendix"), title: [.text(words)],
                referenceWords: words, marking: nil,
                blocks: [.list(List(.decimal, items: [item]))], sections: [])
            let text = try docBookText(docBookPack(papers: [appendix]))
            let escaped = "a&#9;&lt;&amp;&gt;&quot;&#13;&#10;\u{FFFD}\u{FFFD}’\u{FB01}"
            #expect(text.contains("xml:id=\"appendix\" xreflabel=\"\(escaped)\">"))
            #expect(text.contains("<listitem xml:id=\"item\" xreflabel=\"\(escaped)\">"))
            #expect(
                text.contains(
                    "<title>a\t&lt;&amp;&gt;&quot;&#13;\n\u{FFFD}\u{FFFD}’\u{FB01}</title>"))
        }

        @Test(
            arguments: [
                ([.text("a"), .lineBreak, .text("b")], "<para>a</para>\n<para>b</para>"),
                (
                    [.text("a"), .strong([.text("b"), .lineBreak, .text("c")]), .text("d")],
                    "<para>a<emphasis role=\"strong\">b</emphasis></para>\n"
                        + "<para><emphasis role=\"strong\">c</emphasis>d</para>"
                ),
                ([.lineBreak, .text("a"), .lineBreak, .lineBreak], "<para>a</para>"),
                ([.lineBreak], "<para/>"),
            ] as [([Inline], String)])
        func `a broken line becomes a paragraph`(content: [Inline], expected: String) throws {
            #expect(try docBookWords(content) == expected)
        }

        @Test(arguments: [
            ("https://a.org/b c?d=é#e", "https://a.org/b%20c?d=%C3%A9#e"),
            ("https://a.org/100%", "https://a.org/100%25"),
            ("https://a.org:80/%20", "https://a.org:80/%20"),
            ("https://a:b@c:d/", "https://a:b@c%3Ad/"),
            ("mailto:clerk@a.org", "mailto:clerk@a.org"),
            ("item 3: plan.pdf", "item%203%3A%20plan.pdf"),
            ("a#b#c", "a#b%23c"),
        ])
        func `an address is a valid reference`(address: String, expected: String) throws {
            #expect(
                try docBookWords([.link(address: address, [.text("x")])])
                    == "<para><link xlink:href=\"\(expected)\">x</link></para>")
        }

        @Test func `a link to nowhere is its words`() throws {
            let content: [Inline] = [
                .link(address: "", [.text("a")]), .link(address: "#none", [.text("b")]),
            ]
            #expect(try docBookWords(content) == "<para>ab</para>")
        }

        @Test func `a link holds no link and its notes follow it`() throws {
            let note = Inline.footnote([docBookParagraph("n")])
            let content: [Inline] = [
                .link(address: "a", [.text("b"), .link(address: "c", [.text("d")]), note])
            ]
            #expect(
                try docBookWords(content) == "<para><link xlink:href=\"a\">bd</link>"
                    + "<footnote><para>n</para></footnote></para>")
        }

        @Test func `a reference is an xref when the words are the place's`() throws {
            let item = ReferenceTarget.anchor(AnchorID("item-3"))
            let content: [Inline] = [
                .reference(item, words: "item 3"), .text(", "),
                .reference(item, words: "Item 3"), .text(", "),
                .reference(.anchor(AnchorID("none")), words: "item 9"), .text(", "),
                .reference(.appendix("1"), words: "Appendix 1"),
            ]
            #expect(
                try docBookWords(content) == "<para><xref linkend=\"item-3\"/>, "
                    + "<link linkend=\"item-3\">Item 3</link>, item 9, Appendix 1</para>")
        }

        @Test func `the report is where its item is`() throws {
            let report = ReferenceTarget.anchor(AnchorID("item-3-report"))
            #expect(
                try docBookWords([.reference(report, words: "item 3")])
                    == "<para><xref linkend=\"item-3\"/></para>")
        }

        @Test func `a note begins with a paragraph and holds no other note`() throws {
            let inner = Inline.footnote([
                docBookParagraph("c"), .quotation([docBookParagraph("d")]),
            ])
            let note: [Block] = [
                .list(List(.bullet, items: [List.Item(blocks: [docBookParagraph("a")])])),
                .paragraph(Paragraph([.text("b"), inner])),
            ]
            #expect(
                try docBookWords([.text("x"), .footnote(note)]) == "<para>x<footnote><para/>"
                    + "<itemizedlist spacing=\"compact\"><listitem><para>a</para></listitem>"
                    + "</itemizedlist><para>b<phrase role=\"footnote\"> [c d]</phrase></para>"
                    + "</footnote></para>")
        }
    }
}
