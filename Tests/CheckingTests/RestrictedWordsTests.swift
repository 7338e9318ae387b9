import Diagnostics
import Reading
import Testing

@testable import Checking

/// Faults within restricted papers are told, and not a word of the papers with them.
@Suite struct RestrictedWordsTests {
    private let secret = """
        === templates/schemes/lga-1972-12a.yaml
        name: Schedule 12A
        source: Local Government Act 1972
        grounds:
          - { number: "3", words: it is about business affairs, source: paragraph 3 }
        === authority.yaml
        name: Council
        house: plain
        === templates/houses/plain/house.yaml
        name: Plain
        dates: { long: "{day} {month} {year}" }
        time: "{hour24}:{minute}"
        months: [January, February, March, April, May, June, July, August, September, October, November, December]
        weekdays: [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]
        words: { attachment: Report }
        references: { appendix: [appendix], paragraph: [paragraph], item: [item] }
        front sheet: { title: "{body}", layout: [ { line: "{date long}" } ] }
        report fields:
          - { key: key decision, type: yes or no, required: yes, meaning: Whether it is one. }
          - { key: contacts, type: who, meaning: Whom readers may ask. }
          - { key: background papers, type: documents, meaning: What it relies on. }
        report:
          layout:
            - section: { id: summary, title: Summary, required: yes, numbering: paragraphs }
            - section: { id: recommendations, title: Recommendations, numbering: recommendations, needed for: [decision] }
        === boards/audit/board.yaml
        name: Audit Committee
        === meetings/2022-12-15-audit/agenda.yaml
        board: audit
        date: 2022-12-15
        items:
          - title: ZEPHYR SALE OF THE YARD
            restricted: { scheme: lga-1972-12a, paragraph: zephyr-9, public title: ZEPHYR SALE OF THE YARD }
            lead: [ zephyr-smith, { post: zephyr-post }, { organisation: zephyr-trust, person: zephyr } ]
            part: zephyr-part
            purpose: decision
            papers: item-1-zephyr
            items:
              - { title: "", lead: zephyr-jones, papers: item-1-zephyrs }
          - { title: Open, papers: item-2-open, purpose: decision, lead: All }
        === meetings/2022-12-15-audit/item-3-zephyr-lost/report.md
        Zephyr.
        === meetings/2022-12-15-audit/item-1-zephyr/zephyr.csv
        Zephyr,
        === meetings/2022-12-15-audit/item-1-zephyr/appendix-1-zephyr.md
        # Zephyr

        See [here](#zephyr-heading), Appendix Zephyr and Appendix 9.
        === meetings/2022-12-15-audit/item-1-zephyr/report.md
        ---
        title: ZEPHYR AND THE YARD
        key decision: zephyr decides
        contacts: [ { title: Zephyr, role: zephyr }, zephyr-brown ]
        background papers: [ { title: Zephyr, exempt: zephyr is private } ]
        appendices:
          - { number: zephyr, title: Zephyr, file: appendix-2-zephyr.md }
          - { number: zephyr, title: ZEPHYR ZEPHYR, file: zephyr.txt }
        ---

        # Zephyr summary

        4. Zephyr in paragraph 77, item 99 and [here](https://zephyr.org), see [zephyr](#zephir).

        # Zephyr summary

        ### Zephyr costs

        ### Zephyr costs

        ![image of zephyr](zephyr.svg)

        ![zephyr.svg](zephyr.svg)

        | Zephyr | |
        | - | - |
        === meetings/2022-12-15-audit/item-2-open/report.md
        ---
        title: Open
        key decision: no
        ---

        # Summary

        1. See [the yard](#zephyr).

        # Recommendations

        1. Agree.

        ## Zephyrs { restricted: { scheme: lga-1972-12a, paragraph: zephyr, public title: Zephyrs } }

        See [here](#zefyr) and Appendix 8.

        ## Zephyrs { restricted: { scheme: zephyr } }

        #### Zephyr deep

        """

    @Test func noMessageQuotesThem() {
        var files = FilesInMemory()
        files.add(secret)
        let (workspace, sources, read) = readWorkspace(.everything, from: files)
        let found = check(workspace, today: files.today, after: read)
        #expect(found.count > read.count + 20)
        // The author of the open paper wrote `#zephyr` in the open; only the link's words are told.
        let told = found.kept.ordered(in: sources)
        let forms = [
            shortForm(told, in: sources), humanForm(told, in: sources),
            String(decoding: jsonForm(told, in: sources), as: UTF8.self),
            String(
                decoding: sarifForm(told, in: sources, rules: checkingRules(), version: "0"),
                as: UTF8.self),
        ]
        for (index, form) in forms.enumerated() {
            let leaks = form.split(separator: "\n").filter {
                $0.lowercased().contains("zephyr") && !$0.contains("See [the yard](#zephyr)")
            }
            #expect(leaks.isEmpty, "form \(index)")
        }
    }
}
