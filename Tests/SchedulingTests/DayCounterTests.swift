import Foundation
import Governance
import TestSupport
import Testing

@testable import Scheduling

/// Days that count, against a diary that is gone through day by day.
@Suite struct DayCounterTests {
    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    // MARK: The worked examples

    @Test func fiveClearWorkingDaysBefore15December2022() throws {
        let days = DayCounters(try Diary.calendar())
        let meeting = try day("2022-12-15")
        let published = try day("2022-12-07")
        let notice = NoticePeriod(5, .clearWorkingDays)
        #expect(days.latest(notice, before: meeting) == published)
        #expect(days.given(.clearWorkingDays, from: published, to: meeting) == 5)
        #expect(days.given(.days, from: published, to: meeting) == 8)
        #expect(days.given(.clearDays, from: published, to: meeting) == 7)
    }

    @Test func christmasDoesNotCount() throws {
        let days = DayCounters(try Diary.calendar())
        let latest = days.latest(NoticePeriod(5, .clearWorkingDays), before: try day("2023-01-03"))
        #expect(latest == (try day("2022-12-21")))
    }

    @Test func threeClearParishDays() throws {
        let days = DayCounters(try Diary.calendar())
        let notice = NoticePeriod(3, .clearParishDays)
        #expect(try days.latest(notice, before: day("2022-08-05")) == day("2022-08-01"))
        // The mourning of September 2022: notice of Wednesday 7 September ran on to the 23rd.
        #expect(try days.earliest(notice, after: day("2022-09-07")) == day("2022-09-23"))
        // Saturday counts, Sunday does not.
        #expect(try days.latest(notice, before: day("2022-11-08")) == day("2022-11-03"))
    }

    @Test func twoWorkingDaysBeforeAreNotClear() throws {
        let days = DayCounters(try Diary.calendar())
        let wednesday = try day("2022-08-03")
        #expect(
            try days.latest(NoticePeriod(2, .workingDays), before: wednesday) == day("2022-08-01"))
        #expect(
            try days.latest(NoticePeriod(2, .clearWorkingDays), before: wednesday)
                == day("2022-07-31"))
    }

    @Test func callInRunsToItsLastDay() throws {
        let days = DayCounters(try Diary.calendar())
        let published = try day("2022-12-16")
        #expect(try days.last(NoticePeriod(5, .workingDays), after: published) == day("2022-12-23"))
        #expect(
            try days.earliest(NoticePeriod(5, .workingDays), after: published) == day("2022-12-23"))
        #expect(
            try days.earliest(NoticePeriod(5, .clearWorkingDays), after: published)
                == day("2022-12-24"))
    }

    @Test func outsideTheListNothingIsTold() throws {
        let days = DayCounters(try Diary.calendar())
        let notice = NoticePeriod(5, .clearWorkingDays)
        #expect(try days.latest(notice, before: day("2029-02-01")) == nil)
        #expect(try days.latest(notice, before: day("2019-01-03")) == nil)
        #expect(try days.earliest(notice, after: day("2028-12-28")) == nil)
        #expect(try days.latest(NoticePeriod(28, .clearDays), before: day("2040-01-01")) != nil)
        #expect(DayCounters(nil).workingDays.counts(try day("2022-12-15")) == nil)
        #expect(try days.latest(NoticePeriod(1_000_000, .days), before: day("2022-12-15")) == nil)
        #expect(try days.latest(NoticePeriod(.max, .days), before: day("2022-12-15")) == nil)
    }

    // MARK: The diary

    /// Every figure that a regime gives, and those that boards commonly settle.
    private static func periods() throws -> [NoticePeriod] {
        var found: Set<String> = [
            "2 working days", "5 working days", "10 clear working days", "3 clear working days",
            "1 days", "3 parish days", "0 clear days", "0 working days",
        ]
        let folder = Places.root.appending(path: "templates/regimes")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            for part in text.components(separatedBy: "within: ").dropFirst() {
                found.insert(String(part.prefix { !",}\n".contains($0) }).trimmed)
            }
        }
        return found.sorted().compactMap { words in
            let parts = words.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let count = Int(parts[0]),
                let counting = NoticePeriod.Counting(rawValue: String(parts[1]))
            else { return nil }
            return NoticePeriod(count, counting)
        }
    }

    @Test func everyFigureAgreesWithADiaryForEveryDayOfTenYears() throws {
        let diary = try Diary()
        let days = DayCounters(try Diary.calendar())
        let periods = try Self.periods()
        #expect(periods.count >= 13)
        for period in periods {
            #expect(wrong(period, diary, days) == 0, "\(period.count) \(period.counting.rawValue)")
        }
    }

    @Test(arguments: ["scotland", "northern-ireland"])
    func theOtherDivisionsAgreeWithTheirDiaries(_ division: String) throws {
        let diary = try Diary(division: division)
        let days = DayCounters(try Diary.calendar(division))
        #expect(try days.workingDays.counts(day("2022-07-12")) == (division == "scotland"))
        #expect(try days.workingDays.counts(day("2023-01-02")) == false)
        for counting in [NoticePeriod.Counting.workingDays, .clearWorkingDays] {
            #expect(wrong(NoticePeriod(5, counting), diary, days) == 0, "\(counting.rawValue)")
        }
    }

    /// How many answers differ, for every day as the day of a meeting.
    private func wrong(_ period: NoticePeriod, _ diary: Diary, _ days: DayCounters) -> Int {
        var wrong = 0
        for offset in 0..<diary.length {
            let meeting = diary.first.adding(days: offset)
            // At the edge of the list a calendar day can still be counted.
            if let expected = diary.walk(period, from: meeting, step: -1),
                days.latest(period, before: meeting) != expected
            {
                wrong += 1
            }
            let later = diary.walk(period, from: meeting, step: 1)
            if let later, days.earliest(period, after: meeting) != later { wrong += 1 }
            if period.counting.kind != .calendarDays, period.count > 0, later == nil,
                days.earliest(period, after: meeting) != nil
            {
                wrong += 1
            }
        }
        return wrong
    }

    @Test func whatLiesBetweenAgreesWithADiary() throws {
        let first = try day("2019-01-01")
        let days = DayCounters(try Diary.calendar())
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<3000 {
            let start = first.adding(days: Int.random(in: 0..<3500, using: &generator))
            let end = start.adding(days: Int.random(in: -3..<90, using: &generator))
            for kind in DayKind.allCases {
                var count = 0
                var day = start.adding(days: 1)
                while day < end {
                    if days[kind].counts(day) == true { count += 1 }
                    day = day.adding(days: 1)
                }
                #expect(days[kind].days(between: start, and: end) == count)
            }
        }
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
