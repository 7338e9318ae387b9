import Diagnostics
import Foundation
import Reading
import Testing

@testable import Checking

/// A file that cannot be understood is one fault: what it would have named is not unknown as well.
@Suite struct UnreadFileTests {
    private func codes(_ text: String) throws -> [String] {
        let base = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Errors/base.txt")
        var files = FilesInMemory()
        files.add(try String(contentsOf: base, encoding: .utf8))
        files.add(text)
        let (workspace, _, read) = readWorkspace(.everything, from: files)
        return check(workspace, today: files.today, after: read).map(\.code)
    }

    @Test(arguments: ["people.yaml", "authority.yaml", "boards/audit/board.yaml"])
    func isOneFault(_ path: String) throws {
        #expect(try codes("=== \(path)\nname: [\n") == ["yaml-syntax"])
    }

    /// Nothing is concluded from the older terms, from a part of the seats, from members that are not
    /// read, or from people that are not there.
    @Test(arguments: [
        (
            "boards/audit/terms-of-reference/2022-02-10.md",
            "---\nadopted: 2022-02-10\nseats: [\n---\n# Purpose\n", "yaml-syntax"
        ),
        (
            "boards/audit/terms-of-reference/2022-02-10.md",
            """
            ---
            adopted: 2022-02-10
            seats:
              - { id: chair-of-audit, title: Chair, office: chair }
              - { id: member, title: Member, places: four }
            quorum: at least 2
            quorum clause: Two members.
            ---

            # Purpose

            To look after the accounts.

            """, "number-out-of-range"
        ),
        ("boards/audit/members.yaml", "- ann-lee\n", "type-wrong"),
        ("people.yaml", "people: none\n", "type-wrong"),
    ])
    func nothingIsConcludedFromTheRest(_ path: String, _ text: String, _ code: String) throws {
        let codes = try codes(
            """
            === boards/audit/members.yaml
            members:
              - { seat: chair-of-audit, person: ann-lee }
              - { seat: member, person: jo-smith }
            vacancies:
              - { seat: member, number: 3 }
            === meetings/2022-12-15-audit/attendance.yaml
            present: [ ann-lee, { seat: member, number: 4 } ]
            === \(path)
            \(text)
            """)
        #expect(
            codes.filter { $0 != "seat-held-by-too-many" || path != "people.yaml" }
                .filter { path != "people.yaml" || !$0.hasPrefix("more-") } == [code])
    }

    /// What is written and cannot be read is not missing as well.
    @Test func aStartThatCannotBeReadIsNotMissing() throws {
        let codes = try codes(
            """
            === meetings/2022-12-15-audit/agenda.yaml
            board: audit
            date: 2022-12-15
            start: "25:00"
            venue: Town Hall
            published: 2022-12-07
            items: [ { title: Budget, lead: head-of-finance, purpose: decision, papers: item-1-budget } ]

            """)
        #expect(codes.count == 1)
        #expect(!codes.contains("meeting-without-start"))
    }

    @Test func aReportWhoseTextCannotBeReadIsNotEmpty() throws {
        let deep = String(repeating: ">", count: 2_000)
        let codes = try codes(
            """
            === meetings/2022-12-15-audit/item-1-budget/report.md
            ---
            title: Budget
            wards: All
            ---
            \(deep) x

            """)
        #expect(!codes.isEmpty)
        #expect(!codes.contains("empty-report"))
    }

    @Test func standingItemsAreListed() throws {
        var files = FilesInMemory()
        files.add(
            """
            === authority.yaml
            name: C
            === boards/audit/board.yaml
            name: Audit
            standing items: [ { id: welcome, title: Welcome }, { id: minutes, title: Minutes } ]
            === meetings/2022-12-15-audit/agenda.yaml
            board: audit
            date: 2022-12-15
            items: [ { standing: apologies } ]
            """)
        let (_, sources, faults) = readWorkspace(.everything, from: files)
        let fault = try #require(faults.first { $0.code == "standing-item-unknown" })
        #expect(
            fault.remedies.first?.text(at: fault.span, in: sources)
                == "there are: 'welcome', 'minutes'")
    }
}
