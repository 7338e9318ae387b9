import Foundation
import TestSupport
import Testing

/// The figures, dates and names of the paper of 15 December 2022, row by row.
///
/// `Paper/*.tsv` was taken straight from the paper, without going through the sample. Held against it
/// are the sample's own files, its strategy as it is read, and the tables of the built `pack.xml`.
@Suite struct PaperTests {
    private static let groupFolder =
        SampleMeeting.southampton.path + "/item-4-children-and-young-people-delivery-group"

    private static let scorecard: KeyValuePairs = [
        "Measure": "measure", "Unit": "unit", "Latest period": "period",
        "Southampton value": "Southampton value", "England value": "England value",
        "ONS comparator ranking": "rank",
        "Significance compared to England value": "significance",
    ]

    @Test(arguments: [
        ("start-well", 15), ("live-well", 27), ("age-well", 16), ("die-well", 8),
    ])
    func everyFigureOfAScorecardIsThePapers(_ stage: String, _ count: Int) throws {
        let paper = try carriedDown(
            Rows(paper: "scorecard-\(stage)").rows, ["measure", "unit"])
        #expect(paper.count == count)
        // The words for the significance are the layout's, and are held below as they are printed.
        let own = try SouthamptonStrategy().scorecard(stage)
        #expect(
            lowercased("significance", own) == lowercased("significance", paper))
        try expectInPack(paper, Self.scorecard)
    }

    private static let tracker: KeyValuePairs = [
        "ICS/Place": "level", "Project": "project", "Start date": "start", "End date": "end",
    ]

    @Test(arguments: [
        ("Start Well", 14), ("Live Well", 25), ("Age Well", 9), ("Die Well", 6),
    ])
    func everyProjectOfTheTrackerIsThePapers(_ stage: String, _ count: Int) throws {
        let paper = try Rows(paper: "tracker").rows.filter { $0["life stage"] == stage }
            .map { row in row.filter { $0.key != "life stage" } }
        #expect(paper.count == count)
        #expect(try SouthamptonStrategy().projects(stage) == paper)
        try expectInPack(paper, Self.tracker)
    }

    @Test(arguments: ["1": 9, "3": 4, "4": 8, "5": 6, "6": 5, "9": 14, "10": 4])
    func everyActionOfACommitmentIsThePapers(_ commitment: String, _ count: Int) throws {
        let paper = try Rows(paper: "commitment-actions").rows
            .filter { $0["commitment"] == commitment }
        #expect(paper.count == count)
        let own = try SouthamptonStrategy().actions.filter { $0["commitment"] == commitment }
        #expect(own == paper)
        let columns: KeyValuePairs = ["Action owner": "owner", "Deadline": "deadline"]
        try expectInPack(
            paper.map { row in row.filter { ["owner", "deadline"].contains($0.key) } }, columns)
    }

    /// The life stages' steps, year by year; Die Well begins a year later.
    @Test func everyStepOfARoadmapIsThePapers() throws {
        let strategy = try SouthamptonStrategy()
        #expect(strategy.roadmap("Start Well") == ["2020/21": 6, "2021/22": 4, "2022/23": 3])
        #expect(strategy.roadmap("Live Well") == ["2020/21": 11, "2021/22": 8, "2022/23": 4])
        #expect(strategy.roadmap("Age Well") == ["2020/21": 11, "2021/22": 5])
        #expect(
            strategy.roadmap("Die Well")
                == ["2021/22": 4, "2022/23": 5, "2023/24": 1, "2024/25": 2])
    }

    @Test func everyItemOfTheForwardPlanIsThePapers() throws {
        let paper = try Rows(paper: "forward-plan").rows
        #expect(paper.count == 37)
        let plan = try ReadPlan()
        #expect(plan.meetings == paper)
    }

    @Test func everyStandingItemIsThePapers() throws {
        let paper = try Rows(paper: "forward-plan-standing").rows
        #expect(paper.count == 6)
        #expect(try ReadPlan().standing == paper)
        let columns: KeyValuePairs = ["Standing items": "item", "Speaker/lead": "lead"]
        let own = try Rows(csv: "\(Self.groupFolder)/forward-plan-standing.csv")
        #expect(withoutOwners(own.columns(columns)) == paper)
        let printed = try packTables().map { withoutOwners($0.columns(columns)) }
        #expect(printed.contains(paper), "the pack has no table with these rows")
    }

    @Test func theForwardPlanAsPrintedIsThePapers() throws {
        let paper = try Rows(paper: "forward-plan").rows
            .map { row in row.filter { $0.key != "date" } }
        let columns: KeyValuePairs = [
            "Item": "item", "Speaker/lead": "lead", "Sign off": "sign off",
        ]
        let own = try Rows(csv: "\(Self.groupFolder)/forward-plan-meetings.csv")
        #expect(lowercased("sign off", own.columns(columns)) == paper)
        let printed = try packTables().map { lowercased("sign off", $0.columns(columns)) }
        #expect(printed.contains(paper), "the pack has no table with these rows")
    }

    @Test func everyMemberIsThePapers() throws {
        let paper = try Rows(paper: "membership").rows.compactMap { $0["membership"] }
        #expect(paper.count == 20)
        for edition in try BuiltPack.southampton().editions {
            let document = try DocBookReading(edition.bytes("pack.xml"))
            #expect(document.listItems(inSection: "Membership") == paper)
        }
        #expect(try ReadPlan.seatCount() == 23, "three of the paper's lines name two seats each")
    }

    private func expectInPack(
        _ paper: [Rows.Row], _ columns: KeyValuePairs<String, String>
    ) throws {
        let printed = try packTables().map { $0.columns(columns) }
        #expect(printed.contains(paper), "the pack has no table with these rows")
    }

    /// The tables of the public edition.
    private func packTables() throws -> [Rows] {
        try DocBookReading(BuiltPack.southampton().publicEdition.bytes("pack.xml"))
            .filledTables.map(Rows.init(cells:))
    }
}

/// Cells that the paper leaves blank because they are those of the row above.
private func carriedDown(_ rows: [Rows.Row], _ columns: [String]) -> [Rows.Row] {
    var above: Rows.Row = [:]
    return rows.map { row in
        var row = row
        for column in columns where row[column] == "" { row[column] = above[column] }
        above = row
        return row
    }
}

private func lowercased(_ column: String, _ rows: [Rows.Row]) -> [Rows.Row] {
    rows.map { row in
        var row = row
        row[column] = row[column]?.lowercased()
        return row
    }
}

/// Items without the item they stand under: `Deep dive …: Children’s improvement board`.
private func withoutOwners(_ rows: [Rows.Row]) -> [Rows.Row] {
    rows.map { row in
        row.merging(["item": row["item"]?.split(separator: ": ").last.map(String.init) ?? ""]) {
            $1
        }
    }
}
