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
