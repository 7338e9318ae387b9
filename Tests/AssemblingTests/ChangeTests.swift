import Diagnostics
import Governance
import Testing

@testable import Assembling

/// What moved between two periods, by how much, and whether that is good.
@Suite struct ChangeTests {
    @Test(
        arguments: [
            ("51.2", "53.4", "+2.2"), ("53.4", "51.2", "−2.2"), ("53.4", "53.40", "0.00"),
            ("0.1", "0.3", "+0.2"), ("9.7", "12.35", "+2.65"), ("1204", "1000", "−204"),
            ("-0.3", "0.3", "+0.6"), ("0", "0.05", "+0.05"),
        ])
    func differencesAreExact(earlier: String, later: String, expected: String) throws {
        let indicator = Some.indicator(series: ["2020": earlier, "2021": later])
        let change = try #require(Change(indicator, since: nil, until: nil))
        #expect(change.difference?.signed == expected)
    }

    @Test func periodsAreThoseAskedFor() throws {
        let indicator = Some.indicator(
            local: "4", period: "2022", series: ["2019": "1", "2020": "2", "2021": "3"])
        func periods(_ since: String?, _ until: String?) -> [String]? {
            Change(indicator, since: since, until: until)
                .map { [$0.earlier.period.value, $0.later.period.value] }
        }
        #expect(periods(nil, nil) == ["2021", "2022"])
        #expect(periods("2019", nil) == ["2019", "2022"])
        #expect(periods("2019", "2020") == ["2019", "2020"])
        #expect(periods(nil, "2020") == ["2019", "2020"])
        #expect(periods("2018", nil) == nil)
        #expect(periods(nil, "2019") == nil)
    }

    @Test func aPresentValueThatIsInTheSeriesIsNotDrawnTwice() {
        let indicator = Some.indicator(
            local: "2", period: "2021", series: ["2020": "1", "2021": "2"])
        #expect(indicator.course.count == 2)
    }

    @Test func wordsAreNoDifference() throws {
        let indicator = Some.indicator(series: ["2020": "Data unavailable", "2021": "2"])
        let change = try #require(Change(indicator, since: nil, until: nil))
        #expect(change.difference == nil)
    }

    @Test(
        arguments: [
            ("1", .higher, .better), ("-1", .higher, .worse), ("1", .lower, .worse),
            ("-1", .lower, .better), ("0", .lower, .noChange), ("1", .neither, nil),
            ("1", nil, nil),
        ] as [(String, Indicator.Polarity?, BetterOrWorse?)])
    func onlyPolarityJudges(
        difference: String, polarity: Indicator.Polarity?, expected: BetterOrWorse?
    ) throws {
        let number = try #require(Some.number(difference))
        #expect(BetterOrWorse(of: number, by: polarity) == expected)
    }

    @Test func significanceGoesBeforeTheFigures() {
        #expect(
            Some.indicator(
                local: "78.3", national: "79.4", polarity: .higher,
                significance: .significantlyLower
            ).betterOrWorse == .worse)
        #expect(
            Some.indicator(
                local: "9.7", national: "9.1", polarity: .lower, significance: .similar
            ).betterOrWorse == .noChange)
        #expect(
            Some.indicator(local: "9.7", national: "9.1", polarity: .lower).betterOrWorse == .worse)
        #expect(
            Some.indicator(
                local: "9.7", national: "9.1", polarity: .lower, significance: .notCompared
            ).betterOrWorse == nil)
        #expect(Some.indicator(local: "9.7", national: "9.1").betterOrWorse == nil)
    }
}
