import Diagnostics
import DocumentTree
import Governance
import Reading
import Testing

/// libxml2 is one for the whole process.
@Suite(.serialized) struct DocBookTests {
    private func read(_ text: String, files: [String: String] = [:]) -> MarkdownReading {
        MarkdownReading(Array(text.utf8), name: "t.xml", files: files) {
            readDocBookPaper(
                $0, from: $1, in: $2, references: $3, sources: &$4, embed: $5, faults: &$6)
        }
    }

    private func check(
        _ inner: String, _ tree: String, told: [String] = [], files: [String: String] = [:],
        location: SourceLocation = #_sourceLocation
    ) {
        let result = read(
            "<section xmlns=\"http://docbook.org/ns/docbook\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n\(inner)\n</section>",
            files: files)
        #expect(result.tree == tree + (tree.isEmpty ? "" : "\n"), sourceLocation: location)
        #expect(result.told == told, sourceLocation: location)
    }

    @Test func roots() {
        #expect(
            read("<section><title>A</title><para>b</para></section>").tree == "section 1 A\n  p b\n"
        )
        #expect(
            read("<article><section><title>A</title></section></article>").tree == "section 1 A\n")
        #expect(read("<para>a</para>").told == ["1:1 docbook-root-unknown"])
        #expect(
            read("<article><info><title>A</title></info><para>b</para></article>").tree
                == "section 1 A\n  p b\n")
    }

    @Test func inlines() {
        check(
            "<para> a\n  <emphasis>b</emphasis> <emphasis role=\"strong\">c</emphasis><code>d</code> </para>",
            "p a _b_ *c*`d`")
        check("<para><link xlink:href=\"https://x.org\">a</link></para>", "p [a](https://x.org)")
        check(
            "<para><link xlink:href=\"file:///etc/passwd\">a</link></para>", "p a",
            told: ["2:7 link-leaves-the-pack"])
        check("<para>a<footnote><para>b</para></footnote> c</para>", "p a^(p b) c")
        check("<para>see Appendix 2</para>", "p see <Appendix 2 → appendix(\"2\")>")
        check("<para><![CDATA[a < b]]> &amp; c</para>", "p a < b & c")
    }

    @Test func sections() {
        check(
            "<para>a</para><section xml:id=\"s\"><title>B</title><para><xref linkend=\"s\"/></para><section><title>C</title></section></section>",
            "p a\nsection 1 #s B\n  p <B → heading(\"s\")>\n  section 2 C")
        check("<para><xref linkend=\"no\"/></para>", "", told: ["2:7 docbook-reference-unknown"])
    }

    @Test func blocks() {
        check(
            "<bridgehead>A</bridgehead><formalpara><title>B</title><para>c</para></formalpara>",
            "label A\nlabel B\np c")
        check(
            "<blockquote><para>a</para></blockquote><note><para>b</para></note>",
            "quotation\n  p a\nquotation\n  p b")
        check("<screen>\na\n  b\n</screen>", "pre a⏎  b")
        check(
            "<para>a<itemizedlist><listitem><para>b</para></listitem></itemizedlist>c</para>",
            "p a\nlist bullet %.\n  item\n    p b\np c")
        check(
            "<orderedlist numeration=\"lowerroman\" startingnumber=\"4\" spacing=\"compact\"><listitem><simpara>b</simpara></listitem><listitem/></orderedlist>",
            "list lowerRoman %. tight\n  item 4\n    p b\n  item 5")
    }

    @Test func tables() {
        check(
            """
            <table><title>T</title><tgroup cols="3"><colspec colname="a" colwidth="2*"/><colspec colname="b" align="right"/>
            <colspec colname="c"/><thead><row><entry>A</entry><entry namest="b" nameend="c">B</entry></row></thead>
            <tbody><row><entry morerows="1"><para>x</para></entry><entry>1</entry><entry>2</entry></row>
            <row><entry>3</entry><entry>4</entry></row></tbody></tgroup></table>
            """,
            """
            table [start 2*, end, start] T
              head
                cell
                  p A
                cell across 2
                  p B
              row
                cell down 2
                  p x
                cell
                  p 1
                cell
                  p 2
              row
                cell
                  p 3
                cell
                  p 4
            """)
        check(
            "<informaltable><thead><tr><th>A</th></tr></thead><tbody><tr><td>x</td></tr></tbody></informaltable>",
            "table [start] \n  head\n    cell head\n      p A\n  row\n    cell\n      p x")
        check(
            "<informaltable><tr><td>A</td><td>B</td></tr>\n<tr><td>x</td></tr></informaltable>",
            "table [start, start] \n  row\n    cell\n      p A\n    cell\n      p B\n  row\n    cell\n      p x",
            told: ["2:1 table-without-head", "3:1 table-ragged"])
        check(
            "<informaltable><thead><tr><td colspan=\"99999999\">A</td></tr></thead></informaltable>",
            "",
            told: ["2:1 table-too-large"])
    }

    @Test func figures() {
        check(
            "<figure><title>C</title><mediaobject><imageobject><imagedata fileref=\"a.svg\"/></imageobject><textobject><phrase>words</phrase></textobject></mediaobject></figure>",
            "figure folder/a.svg 'words' C", files: ["a.svg": "<svg/>"])
        check(
            "<mediaobject><imageobject><imagedata fileref=\"../a.svg\"/></imageobject></mediaobject>",
            "",
            told: ["2:27 image-outside-folder"])
    }

    @Test func refused() {
        check("<para>é <b>x</b></para>", "p é", told: ["2:9 docbook-element-unknown"])
        check(
            "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/>", "",
            told: ["2:1 docbook-element-unknown"])
        check("<para security=\"high\">a</para>", "p a", told: ["2:1 docbook-profiled"])
        check("<!-- Restricted --><para>a</para>", "p a", told: ["2:1 docbook-comment-restricts"])
        #expect(
            read("<!DOCTYPE section [<!ENTITY a \"b\">]>\n<section/>").told == [
                "1:1 docbook-doctype"
            ])
        #expect(
            read("<section>\n<para>é &unknown; </para></section>").told == [
                "2:18 docbook-malformed"
            ])
        #expect(
            read("<section>\n  <para>é</simpara>\n</section>").told.first?.hasPrefix("2:") == true)
        #expect(read("").told == ["1:1 docbook-malformed"])
        #expect(read("not xml").told.first?.hasSuffix("docbook-malformed") == true)
    }

    @Test func encodings() {
        let inner = "<section><title>A</title></section>"
        for name in ["\"UTF-8\"", "'utf-8'", "\"US-ASCII\""] {
            #expect(read("<?xml version=\"1.0\" encoding=\(name)?>\(inner)").told == [])
        }
        #expect(read("<?xml version=\"1.0\"?>\(inner)").told == [])
        for name in ["UTF-16", "ISO-8859-1", "windows-1252", "é"] {
            let read = read("<?xml version='1.0' encoding = '\(name)'?>\n\(inner)")
            #expect(read.told == ["1:33 docbook-encoding"])
            #expect(read.tree == "")
        }
    }

    @Test(.timeLimit(.minutes(1))) func bounds() {
        for depth in [70, 300, 10_000] {
            let open = String(repeating: "<blockquote>", count: depth)
            let close = String(repeating: "</blockquote>", count: depth)
            #expect(read("<section>\(open)\(close)</section>").told.count == 1)
        }
        let wide = String(repeating: "<para>a</para>\n", count: 70_000)
        let result = read("<section>\n\(wide)<bad/></section>")
        #expect(result.told == ["70002:1 docbook-element-unknown"])
    }
}

extension DocBookTests {
    @Test func whatIsSaidOfTables() {
        check(
            """
            <table orient="land" rowheader="firstcol"><title>T</title><tgroup cols="2" align="center"><colspec colname="a"/>
            <colspec colname="b" align="char" char="."/><thead><row><entry namest="a" nameend="b">A</entry></row><row><entry>B</entry><entry>C</entry></row></thead>
            <tbody><row><entry>x</entry><entry>1.5</entry></row></tbody></tgroup><caption><para>n</para></caption></table>
            <para role="table-note">* é</para><para role="table-source">Source: s</para><para role="table-nota">p</para>
            """,
            """
            table [centre stub, decimal] T
              fit turned
              note n
              note * é
              source Source: s
              head
                cell across 2
                  p A
              head
                cell
                  p B
                cell
                  p C
              row
                cell
                  p x
                cell
                  p 1.5
            p p
            """)
        check(
            "<informaltable><tgroup cols=\"2\"><thead><row><entry>é</entry>\n  <entry namest=\"c1\" nameend=\"c2\">👍</entry></row></thead></tgroup></informaltable>",
            "table [start, start] \n  head\n    cell\n      p é\n    cell\n      p 👍",
            told: ["3:3 docbook-number-malformed"])
    }
}
