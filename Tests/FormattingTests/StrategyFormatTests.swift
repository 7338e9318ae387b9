import Formatting
import Testing

/// The files of a strategy have a canonical form like every other, and mean the same in it.
@Suite("Formatting strategies")
struct StrategyFormatTests {
    @Test("Cells, timings, figures and Markdown stay as they are")
    func unchangedFiles() {
        unchanged(
            """
            priorities:
              - id: start
                title: The best start
                text: |
                  Words with {{indicator: smoking}}.

                  - é 🎉
                  - two
                aims:
                  - title: Births
                    actions:
                      - { title: Review, owner: as above, due: { from: 2021-09-27, until: 2021-11-19 } }
                      - { title: Tell, due: 4th quarter, update: as above }

            """, .yaml)
        unchanged(
            """
            first is: worst
            indicators:
              - id: smoking
                local: 53.40
                national: "80"
                rank: 4 of 7
                unit: "%"
                series:
                  - { period: 2020/21, local: 50 }
                  - { period: 2021/22, local: 53.4 }

            """, .yaml)
    }

    @Test("Quotation marks that say nothing are taken off; the value is read the same")
    func quotationMarks() {
        check(
            "milestones:\n- {title: 'A', date: 'TBC', owner: \"as above\"}\n", .yaml,
            "milestones:\n  - { title: A, date: TBC, owner: as above }\n")
    }

    @Test("A part of a paper keeps its lines, and a quotation its braces")
    func parts() {
        unchanged(
            "# A\n\n```strategy\nprint:   scorecard\nonly: [a,  b]\n```\n\nAbout {{indicator: a}} and \\{{b}}.\n",
            .markdown)
    }
}
