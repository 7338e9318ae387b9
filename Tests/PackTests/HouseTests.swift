import Foundation
import TestSupport
import Testing

/// The houses that come with Quorate beside Southampton's, each with a small workspace, and one that a
/// test makes up.
@Suite struct HouseTests {
    // MARK: NHS board

    private func board() throws -> SmallPack {
        try SmallPack(house: "nhs-board", meeting: "2026-06-10-board", today: "2026-06-03")
    }

    @Test func anNHSAgendaIsATimedTableInTwoParts() throws {
        let pack = try board()
        let tables = pack.publicXML.tables
        let agendas = tables.filter { $0.first?.first == "Time" }
        #expect(agendas.count == 2)
        #expect(
            agendas.first?.first == ["Time", "No.", "Item", "Lead", "Purpose", "Enclosure"])
        #expect(
            agendas.first?.dropFirst().map { $0[0] } == [
                "09:30", "09:35", "09:45", "10:15", "10:45", "10:55",
            ])
        let words = wordsOfCells(pack.publicText)
        for part in ["Part 1 - in public", "Part 2 - in private"] { #expect(words.contains(part)) }
        #expect(words.contains("10:45 5 Questions from the public"))
        #expect(words.contains("Public Bodies (Admission to Meetings) Act 1960, section 1(2)"))
    }

    @Test func enclosuresHaveTheSameLettersInBothEditions() throws {
        let pack = try board()
        func letters(_ document: DocBookReading) -> [String] {
            document.tables.filter { $0.first?.first == "Time" }.flatMap { $0.dropFirst() }
                .map { String($0[5].prefix { $0 != " " }) }
        }
        let expected = ["Verbal", "A", "B", "C", "", "", "D", "E"]
        #expect(letters(pack.publicXML) == expected)
        #expect(letters(pack.membersXML) == expected)
        #expect(wordsOfCells(pack.publicText).contains("Enclosure: E"))
        #expect(!pack.publicText.contains("Mill House"))
        #expect(wordsOfCells(pack.membersText).contains("Price of the lease of Mill House"))
        // Of the private contract the public learns its public title and the ground.
        #expect(wordsOfCells(pack.publicText).contains("11:00 7 A contract Taken in private:"))
    }

    @Test func anNHSPaperHasACoverSheet() throws {
        let words = try wordsOfCells(board().publicText)
        for row in [
            "Purpose: Assure", "Previously considered by: • Quality Committee, 3 June 2026",
            "Strategic objectives: • Safe care • Timely care",
            "Risks of the assurance framework: • BAF 3: workforce",
            "Recommendation: (a) To take assurance from the report. (b) To ask for a plan",
            "Member Office Interest Kind Dates",
            "Ann Lee Chair Trustee of Vale Hospice",
            "1 Falls 1.1 On wards 1.1.1 There were 41 falls", "1.1.2 None did serious harm.",
            "1.2.1 There were 12. 2 Urgent care",
        ] {
            #expect(Bool(words.contains(row)), "\(row)")
        }
    }

    // MARK: Parish council

    private func council() throws -> SmallPack {
        try SmallPack(
            house: "parish-council", meeting: "2026-05-13-council", today: "2026-05-08")
    }

    @Test func aParishAgendaIsASummonsToItsMembers() throws {
        let words = try wordsOfCells(council().publicText)
        for part in [
            "To the members of Withy Parish Council: • Cllr Joan Hale (Chair) • Cllr Tom Reed",
            "You are summoned to the meeting of Withy Parish Council on Wednesday 13 May 2026 at 7.30 pm",
            "Signed Sam Bright, Clerk to the Council Thursday 7 May 2026 Agenda",
            "3. Public participation Residents may speak",
            "5. Exclusion of the press and public",
            "6. A staffing matter To be taken in confidence:",
        ] {
            #expect(Bool(words.contains(part)), "\(part)")
        }
    }

    @Test func paymentsAreAddedUpExactly() throws {
        let pack = try council()
        let words = wordsOfCells(pack.publicText)
        #expect(words.contains("Hedge & Son Grass cutting in April 240.00 1,440.00"))
        #expect(words.contains("Total: £1,632.00"))
        #expect(!pack.publicText.contains("point 23"))
        #expect(pack.membersText.contains("point 23"))
    }

    // MARK: Sefton

    @Test func theDayOfImplementationIsTheClocks() throws {
        func pack(_ boardKeys: String, _ item: String) throws -> String {
            let files = """
                === authority.yaml
                name: Sefton Council
                house: sefton
                regime: principal-council-england
                notice: { decisions: 2 working days, call-in: 5 working days }
                === boards/cabinet/board.yaml
                name: Cabinet
                \(boardKeys)
                === meetings/2026-06-10-cabinet/agenda.yaml
                board: cabinet
                date: 2026-06-10
                start: "10:00"
                venue: Town Hall
                items:
                  - title: Budget
                    lead: { title: Head of Finance }
                    papers: one
                    \(item)
                === meetings/2026-06-10-cabinet/one/report.md
                ---
                title: Budget
                report of: { title: Head of Finance }
                wards: All
                portfolio: Finance
                key decision: N
                in forward plan: no
                contacts: { name: Ada Marsh }
                ---
                \(Self.sections)
                """
            let pack = try SmallPack(
                files, meeting: "2026-06-10-cabinet", today: "2026-06-02")
            return wordsOfCells(pack.publicText)
        }
        let heading = "Implementation Date for the Decision "
        // Published by Friday the 12th, then five working days to Friday the 19th.
        #expect(
            try pack("executive: yes", "purpose: decision").contains(
                heading
                    + "Saturday 20 June 2026, the call-in period having ended on Friday 19 June 2026"
            ))
        #expect(
            try pack("kind: committee", "purpose: decision").contains(
                heading + "Straight after the meeting"))
    }

    private static let sections = [
        "# Summary", "# Recommendations\n\n1. To agree it.", "# Reasons", "# Alternative options",
        "# What will it cost and how will it be financed?", "## Revenue costs", "## Capital costs",
        "# Resource implications", "# Legal implications", "# Equality implications",
        "# External consultations",
    ].map { $0 + ($0.contains("1.") ? "\n" : "\n\nNone.\n") }.joined(separator: "\n")

    // MARK: One made up

    @Test func aFreshHouseOfTheWorkspaceNeedsNoSwift() throws {
        let file = Places.root.appending(path: "templates/houses/standard/house.yaml")
        let standard = try String(contentsOf: file, encoding: .utf8)
        let cut = try #require(standard.range(of: "front sheet:"))
        let house =
            standard[..<cut.lowerBound] + """
                front sheet:
                  title: "{body: capitals}"
                  layout:
                    - table:
                        - { label: Part, value: "{part}", per: parts, weight: 2 }
                        - label: Business
                          columns:
                            - { label: No, value: "{number}", align: end, stub: yes, weight: 1 }
                            - { label: Title, value: "{title}", weight: 6 }
                      each: [ parts, items ]
                      caption: "Business of {date short}"
                      source: "Source: {secretary}"
                      role: business
                    - unless: notices
                      do: [ { line: No notices. } ]
                    - table: [ { label: Notice, value: "{notice}" } ]
                      each: notices
                      otherwise: Nothing is noticed.
                report fields:
                  - { key: reference, type: words, meaning: The reference. }
                  - key: figures
                    type: records
                    meaning: The figures.
                    fields:
                      - { key: what, type: words, meaning: Of what. }
                      - { key: sum, type: amount, meaning: How much. }
                    total: sum
                report:
                  layout:
                    - grid:
                        - { label: A, value: "{title}" }
                        - { label: B, value: "{reference}" }
                        - { label: C, value: "{body}", wide: yes }
                        - { label: D, value: "{figures total}" }
                      columns: 2
                    - list: figures
                      numbered: upper letters
                      format: "%)"
                      do: [ { line: "{what}: {sum}" } ]
                    - if: reference
                      do: [ { line: "Filed as {reference}" } ]
                      otherwise: [ { line: Not filed } ]
                    - { others: outline }

                """
        let pack = try SmallPack(
            """
            === templates/houses/ours/house.yaml
            \(house)
            === authority.yaml
            name: Ours
            house: ours
            === boards/audit/board.yaml
            name: Audit
            secretary: { name: Eve Stone }
            === meetings/2026-03-10-audit/agenda.yaml
            board: audit
            date: 2026-03-10
            start: "10:00"
            venue: Hall
            published: 2026-03-02
            parts: [ { id: one, title: First }, { id: two, title: Second } ]
            items:
              - { title: Opening, part: one }
              - { title: Accounts, part: one, lead: { name: Eve Stone }, purpose: information, papers: accounts }
              - { title: Closing, part: two }
            === meetings/2026-03-10-audit/accounts/report.md
            ---
            title: Accounts
            figures: [ { what: Rent, sum: "999.5" }, { what: Wages, sum: "0.55" } ]
            ---
            # Rent

            1. It was paid.

            # Wages

            They were paid.
            """, meeting: "2026-03-10-audit", today: "2026-03-03")
        #expect(
            pack.publicXML.tables.first == [
                ["Part", "Business"], ["No", "Title"], ["First", "1", "Opening"],
                ["2", "Accounts"], ["Second", "3", "Closing"],
            ])
        let words = wordsOfCells(pack.membersText)
        for part in [
            "Business of 10 March 2026", "No notices. Nothing is noticed.",
            "A Accounts B C Audit D 1,000.05",
            "A) Rent: 999.5 B) Wages: 0.55 Not filed",
            "1 Rent 1.1 It was paid. 2 Wages They were paid.",
        ] {
            #expect(words.contains(part), "\(part) in \(words)")
        }
    }
}
