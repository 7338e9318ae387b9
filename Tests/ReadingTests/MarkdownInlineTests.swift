import Diagnostics
import DocumentTree
import Governance
import Testing

@Suite struct MarkdownInlineTests {
    private func check(
        _ text: String, _ words: String, told: [String] = [],
        location: SourceLocation = #_sourceLocation
    ) {
        let read = MarkdownReading(text)
        #expect(read.tree == "p " + words + "\n", sourceLocation: location)
        #expect(read.told == told, sourceLocation: location)
    }

    @Test func dress() {
        check("a *b* **c *d*** ~~e~~ `f` ~g~", "a _b_ *c _d_* ~e~ `f` ~g~")
    }

    @Test func links() {
        check("[a *b*](https://x.org/?q=1&r=2)", "[a _b_](https://x.org/?q=1&r=2)")
        check("see https://x.org/y.", "see [https://x.org/y](https://x.org/y).")
        check("<mailto:a@b.org>", "[mailto:a@b.org](mailto:a@b.org)")
        check("[a](b.md)", "a", told: ["1:1 link-leaves-the-pack"])
        check(
            "é\n\n[a](javascript:x)".replacing("é\n\n", with: ""), "a",
            told: ["1:1 link-leaves-the-pack"])
        check("[a](#)", "a", told: ["1:1 link-leaves-the-pack"])
        check("[a](#b-c)", "<a → heading(\"b-c\")>")
        check("[a](#appendix-2)", "<a → appendix(\"2\")>")
        check("[a](#appendix-b)", "<a → appendix(\"B\")>")
        check("[a](#paragraph-4)", "<a → paragraph(4)>")
        check("[a](#item-3)", "<a → item(\"3\")>")
    }

    @Test(arguments: [
        ("see Appendix 1.", "see <Appendix 1 → appendix(\"1\")>."),
        ("Appendices 1 and 2", "<Appendices 1 → appendix(\"1\")> and 2"),
        ("APPENDIX B", "<APPENDIX B → appendix(\"B\")>"),
        ("appendix a", "appendix a"),
        ("Appendix Bees", "Appendix Bees"),
        ("“Appendix 1”", "“<Appendix 1 → appendix(\"1\")>”"),
        ("preappendix 1", "preappendix 1"),
        ("é👍paragraph 4", "é👍paragraph 4"),
        ("paragraph 4 of the Act", "paragraph 4 of the Act"),
        ("paragraph 4 offers", "<paragraph 4 → paragraph(4)> offers"),
        ("paragraph 4.2", "paragraph 4.2"),
        ("paragraph 4, item 5)", "<paragraph 4 → paragraph(4)>, <item 5 → item(\"5\")>)"),
        ("paragraph\n4", "<paragraph 4 → paragraph(4)>"),
        ("item&nbsp;5", "<item\u{A0}5 → item(\"5\")>"),
        ("item 5a", "item 5a"),
        ("item 1234567", "item 1234567"),
        ("*item 5*", "_<item 5 → item(\"5\")>_"),
        ("[item 5](https://x.org)", "[item 5](https://x.org)"),
    ])
    func references(_ text: String, _ words: String) { check(text, words) }

    @Test func referencePlaces() throws {
        let read = MarkdownReading("é\n\n- 👍 é paragraph 4 and\n  paragraph\n  5, [x](#item-3)\n")
        let places = read.paper.references.map { read.sources.place(of: $0.words.span) }
        #expect(places == ["paper.md:3:7", "paper.md:4:3", "paper.md:3:3"])
        #expect(read.paper.references.map(\.isLink) == [false, false, true])
        #expect(read.paper.references.map(\.target) == [.paragraph(4), .paragraph(5), .item("3")])
    }

    @Test func footnotes() {
        check(
            "a[^x] b\n\n[^x]: note *e*\n\n    - f\n",
            "a^(p note _e_; list bullet %. tight;   item;     p f) b")
        check("a[^x] b[^x]\n\n[^x]: n", "a^(p n) b^(p n)")
        check("a[^é]", "a[^é]", told: ["1:2 footnote-undefined?"])
        check("a\\[^x]", "a[^x]")
        check("é\n\n[^n]: b".replacing("é", with: "a"), "a", told: ["3:1 footnote-unused?"])
        check("a[^x]\n\n[^x]: b[^y]\n\n[^y]: c", "a^(p b)", told: ["3:7 footnote-in-footnote"])
    }

    @Test func noteInCodeIsNone() {
        let read = MarkdownReading("a\n\n```\n[^x]: b\n```\n")
        #expect(read.told == [])
    }

    @Test func controlCharacters() {
        let read = MarkdownReading("a &#1; b \u{FFFE} c")
        #expect(read.tree == "p a   b     c\n")
        #expect(read.told == ["1:1 control-character", "1:1 control-character"])
        #expect(MarkdownReading("é\n\na \u{1} b").told == ["3:3 control-character"])
    }
}
