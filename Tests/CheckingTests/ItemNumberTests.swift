import Diagnostics
import Foundation
import Governance
import Reading
import Testing

@testable import Checking

/// Numbers that authors write for items and appendices.
@Suite struct ItemNumberTests {
    private func told(_ items: String, appendices: String = "[]") -> String {
        var files = FilesInMemory()
        files.add(
            """
            === authority.yaml
            name: C
            === people.yaml
            people: []
            === boards/audit/board.yaml
            name: Audit
            === meetings/2022-12-15-audit/agenda.yaml
            board: audit
            date: 2022-12-15
            items:
            \(items)
            === meetings/2022-12-15-audit/one/report.md
            ---
            title: One
            appendices: \(appendices)
            ---
            """)
        let (workspace, sources, read) = readWorkspace(.everything, from: files)
        let told = check(workspace, today: files.today, after: read)
        return shortForm(told.kept.ordered(in: sources), in: sources)
    }

    @Test func openNumbersAreToldAsWritten() {
        #expect(
            told("  - { title: Yard, number: 7a, papers: one }").contains(
                "item 7a 'Yard' has no lead"))
        #expect(
            told("  - { title: Yard, number: seventh, papers: one }").contains(
                "item 'seventh' 'Yard'"))
        #expect(
            told("  - { title: Yard, number: \"7\\e[1m\", papers: one }").contains(
                "item 7\u{FFFD}[1m 'Yard'"))
        #expect(
            told("  - { title: Yard, number: 7a, items: [ { title: Gate, papers: one } ] }")
                .contains("item 7a.1 'Gate'"))
    }

    @Test func numbersWithinARestrictedItemAreLeftOut() {
        let text = told(
            """
              - title: Yard
                number: 7a
                papers: one
                restricted: { paragraph: 3 }
                items: [ { title: Gate, number: 4x, items: [ { title: Key, papers: two } ] } ]
            """)
        #expect(text.contains("item 7a '…' has no lead"))
        #expect(text.contains("item … '…' has no lead"))
        #expect(!text.contains("4x"))
    }

    @Test(arguments: ["9223372036854775807", "-9223372036854775808", "1000000"])
    func appendixNumbersTooLargeToCount(_ number: String) {
        let text = told(
            "  - { title: One, papers: one }",
            appendices: "[ { number: \(number), title: A }, { number: 2, title: B } ]")
        #expect(text.contains("'2' stands where number 1 is expected"))
    }
}
