import Diagnostics
import DocumentTree
import Governance
import Testing

@Suite struct MarkdownBlockTests {
    private func check(
        _ text: String, _ tree: String, told: [String] = [], files: [String: String] = [:],
        location: SourceLocation = #_sourceLocation
    ) {
        let read = MarkdownReading(text, files: files)
        #expect(read.tree == tree + (tree.isEmpty ? "" : "\n"), sourceLocation: location)
        #expect(read.told == told, sourceLocation: location)
    }

    @Test func sections() {
        check(
            "a\n\n# B\n\nc\n\n## D\n\ne\n\n# F\n",
            "p a\nsection 1 B\n  p c\n  section 2 D\n    p e\nsection 1 F")
        check("# A\n\n### B\n", "section 1 A\n  section 3 B")
        check("A\n=\n\nB\n-\n\nc", "section 1 A\n  section 2 B\n    p c")
        check("## A ##\n# B", "section 2 A\nsection 1 B")
        check("#\n", "section 1 ", told: ["1:1 heading-without-words"])
    }

    @Test func paragraphs() {
        check("one\ntwo  \nthree\\\nfour", "p one two⏎three⏎four")
        check("é 👍 &amp; &nbsp;x", "p é 👍 & \u{A0}x")
    }

    @Test func pastedBullets() {
        func told(_ text: String) -> [String] { MarkdownReading(text).told }
        for sign in ["•", "▪", "◦", "‣"] {
            #expect(told("\(sign) one\n\(sign) two") == ["1:1 pasted-bullet?"])
            #expect(told("We ask:\n\(sign)\tone") == ["2:1 pasted-bullet?"])
            #expect(told("> é\n> \(sign) one") == ["2:3 pasted-bullet?"])
            #expect(told("- \(sign) one") == ["1:3 pasted-bullet?"])
            #expect(told("Actions: \(sign) one \(sign) two") == ["1:10 pasted-bullet?"])
            #expect(told("Civic Centre \(sign) Southampton \(sign) SO14") == [])
            #expect(told("    \(sign) code\n\n`\(sign)` is a sign\n\n# \(sign) A") == [])
        }
        for sign in ["–", "·", "o\t"] {
            #expect(told("\(sign) one") == ["1:1 pasted-bullet?"])
            #expect(told("We ask:\n\(sign) one\n\(sign) two") == ["2:1 pasted-bullet?"])
            #expect(told("the board\n\(sign) after a vote \(sign) agreed") == [])
        }
        #expect(told("–5 degrees\n\n·5\n\nof one or\no two") == [])
        #expect(told("• one\n\n• two") == ["1:1 pasted-bullet?", "3:1 pasted-bullet?"])
        check("• one\n• two", "p • one • two", told: ["1:1 pasted-bullet?"])
    }

    @Test func listNumbers() {
        check(
            "1. a\n1. b\n7. c",
            "list decimal %. tight\n  item 1\n    p a\n  item 1\n    p b\n  item 7\n    p c")
        check("3) a\n\n4) b", "list decimal %)\n  item 3\n    p a\n  item 4\n    p b")
        check(
            "12. a\n13.\n14. b",
            "list decimal %. tight\n  item 12\n    p a\n  item 13\n  item 14\n    p b")
        check(
            "> 5. a\n> 9. b",
            "quotation\n  list decimal %. tight\n    item 5\n      p a\n    item 9\n      p b")
        check(
            "é\n\n4. a\n\n   b\n\n   - c\n   - d\n     1. e\n     2. f",
            """
            p é
            list decimal %.
              item 4
                p a
                p b
                list bullet %. tight
                  item
                    p c
                  item
                    p d
                    list decimal %. tight
                      item 1
                        p e
                      item 2
                        p f
            """)
        check(
            "- [ ] do\n- [x] done",
            "list bullet %. tight\n  item\n    p [ ] do\n  item\n    p [x] done")
    }

    @Test func labels() {
        check("# A\n\n**Start Well**\n\nb **c**", "section 1 A\n  label Start Well\n  p b *c*")
        check(
            "5. a\n\n   **B**\n\n   c", "list decimal %.\n  item 5\n    p a\n    label B\n    p c")
    }

    @Test func otherBlocks() {
        check("a\n\n---\n\nb", "p a\nrule\np b")
        check("```\na\n  b\n```\n\n    c", "pre a⏎  b\npre c")
        check("> a\n>\n> b", "quotation\n  p a\n  p b")
    }

    @Test func headingInside() {
        check("- # A", "list bullet %. tight\n  item\n    label A", told: ["1:3 heading-inside"])
        check("> # A", "quotation\n  label A", told: ["1:3 heading-inside"])
    }

    @Test func html() {
        check("a\n\n<div>\nb\n</div>\n\nc", "p a\np c", told: ["3:1 raw-html"])
        check("é 👍 a <b>c</b> d", "p é 👍 a c d", told: ["1:1 raw-html"])
        check("<!-- a note -->\n\nb", "p b")
        check("<!-- a --> b\n", "", told: ["1:1 raw-html"])
        check("b\n\n<!--\nReStricted: c\n-->\n", "p b", told: ["3:1 restriction-in-comment"])
        check("1 < 2 & 3", "p 1 < 2 & 3")
    }

