import Diagnostics
import DocumentTree
import Governance
import Testing

@Suite struct DeckTests {
    @Test func attributesOfSlides() {
        let read = MarkdownReading(
            """
            # A { label: AREAS OF WORK, sheet: portrait }

            # B { divider: yes, id: b }

            # C { contents: yes, divider: no }

            # D
            """)
        #expect(read.told == [])
        #expect(read.withheld == [])
        let sections = read.paper.sections.map { $0.section.examined() }
        #expect(sections.map { $0.title.plainText } == ["A", "B", "C", "D"])
        #expect(sections.map { $0.slide?.label?.value } == ["AREAS OF WORK", nil, nil, nil])
        #expect(sections.map { $0.slide?.kind } == [.slide, .divider, .contents, nil])
        #expect(sections.map { $0.slide?.orientation } == [.portrait, nil, nil, nil])
        #expect(sections[1].name?.value == "b")
    }

    /// A slip in an attribute of a slide restricts nothing; an attribute we do not know still does.
    @Test(arguments: [
        "{ label: [a] }", "{ label: }", "{ sheet: tall }", "{ divider: perhaps }",
        "{ divider: yes, contents: yes }",
    ])
    func slips(_ braces: String) {
        let read = MarkdownReading("# A \(braces)\n\nb\n")
        #expect(read.faults.errorCount == 1)
        #expect(read.told.count == 1 && read.told[0].contains("heading-attributes"))
        #expect(!read.paper.sections[0].section.isRestricted)
        #expect(MarkdownReading("# A { labl: x }\n\nb\n").paper.sections[0].section.isRestricted)
    }

    @Test func labelOfARestrictedSlideIsWithheld() {
        let read = MarkdownReading(
            "# A { label: Bids, restricted: { scheme: lga-1972-12a, paragraph: 3, reason: r } }\n\nb\n"
        )
        #expect(read.told == [])
        #expect(read.withheld.count == 1 && read.withheld[0].contains("Bids"))
        #expect(read.paper.sections[0].section.disclosed(to: Public.self) == nil)
    }
}
