import Foundation
import Testing

/// A decision or an action that belongs to no minute.
@Suite struct RecordOutsideMinuteTests {
    @Test(arguments: ["decision", "action"])
    func aBlockBeforeTheFirstHeadingIsTold(_ kind: String) throws {
        let keys = kind == "decision" ? "outcome: noted\ntext: So." : "do: Ask.\nowner: chair"
        let told = try FaultFolderTests.told(
            over: """
                === meetings/2022-12-15-audit/minutes.md
                ---
                state: draft
                ---
                ```\(kind)
                \(keys)
                ```

                """)
        #expect(
            told.hasPrefix(
                """
                meetings/2022-12-15-audit/minutes.md:4:1: error: a decision or an action before the \
                first heading; it belongs to no minute [record-outside-minute]
                """))
        #expect(told.components(separatedBy: ": error: ").count == 2)
    }
}
