import DocumentTree
import Governance
import Testing

@testable import Assembling

/// Bars over the months that milestones speak of.
@Suite struct BarTests {
    private func bars(
        _ timings: [String], done: String? = nil, on day: String
    ) throws -> [String?] {
        let timings = try timings.map(Some.timing)
        let scale = try #require(BarScale(timings, try Some.date(day)))
        let done = try done.map(Some.date)
        return timings.map { scale.bar($0, done: done, alternative: "x")?.characters }
    }

    @Test func barsStandOnOneScale() throws {
        // Two years in 24 columns: about a month each.
        #expect(
            try bars(
                ["2021-01", "2022-12", "2021-07/2021-12", "2021-01/2022-12"], on: "2030-01-01")
                == [
                    "█·······················", "······················██",
                    "·····███████············", "████████████████████████",
                ])
    }

    @Test func theDayOfTheDataIsMarkedWhereNothingStands() throws {
        #expect(
            try bars(["2021-01-01", "2022-12-31"], on: "2022-01-15")
                == ["█···········┆···········", "············┆··········█"])
    }

    @Test func whatIsDoneIsHollow() throws {
        #expect(
            try bars(["2021-01/2022-12"], done: "2022-12", on: "2023-01-01")
                == ["░░░░░░░░░░░░░░░░░░░░░░░░"])
        #expect(
            try bars(["2021-01/2022-12"], done: "2023-12", on: "2023-01-01")
                == ["████████████████████████"])
    }

    @Test func wordsHaveNoBar() throws {
        #expect(try bars(["2021-01/2022-12", "TBC"], on: "2023-01-01")[1] == nil)
        #expect(BarScale([try Some.timing("TBC")], try Some.date("2021")) == nil)
    }
}
