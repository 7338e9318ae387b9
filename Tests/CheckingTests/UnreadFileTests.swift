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
