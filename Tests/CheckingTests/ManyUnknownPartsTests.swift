import Diagnostics
import Foundation
import Reading
import Testing

@testable import Checking

/// Many words of `only` that a large strategy does not have.
@Suite struct ManyUnknownPartsTests {
    /// Every word against every name would be nine million comparisons, each of hundreds of steps.
    @Test(.timeLimit(.minutes(1))) func fewAreComparedWithEveryName() throws {
        let base = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Errors/base.txt")
        let priorities = (0..<3_000).map { "  - { id: known-\($0), title: Known }\n" }.joined()
        let unknown = (0..<3_000).map { "unknown-\($0)" }.joined(separator: ", ")
        var files = FilesInMemory()
        files.add(try String(contentsOf: base, encoding: .utf8))
        files.add(
            """
            === strategies/health/strategy.yaml
            title: Health strategy
            === strategies/health/priorities.yaml
            priorities:
            \(priorities)
            === templates/papers/scorecard.yaml
            name: Scorecard
            layout: [ { line: "{strategy}" } ]
            === meetings/2022-12-15-audit/item-1-budget/report.md
            ---
            title: Budget for 2023
            wards: All
            ---

            # Summary

            The budget is ready.

            ```strategy
            print: scorecard
            only: [known-1, known-x, \(unknown)]
            ```

            """)
        let (workspace, _, read) = readWorkspace(.everything, from: files)
        let told = check(workspace, today: files.today, after: read)
            .filter { $0.code == "part-prints-unknown" }
        #expect((900...1_001).contains(told.count))
        #expect(told.count { $0.remedies.count > 1 } <= 20)
        #expect(told.first?.remedies.isEmpty == false)
    }
}
