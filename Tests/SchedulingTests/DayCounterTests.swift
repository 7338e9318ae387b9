import Foundation
import Governance
import TestSupport
import Testing

@testable import Scheduling

/// Days that count, against a diary that is gone through day by day.
@Suite struct DayCounterTests {
    private static let templates = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")

    /// The days of a list, read apart from the program's reader.
    private static func days(_ name: String) throws -> [String] {
        try String(contentsOf: templates.appending(path: "calendars/\(name).csv"), encoding: .utf8)
            .split(separator: "\n").filter { $0.first?.isNumber == true }.map {
                String($0.prefix(10))
            }
    }

    private static func calendar() throws -> HolidayCalendar {
        HolidayCalendar(
            id: "england-and-wales",
            holidays: try days("england-and-wales").compactMap { CivilDate(iso: $0) },
            years: 2019...2028,
            parishDaysOff: try days("england-and-wales-parish").compactMap { CivilDate(iso: $0) })
    }

    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    // MARK: The worked examples

    @Test func fiveClearWorkingDaysBefore15December2022() throws {
        let days = DayCounters(try Self.calendar())
        let meeting = try day("2022-12-15")
        let published = try day("2022-12-07")
        let notice = NoticePeriod(5, .clearWorkingDays)
        #expect(days.latest(notice, before: meeting) == published)
        #expect(days.given(.clearWorkingDays, from: published, to: meeting) == 5)
        #expect(days.given(.days, from: published, to: meeting) == 8)
        #expect(days.given(.clearDays, from: published, to: meeting) == 7)
    }

    @Test func christmasDoesNotCount() throws {
        let days = DayCounters(try Self.calendar())
        let latest = days.latest(NoticePeriod(5, .clearWorkingDays), before: try day("2023-01-03"))
        #expect(latest == (try day("2022-12-21")))
    }

    @Test func threeClearParishDays() throws {
        let days = DayCounters(try Self.calendar())
        let notice = NoticePeriod(3, .clearParishDays)
        #expect(try days.latest(notice, before: day("2022-08-05")) == day("2022-08-01"))
        // The mourning of September 2022: notice of Wednesday 7 September ran on to the 23rd.
        #expect(try days.earliest(notice, after: day("2022-09-07")) == day("2022-09-23"))
        // Saturday counts, Sunday does not.
        #expect(try days.latest(notice, before: day("2022-11-08")) == day("2022-11-03"))
    }

    @Test func twoWorkingDaysBeforeAreNotClear() throws {
        let days = DayCounters(try Self.calendar())
        let wednesday = try day("2022-08-03")
        #expect(
            try days.latest(NoticePeriod(2, .workingDays), before: wednesday) == day("2022-08-01"))
        #expect(
            try days.latest(NoticePeriod(2, .clearWorkingDays), before: wednesday)
                == day("2022-07-31"))
    }

    @Test func callInRunsToItsLastDay() throws {
        let days = DayCounters(try Self.calendar())
        let published = try day("2022-12-16")
        #expect(try days.last(NoticePeriod(5, .workingDays), after: published) == day("2022-12-23"))
        #expect(
            try days.earliest(NoticePeriod(5, .workingDays), after: published) == day("2022-12-23"))
        #expect(
            try days.earliest(NoticePeriod(5, .clearWorkingDays), after: published)
                == day("2022-12-24"))
    }

    @Test func outsideTheListNothingIsTold() throws {
        let days = DayCounters(try Self.calendar())
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

    /// Which days count, asked of Foundation's calendar and the lists as words.
    private struct Diary {
        private let counts: [NoticePeriod.Counting: [Bool]]
        let first: CivilDate
        let length: Int

        init(first: CivilDate, last: CivilDate) throws {
            self.first = first
            length = last.dayNumber - first.dayNumber + 1
            let holidays = Set(try days("england-and-wales"))
            let parish = Set(try days("england-and-wales-parish")).union(holidays)
            var gregorian = Calendar(identifier: .gregorian)
            gregorian.timeZone = try #require(TimeZone(identifier: "UTC"))
            let format = DateFormatter()
            format.calendar = gregorian
            format.timeZone = gregorian.timeZone
            format.locale = Locale(identifier: "en_GB_POSIX")
            format.dateFormat = "yyyy-MM-dd"
            var date = try #require(format.date(from: first.iso))
            var (working, parishes): ([Bool], [Bool]) = ([], [])
            for _ in 0..<length {
                let name = format.string(from: date)
                let weekday = gregorian.component(.weekday, from: date)
                working.append(weekday != 1 && weekday != 7 && !holidays.contains(name))
                parishes.append(weekday != 1 && !parish.contains(name))
                date = try #require(gregorian.date(byAdding: .day, value: 1, to: date))
            }
            let all = [Bool](repeating: true, count: length)
            counts = [
                .workingDays: working, .clearWorkingDays: working, .parishDays: parishes,
                .clearParishDays: parishes, .days: all, .clearDays: all,
            ]
        }

        /// Goes from a day one by one until enough days were counted; `nil` past the diary's end.
        func walk(_ period: NoticePeriod, from day: CivilDate, step: Int) -> CivilDate? {
            guard let counts = counts[period.counting] else { return nil }
            var place = day.dayNumber - first.dayNumber
            var left = period.count
            while left > 0 {
                place += step
                guard counts.indices.contains(place) else { return nil }
                if counts[place] { left -= 1 }
            }
            let isClear = period.counting.rawValue.hasPrefix("clear")
            return first.adding(days: place + (isClear ? step : 0))
        }
    }

    /// Every figure that a regime gives, and those that boards commonly settle.
    private static func periods() throws -> [NoticePeriod] {
        var found: Set<String> = [
            "2 working days", "5 working days", "10 clear working days", "3 clear working days",
            "1 days", "3 parish days", "0 clear days", "0 working days",
        ]
        let folder = templates.appending(path: "regimes")
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

    @Test func everyRegimeAgreesWithADiaryForEveryDayOfTenYears() throws {
        let first = try day("2019-01-01")
        let last = try day("2028-12-31")
        let diary = try Diary(first: first, last: last)
        let days = DayCounters(try Self.calendar())
        let periods = try Self.periods()
        #expect(periods.count >= 13)
        var wrong = 0
        for period in periods {
            for offset in 0..<diary.length {
                let meeting = first.adding(days: offset)
                // At the edge of the list a calendar day can still be counted.
                if let expected = diary.walk(period, from: meeting, step: -1),
                    days.latest(period, before: meeting) != expected
                {
                    wrong += 1
                }
                if let expected = diary.walk(period, from: meeting, step: 1),
                    days.earliest(period, after: meeting) != expected
                {
                    wrong += 1
                }
                if period.counting.kind != .calendarDays, period.count > 0,
                    diary.walk(period, from: meeting, step: 1) == nil,
                    days.earliest(period, after: meeting) != nil
                {
                    wrong += 1
                }
            }
        }
        #expect(wrong == 0)
    }

    @Test func whatLiesBetweenAgreesWithADiary() throws {
        let first = try day("2019-01-01")
        let days = DayCounters(try Self.calendar())
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
