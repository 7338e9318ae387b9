import Diagnostics
import DocumentTree
import Governance
import Testing

@Suite struct MarkdownRestrictionTests {
    private static let ground =
        "{ restricted: { scheme: lga-1972-12a, paragraph: 3, reason: why } }"

    @Test func attributes() {
        let read = MarkdownReading("# A *b* { id: name-1 }\n\nc\n")
        #expect(read.tree == "section 1 #name-1 A _b_\n  p c\n")
        #expect(read.told == [])
        #expect(read.withheld == [])
    }

    @Test func sectionIsWithheld() throws {
        let read = MarkdownReading(
            "# A\n\nb\n\n## Bids é \(Self.ground)\n\nc\n\n### D\n\ne\n\n## F\n\ng\n")
        #expect(
            read.tree == """
                section 1 A
                  p b
                  restricted section 2 Bids é
                    p c
                    section 3 D
                      p e
                  section 2 F
                    p g

                """)
        #expect(read.told == [])
        #expect(read.withheld == ["## Bids é \(Self.ground)\n\nc\n\n### D\n\ne\n\n"])
        let inner = try #require(read.paper.sections.first).section.examined().sections[0]
        #expect(inner.restriction?.scheme?.value == "lga-1972-12a")
        #expect(inner.section.disclosed(to: Public.self) == nil)
    }

    @Test func publicTitleIsNot() {
        let read = MarkdownReading(
            "## B { restricted: { scheme: lga-1972-12a, paragraph: 3, reason: r, public title: Bids } }\n\nc"
        )
        #expect(read.told == [])
        #expect(read.withheld.count == 2)
        #expect(read.withheld.first?.hasSuffix("public title: ") == true)
        #expect(read.withheld.last == " } }\n\nc")
    }

    @Test func setextHeading() {
        let read = MarkdownReading("Bids \(Self.ground)\n===\n\nc\n")
        #expect(read.tree == "restricted section 1 Bids\n  p c\n")
    }

    /// Whatever is wrong in the braces, nothing of the section may come out.
    @Test(arguments: [
        "{ restrcted: { paragraph: 3 } }", "{ restricted: { paragraph: 3 }", "{ restricted }",
        "{}}",
        "{ restricted: [ }", "restricted: { } x", "{ id: a, note: b }", "restricted }",
        "{ restricted: yes }",
        "{ restricted: { scheme: x, pragraph: 3 } }",
    ])
    func failsClosed(_ braces: String) {
        let read = MarkdownReading("# A\n\n## Bids \(braces)\n\nsecret\n")
        #expect(read.faults.errorCount > 0)
        #expect(read.sources.isWithheld(Span(read.id, 0, 1)) || read.withheld.count >= 1)
        let bids = read.paper.sections[0].section.examined().sections[0]
        #expect(bids.section.isRestricted)
        #expect(bids.section.disclosed(to: Public.self) == nil)
        let all = Array("# A\n\n## Bids \(braces)\n\nsecret\n".utf8).count
        #expect(read.sources.isWithheld(Span(read.id, all - 7, all - 1)))
    }

    @Test func escapedBrace() {
        let read = MarkdownReading("# A \\{b\\}\n")
        #expect(read.tree == "section 1 A {b}\n")
        #expect(read.told == [])
    }

    @Test func unknownKeyOffersTheNearest() {
        let read = MarkdownReading("é\n\n# A { restrcted: { paragraph: 3 } }\n")
        #expect(read.told == ["3:7 heading-attributes"])
        #expect(read.faults[0].remedies.count == 1)
    }

    @Test func looksLikeAHeading() {
        let read = MarkdownReading("é\n\n##Bids \(Self.ground)\n\nsecret\n\n# B\n\nopen\n")
        #expect(read.told == ["3:1 heading-unspaced"])
        #expect(read.withheld.count == 1)
        #expect(read.withheld.first?.contains("secret") == true)
        #expect(read.withheld.first?.contains("open") == false)
        #expect(MarkdownReading("    # Bids \(Self.ground)\n").told == ["1:5 heading-unspaced"])
    }

    @Test func footnoteOfARestrictedSection() {
        let leak = MarkdownReading("a[^x]\n\n# B \(Self.ground)\n\nc\n\n[^x]: secret\n")
        #expect(leak.told == ["1:1 footnote-restricted"])
        let kept = MarkdownReading("# B \(Self.ground)\n\nc[^x]\n\n# D\n\n[^x]: secret\n\nopen\n")
        #expect(kept.told == [])
        #expect(kept.withheld.last == "[^x]: secret")
        #expect(kept.withheld.count == 2)
    }

    @Test func definitionInARestrictedSection() {
        let read = MarkdownReading("[a][x]\n\n# B \(Self.ground)\n\nc\n\n[x]: https://secret.org\n")
        #expect(read.told == ["7:1 link-definition-restricted"])
    }

    @Test func embeddedFileIsWithheld() {
        let read = MarkdownReading(
            "# B \(Self.ground)\n\n![Bids](b.csv)\n\n# C\n\n![Open](c.csv)\n",
            files: ["b.csv": "A,B\nx,y\n", "c.csv": "A,B\nx,y\n"])
        #expect(read.told == [])
        #expect(read.sources.files[1].isWithheld(0..<3))
        #expect(!read.sources.files[2].isWithheld(0..<3))
    }
}
