import DocumentTree
import Rendering
import Testing

@Suite struct TextBlockTests {
    @Test func paragraphsAreWrapped() {
        check(
            [paragraph("One two  three\tfour five six seven eight nine ten."), paragraph("Next.")],
            """
            One two three four five six seven eight
            nine ten.

            Next.
            """)
        check(
            [paragraph(String(repeating: "long", count: 11))],
            """
            longlonglonglonglonglonglonglonglonglong
            long
            """)
        check([.paragraph(Paragraph([.text("One"), .lineBreak, .text(" two")]))], "One\ntwo")
    }

    @Test func titlesByDepth() {
        let deepest = Section(title: [.text("Three")], blocks: [paragraph("c")])
        let deeper = Section(title: [.text("Two")], blocks: [paragraph("b")], sections: [deepest])
        let section = Section(title: [.text("One é")], blocks: [paragraph("a")], sections: [deeper])
        check(
            [paragraph("0")], title: [.text("Title")], sections: [section],
            """
            =====
            Title
            =====

            0


            One é
            =====

            a

            Two
            ---

            b

            Three

            c
            """)
    }

    @Test func listsHang() {
        let inner = Block.list(
            List(.bullet, items: [List.Item(blocks: [paragraph("inner")])]))
        let bullets = Block.list(
            List(
                .bullet,
                items: [
                    List.Item(blocks: [paragraph("one two three four five six seven eight"), inner]
                    ),
                    List.Item(blocks: [paragraph("last")]),
                ]))
        check(
            [paragraph("Aims:"), bullets],
            """
            Aims:

            • one two three four five six seven
              eight
              - inner
            • last
            """)
        let roman = List(
            .lowerRoman, format: "(%)", tight: false,
            items: (7...8).map { List.Item(number: $0, blocks: [paragraph("to note")]) })
        check([.list(roman)], "(vii)  to note\n\n(viii) to note")
    }

    @Test func listThatOpensAnItemSharesItsLine() {
        let letters = Block.list(
            List(
                .lowerLetter, format: "%)", items: [List.Item(number: 1, blocks: [paragraph("x")])])
        )
        let list = Block.list(
            List(
                .decimal,
                items: [
                    List.Item(number: 1, blocks: [letters]), List.Item(number: 2, blocks: []),
                ]))
        check([list], "1.  a)  x\n2.")
    }

    @Test func numerals() {
        check(
            [
                .list(
                    List(
                        .upperLetter, format: "%",
                        items: [26, 27, 703].map {
                            List.Item(number: $0, blocks: [paragraph("x")])
                        })),
                .list(
                    List(
                        .lowerRoman, format: "%",
                        items: [0, 4000, 1994].map {
                            List.Item(number: $0, blocks: [paragraph("x")])
                        })),
            ],
            """
            Z   x
            AA  x
            AAA x

            0       x
            4000    x
            mcmxciv x
            """)
    }

    @Test func figureIsFramed() {
        check(
            [
                .figure(
                    Figure(
                        file: nil, alternative: "Wards by life expectancy, shaded from low to high",
                        caption: [.text("Figure 2. Wards")]))
            ],
            """
            +-----------------------------------+
            | Figure: Wards by life expectancy, |
            | shaded from low to high           |
            |                                   |
            | Figure 2. Wards                   |
            +-----------------------------------+
            """)
    }

    @Test func quotationRuleLabelAndPreformatted() {
        check(
            [
                .label([.text("Start Well")]), .quotation([paragraph("Quoted.")]), .rule,
                .preformatted(
                    "\n\nlet x  = 1\r\n\n  deep\t\nlong \(String(repeating: "x", count: 40))\n", nil
                ),
            ],
            """
            Start Well

                Quoted.

            ----------------------------------------

            let x  = 1

              deep
            long xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
            xxxxx
            """)
    }

    @Test func notesAreNumberedAndPrintedAtTheEnd() {
        let content: [Inline] = [
            .text("See "), .link(address: "https://a.org/plan", [.text("the plan")]), .text(" and"),
            .footnote([
                .paragraph(
                    Paragraph([.text("A note with "), .link(address: "b", [.text("link")])]))
            ]),
            .text(" "), .link(address: "mailto:c@d.org", [.text("c@d.org")]), .text("."),
        ]
        check(
            [.paragraph(Paragraph(content))],
            """
            See the plan[1] and[2] c@d.org.


            Notes
            =====

            [1] https://a.org/plan
            [2] A note with link[3]
            [3] b
            """)
        check(
            [.paragraph(Paragraph(content.dropLast(4)))], links: .inPlace,
            "See the plan <https://a.org/plan> and")
    }

    @Test func struckOutIsTold() {
        check(
            [
                .paragraph(
                    Paragraph([.text("a "), .struckOut([.text("b")]), .strong([.text(" c")])]))
            ],
            "a ~~b~~ c")
    }
}
