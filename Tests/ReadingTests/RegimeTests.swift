import Diagnostics
import Foundation
import Governance
import Testing

@testable import Reading

/// Every regime and calendar that comes with the program.
@Suite struct RegimeTests {
    private static let templates = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")

    static let regimes = [
        "charity", "combined-authority", "company", "nhs-body", "parish-england",
        "partnership-board", "principal-council-england", "principal-council-wales",
        "school-governors",
    ]

    private func regime(_ id: String) throws -> (Regime, [String]) {
        var files = MemoryFiles.small
        files["authority.yaml"] = "name: C\nregime: \(id)\n"
        let (workspace, _, faults) = readWorkspace(.everything, from: files)
        return (try #require(workspace.regime), faults.map(\.code))
    }

    @Test(arguments: regimes) func isReadWithASourceBesideEachFigure(_ id: String) throws {
        let (regime, faults) = try regime(id)
        #expect(faults == [])
        #expect(!regime.notice.isEmpty && !regime.source.isEmpty)
        for rule in regime.notice {
            #expect(rule.source != nil, "\(id): \(rule.step.rawValue)")
            #expect(rule.term != .inWords || rule.words != nil, "\(id): \(rule.step.rawValue)")
            let isYears = if case .years = rule.term { true } else { false }
            #expect(isYears == (rule.step.side == .lasting && rule.term != .settledLocally))
        }
    }

    /// What each says back, with where it stands; those not listed leave the quorum to the body.
    static let quorums: [String: [String]] = [
        "charity": [
            "At least one third of all seats held by members neither suspended nor disqualified, "
                + "rounded to the nearest whole number, and never fewer than two, must be present.",
            "Source: Model constitution of a CIO (from memory; read your own).",
        ],
        "company": [
            "At least two members must be present.",
            "Source: Model articles, article 11 (from memory; read your own).",
        ],
        "parish-england": [
            "At least one third of all seats, vacant ones included, and never fewer than three, "
                + "must be present.", "Only members who are in the room count.",
            "Substitutes do not count.", "Source: LGA 1972 Sch 12 para 12.",
        ],
        "principal-council-england": [
            "If the holders of more than one third of all seats are disqualified, at least one "
                + "quarter of all seats, vacant ones included, less those whose holder is "
                + "disqualified, must be present; otherwise at least one quarter of all seats, "
                + "vacant ones included, must be present.",
            "Only members who are in the room count.", "Source: LGA 1972 Sch 12 paras 6 and 45.",
        ],
        "principal-council-wales": [
            "If the holders of more than one third of all seats are disqualified, at least one "
                + "quarter of all seats, vacant ones included, less those whose holder is "
                + "disqualified, must be present; otherwise at least one quarter of all seats, "
                + "vacant ones included, must be present.",
            "Source: LGA 1972 Sch 12 paras 6 and 45.",
        ],
        "school-governors": [
            "At least one half of all seats held by members neither suspended nor disqualified, "
                + "rounded up, must be present.", "Source: SI 2013/1624 reg 14.",
        ],
    ]

    @Test(arguments: regimes) func itsQuorumIsReadAndSaidBack(_ id: String) throws {
        let (regime, faults) = try regime(id)
        #expect(faults == [])
        let text = try String(
            contentsOf: Self.templates.appending(path: "regimes/\(id).yaml"), encoding: .utf8)
        #expect((regime.quorum != nil) == text.contains("\nquorum:"), "a quorum that was not read")
        let names = QuorumNames(organisations: [:], seats: [:])
        let sentences = regime.quorum?.english(in: names) ?? []
        #expect(sentences == Self.quorums[id] ?? [])
        if let quorum = regime.quorum {
            let source = try #require(quorum.source)
            #expect(sentences.last == "Source: \(source).")
        }
    }

    @Test func noRegimeIsForgotten() throws {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: Self.templates.appending(path: "regimes").path)
        #expect(names.sorted() == Self.regimes.map { $0 + ".yaml" })
    }

    @Test func anAuthorityAddsDaysThatDoNotCount() throws {
        var files = MemoryFiles.small
        files["authority.yaml"] = """
            name: C
            non-counting days:
              - { date: 2022-12-28, until: 2022-12-30, name: Closed, calendar: working days }
            """
        files.templates["calendars/england-and-wales.csv"] = Array(
            "date,name\n2022-12-26,Boxing Day\n".utf8)
        files.templates["calendars/england-and-wales-parish.csv"] = Array(
            "date,name\n2022-12-24,Break\n".utf8)
        let (workspace, _, _) = readWorkspace(.everything, from: files)
        let calendar = try #require(workspace.calendar)
        #expect(
            calendar.workingDaysOff.map(\.iso) == ["2022-12-28", "2022-12-29", "2022-12-30"])
        #expect(calendar.parishDaysOff.map(\.iso) == ["2022-12-24"])
    }
}
