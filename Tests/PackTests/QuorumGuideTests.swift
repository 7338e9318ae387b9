import Diagnostics
import Foundation
import Governance
import Judging
import PackBuilding
import Reading
import TestSupport
import Testing

/// `docs/guide/quorum-clauses.md`: below its marker stands what `packs/quorum-clauses` says, so that the two
/// cannot drift. `QUORATE_RECORD=1` writes it anew, and fails.
struct QuorumGuideTests {
    private static let marker =
        "<!-- Below this line: made of packs/quorum-clauses by a test. -->\n"

    @Test func theWorkedClausesAreAsInThePack() throws {
        let guide = Places.root.appending(path: "docs/guide/quorum-clauses.md")
        let text = try String(contentsOf: guide, encoding: .utf8)
        let range = try #require(text.range(of: Self.marker))
        let whole = text[..<range.upperBound] + (try worked())
        if ProcessInfo.processInfo.environment["QUORATE_RECORD"] != nil, whole != text {
            try Data(whole.utf8).write(to: guide)
            Issue.record("recorded \(guide.lastPathComponent)")
        }
        #expect(whole == text)
    }

    private func worked() throws -> String {
        let root = Places.root.appending(path: "packs/quorum-clauses")
        let today = try #require(CivilDate(iso: "2025-01-01"))
        let findings = PackBuilder(DiskFiles(root: root.path, today: today)).check(.everything)
        var text = ""
        for body in findings.workspace.bodies {
            let terms = try #require(body.termsOfReference.last)
            let quorum = try #require(terms.quorum)
            let clause = try #require(terms.quorumClause)
            text += "\n## \(body.name.value)\n\n> \(clause.value)\n\n```yaml\n"
            let path = findings.sources[clause.span.source].path
            text += quorumLines(
                try String(contentsOf: root.appending(path: path), encoding: .utf8))
            text += "```\n\n"
            for sentence in quorum.english(in: QuorumNames(terms, findings.workspace.authority)) {
                text += "* \(sentence)\n"
            }
            text += "\n| meeting | who comes | verdict |\n|---|---|---|\n"
            for meeting in findings.workspace.meetings
            where meeting.bodies.first?.value == body.id {
                text += try row(meeting, findings, root, today)
            }
        }
        return text
    }

    /// The key `quorum:` and what belongs to it.
    private func quorumLines(_ source: String) -> String {
        var text = ""
        var isInside = false
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            isInside = line.hasPrefix("quorum:") || isInside && line.hasPrefix(" ")
            if isInside { text += line + "\n" }
        }
        return text
    }

    private func row(
        _ meeting: Meeting, _ findings: PackBuilder.Findings, _ root: URL, _ today: CivilDate
    ) throws -> String {
        let file = root.appending(path: meeting.folder + "/attendance.yaml")
        let first = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").first ?? ""
        let answer = QuorumAnswer(
            meeting, in: findings.workspace, sources: findings.sources, item: nil, today: today)
        var verdicts = [answer.verdict.rawValue]
        if answer.verdict == .depends {
            verdicts = answer.readings.map { "\($0.words): \($0.verdict.rawValue)" }
        }
        for number in QuorumAnswer.items(of: meeting) {
            guard let item = answer.verdicts(ofItem: number) else { continue }
            let verdict = item.toVote ?? item.toSit
            if verdict != answer.verdict { verdicts.append("item \(number): \(verdict.rawValue)") }
        }
        let name = meeting.folder.split(separator: "/").last ?? ""
        let words = first.drop { $0 == "#" || $0 == " " }
        return "| `\(name)` | \(words) | \(verdicts.joined(separator: "; ")) |\n"
    }
}