    @Test func tables() {
        check(
            "| A | B | C |\n|:--|:-:|--:|\n| é | *b* | 3 |\n| x |\n",
            """
            table [start, centre, end]\u{20}
              head
                cell
                  p A
                cell
                  p B
                cell
                  p C
              row
                cell
                  p é
                cell
                  p _b_
                cell
                  p 3
              row
                cell
                  p x
                cell
                cell
            """, told: ["4:1 table-ragged"])
        check(
            "é\n\n|  |\n|--|\n| a |\n",
            "p é\ntable [start] \n  head\n    cell\n  row\n    cell\n      p a",
            told: ["3:1 table-without-head"])
    }

    /// A picture goes into the public pack as it is.
    @Test(arguments: [
        ("<script>a()</script>", true), ("<SVG:Script/>", true), ("<g onload='a()'/>", true),
        ("<g\nONclick = \"a()\"/>", true), ("<g id='a'onload='b'/>", true),
        ("<a href=\"https://x.org\"/>", true), ("<use xlink:href = 'b.svg#a'/>", true),
        ("<g fill='URL(https://x.org)'/>", true), ("<image href='data:text/html,a'/>", true),
        ("<image href='data:image/svg+xml,a'/>", true),
        ("<g style=\"fill:url(&quot;b.svg&quot;)\"/>", true),
        ("<style>@import 'a.css';</style>", true), ("<!DOCTYPE svg>", true),
        ("<!ENTITY a 'b'>", true), ("<g fill='url(#a)'/>", false),
        ("<use xlink:href=\"#a\"/>", false), ("<image href='data:image/png;base64,AA'/>", false),
        ("<g fill=\"url('#a')\"/>", false), ("<text>on = off, one script</text>", false),
        ("<g font='a' opacity=\"1\" description=''/>", false), ("<descriptor/>", false),
    ])
    func unsafePictures(_ inner: String, _ isUnsafe: Bool) {
        let read = MarkdownReading(
            "![w](a.svg)",
            files: ["a.svg": "<svg xmlns='http://www.w3.org/2000/svg'>\(inner)</svg>"])
        #expect(read.told == (isUnsafe ? ["1:6 image-unsafe"] : []))
    }

    /// cmark drops cells that are too many and fills up with empty ones.
    @Test(arguments: [
        ("| A | B |\n|--|--|\n| a | b | 100 |\n", ["3:1 table-ragged"]),
        ("| A | B |\n|--|--|\n| a | b ||\n", ["3:1 table-ragged"]),
        ("| A | B |\n|--|--|\n  | a | b |\n a | b\na |\n", ["5:1 table-ragged"]),
        ("| A | B |\n|--|--|\n| a \\| b | `c \\| d` |\n||||\n", ["4:1 table-ragged"]),
        ("| A | B |\n|--|--|\n|| b |\n| 👍 | |\n", []),
        ("> | A | B |\n> |--|--|\n>| a | b | c |\n> | a | b |\n", ["3:2 table-ragged"]),
        ("- | A | B |\n  |--|--|\n  | a |\n  | a | b |\n", ["3:3 table-ragged"]),
        ("| A |\n|--|\n| a |\nb\n", []),
    ])
    func raggedRows(_ text: String, _ told: [String]) {
        #expect(MarkdownReading(text).told == told)
    }

    @Test func cellPlaces() throws {
        let read = MarkdownReading("é\n\n| 👍é | word |\n|--|--|\n| a | paragraph 4 |\n")
        guard case .table(let table)? = read.paper.blocks.last else { throw TestTrouble() }
        #expect(table.body[0].cells[1].span.map { read.words($0) }?.contains("paragraph 4") == true)
        let reference = try #require(read.paper.references.first)
        #expect(read.sources.place(of: reference.words.span) == "paper.md:5:7")
    }

    @Test func images() {
        let svg = "<?xml version=\"1.0\"?>\n<!-- x -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
        check(
            "![words](a.svg \"Caption\")", "figure folder/a.svg 'words' Caption",
            files: ["a.svg": svg])
        check(
            "é ![words](a.svg)", "p é ", told: ["1:1 image-in-text"], files: ["a.svg": svg])
        check(
            "é\n\n![w](é.svg)", "p é\nfigure folder/é.svg 'w' ", told: ["3:6 image-unreadable"],
            files: ["é.svg": "<html>"])
        check("![w](../a.svg)", "", told: ["1:1 image-outside-folder"])
        check("![w](https://x.org/a.svg)", "", told: ["1:1 image-outside-folder"])
        check("![w](a.gif)", "", told: ["1:1 image-kind-unsupported"])
        check(
            "![Scores](s.csv)",
            "table [start, end] Scores\n  head\n    cell\n      p A\n    cell\n      p B\n  row\n    cell\n      p x\n    cell\n      p 1",
            files: ["s.csv": "A,B\nx,1\n"])
        check("![](s.csv)", "", told: ["s.csv:1:1 csv-empty"], files: ["s.csv": ""])
        for (image, caption) in [
            ("![A](s.csv \"Caption\")", "A: Caption"), ("![](s.csv 'Caption')", "Caption"),
        ] {
            check(
                image,
                "table [start] \(caption)\n  head\n    cell\n      p A\n  row\n    cell\n      p x",
                files: ["s.csv": "A\nx\n"])
        }
    }

    @Test func frontMatterIsSkipped() {
        let text = "---\ntitle: é\n---\n# A\n\n<b>x</b>\n"
        let read = MarkdownReading(text, from: 18)
        #expect(read.tree == "section 1 A\n  p x\n")
        #expect(read.told == ["6:1 raw-html"])
    }
}

struct TestTrouble: Error {}
