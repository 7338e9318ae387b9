import Diagnostics
import Foundation
import Governance
import Judging
import PackBuilding
import Reading
import TestSupport
import Testing

/// The meetings of `packs/quorum-clauses`: every example of 24 real clauses with the answer it must have.
struct QuorumClausesTests {
    private struct Row {
        let meeting: String
        let item: String
        let toSit: String
        let toVote: String
        let readings: String
    }

    @Test func everyCaseHasItsVerdict() throws {
        let rows = try rows()
        #expect(rows.count > 80)
        let root = Places.root.appending(path: "packs/quorum-clauses").path
        let today = try #require(CivilDate(iso: "2025-01-01"))
        let findings = PackBuilder(DiskFiles(root: root, today: today)).check(.everything)
        #expect(findings.diagnostics.filter { $0.severity == .error }.isEmpty)
        #expect(Set(rows.map(\.meeting)).count == findings.workspace.meetings.count)
        for row in rows {
            let meeting = try #require(
                findings.workspace.meetings.first { $0.folder == "meetings/" + row.meeting },
                "\(row.meeting)")
            let answer = QuorumAnswer(
                meeting, in: findings.workspace, sources: findings.sources, item: nil, today: today)
            var told = [answer.verdict.rawValue, ""]
            if !row.item.isEmpty {
                let item = try #require(answer.verdicts(ofItem: row.item))
                told = [item.toSit.rawValue, item.toVote?.rawValue ?? ""]
            }
            #expect(told == [row.toSit, row.toVote], "\(row.meeting), item \(row.item)")
            if row.toSit == "depends" {
                let readings = answer.readings.map { "\($0.words): \($0.verdict.rawValue)" }
                #expect(readings.joined(separator: "; ") == row.readings)
            }
        }
    }

    private func rows() throws -> [Row] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Quorum/expected.csv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
        return lines.map { line in
            // The last field holds commas, and is quoted then.
            let fields = line.split(
                separator: ",", maxSplits: 4, omittingEmptySubsequences: false
            ).map(String.init)
            let readings =
                fields[4].hasPrefix("\"") ? String(fields[4].dropFirst().dropLast()) : fields[4]
            return Row(
                meeting: fields[0], item: fields[1], toSit: fields[2], toVote: fields[3],
                readings: readings)
        }
    }
}
