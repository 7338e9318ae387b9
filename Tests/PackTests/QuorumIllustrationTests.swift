import Foundation
import TestSupport
import Testing

/// `quorate quorum` over the invented meeting of 19 January 2023: a substitute notified too late, an
/// early departure and a withdrawal (`Illustrations/southampton-attendance`).
@Suite struct QuorumIllustrationTests {
    private func quorum(_ folder: URL, _ arguments: [String] = []) throws -> ProgramResult {
        try run(
            Places.quorate.path,
            ["quorum", "meetings/2023-01-19-invented", "--today", "2023-01-20"] + arguments,
            in: folder)
    }

    @Test func proofIsAsRecorded() throws {
        try withIllustration("southampton-attendance") { folder in
            try compareIllustrated(
                quorum(folder).outputText, "southampton-attendance-quorum.txt")
        }
    }

    /// Thirteen of 23 seats are there, where twelve and the ICB are needed; the substitute is not
    /// counted. One leaves during item 3; the only one of the ICB withdraws from item 4.
    @Test func itemsAreJudgedEachByItself() throws {
        try withIllustration("southampton-attendance") { folder in
            let statuses = try ["1", "2", "3", "4", "5"].map {
                try quorum(folder, ["--item", $0]).status
            }
            #expect(statuses == [0, 0, 0, 1, 0])
        }
    }
}
