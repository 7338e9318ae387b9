import Diagnostics
import Governance
import TestSupport
import Testing

@testable import Scheduling

@Suite struct RecurrenceTests {
    private func located(_ words: String) -> Located<String> {
        Located(words, Span(SourceID(0), 10, 10 + words.utf8.count))
    }

    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    private func rule(_ words: String, from iso: String) throws -> Recurrence {
        let read = RhythmWords(located(words))
        #expect(read.faults.isEmpty, "\(words)")
        return try #require(read.recurrence(from: day(iso)), "\(words)")
    }

    @Test func theSixMeetingsOfSouthampton() throws {
        let rhythm = MeetingRhythm(
            every: located("3 months"), timesAYear: nil, on: located("second thursday"), at: nil,
            lasting: nil)
        let rule = try #require(RhythmWords(rhythm).recurrence(from: day("2022-09-08")))
        #expect(
            try rule.days(in: day("2022-09-01")...day("2023-12-31")).map(\.iso) == [
                "2022-09-08", "2022-12-08", "2023-03-09", "2023-06-08", "2023-09-14", "2023-12-14",
            ])
        #expect(rule.calendarRule == "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH")
        #expect(
            try self.rule("second Thursday every three months", from: "2022-09-08") == rule)
    }

    @Test func wordsAndWhatTheyMean() throws {
        func check(_ words: String, _ calendarRule: String, _ days: [String]) throws {
            let rule = try self.rule(words, from: "2024-01-10")
            #expect(rule.calendarRule == calendarRule, "\(words)")
            let found = try rule.days(in: day("2024-01-01")...day("2026-12-31")).map(\.iso)
            #expect(Array(found.prefix(days.count)) == days, "\(words)")
        }
        try check(
            "monthly on the last friday", "FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR",
            ["2024-01-26", "2024-02-23", "2024-03-29"])
        try check(
            "every 2 weeks on Tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
            ["2024-01-23", "2024-02-06"])
        try check(
            "twice a year", "FREQ=MONTHLY;INTERVAL=6;BYDAY=2WE", ["2024-01-10", "2024-07-10"])
        try check(
            "yearly in May", "FREQ=YEARLY;INTERVAL=1;BYMONTH=5;BYDAY=2WE",
            ["2024-05-08", "2025-05-14"])
        try check(
            "on the 15th of every month", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=15",
            ["2024-01-15", "2024-02-15"])
        try check(
            "monthly, on the 31st", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=31",
            ["2024-01-31", "2024-03-31", "2024-05-31"])
        try check(
            "last day of each quarter", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
            ["2024-01-31", "2024-04-30"])
        try check(
            "monthly on the first Monday except August",
            """
            FREQ=MONTHLY;INTERVAL=1;BYMONTH=1,2,3,4,5,6,7,9,10,11,12;BYDAY=1MO
            """,
            [
                "2024-02-05", "2024-03-04", "2024-04-01", "2024-05-06", "2024-06-03", "2024-07-01",
                "2024-09-02",
            ])
        try check(
            "every other month", "FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE", ["2024-01-10", "2024-03-13"])
        try check(
            "4 times a year", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2WE", ["2024-01-10", "2024-04-10"])
        try check(
            "every fortnight", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", ["2024-01-10", "2024-01-24"])
    }

    @Test func daysOfTheMonth() throws {
        func holds(_ words: String, _ iso: String) throws -> Bool? {
            try RhythmWords(located(words)).day?.value.holds(on: day(iso))
        }
        #expect(try holds("2nd Thursday of the month", "2022-12-08") == true)
        #expect(try holds("second thursday", "2022-12-15") == false)
        #expect(try holds("last Friday", "2022-12-30") == true)
        #expect(try holds("last Friday", "2022-12-23") == false)
        #expect(try holds("fifth thursday", "2022-12-29") == true)
        #expect(try holds("every month", "2022-12-29") == nil)
        let december = try day("2022-12-15")
        #expect(MeetingDay.ordinal(1, .monday).day(inMonthOf: december)?.iso == "2022-12-05")
        #expect(MeetingDay.ordinal(5, .monday).day(inMonthOf: december) == nil)
    }

    @Test func promises() {
        func promised(_ words: String) -> Int? { RhythmWords(located(words)).promised }
        #expect(promised("3 months") == 4)
        #expect(promised("month") == 12)
        #expect(promised("2 weeks") == 26)
        #expect(promised("5 times a year") == 5)
        #expect(promised("in march and september") == 2)
        #expect(promised("now and then") == nil)
    }

    @Test func faultsHaveTheirPlaces() throws {
        func fault(_ words: String) throws -> (String, Int32, String?) {
            let fault = try #require(RhythmWords(located(words)).faults.first, "\(words)")
            return (fault.words.value, fault.words.span.start, fault.nearest)
        }
        #expect(try fault("every 3 moths") == ("moths", 18, "months"))
        #expect(try fault("second thirsday") == ("thirsday", 17, "thursday"))
        #expect(try fault("quarterly in smarch") == ("smarch", 23, "march"))
        let contradiction = RhythmWords(located("every 2 weeks on the second thursday"))
        #expect(contradiction.faults.count == 1)
        #expect(RhythmWords(located("monthly yearly")).faults.count == 1)
    }

    /// A weekday alone stands in its month where the first meeting does.
    @Test func aWeekdaySoManyTimesAYear() throws {
        func days(_ rhythm: RhythmWords) throws -> [String] {
            #expect(rhythm.faults.isEmpty)
            let rule = try #require(rhythm.recurrence(from: day("2024-03-14")))
            return try rule.days(in: day("2024-01-01")...day("2024-12-31")).map(\.iso)
        }
        let four = MeetingRhythm(
            every: nil, timesAYear: 4, on: located("thursday"), at: nil, lasting: nil)
        #expect(
            try days(RhythmWords(four)) == ["2024-03-14", "2024-06-13", "2024-09-12", "2024-12-12"])
        #expect(
            try days(RhythmWords(located("thursday in march and september")))
                == ["2024-03-14", "2024-09-12"])
    }

    @Test func whatGivesNoDaysIsTold() throws {
        func faults(_ words: String) -> [RhythmWords.Fault] { RhythmWords(located(words)).faults }
        let months = EnglishNames.months.joined(separator: ", ")
        for words in [
            "sixth thursday", "the 32nd", "second thursday and monday", "monthly except \(months)",
            "every 0 months", "every 10000 years", "every -1 months", "every day",
        ] { #expect(faults(words).count == 1, "\(words)") }
        #expect(faults("every 0 months")[0].words.value == "0 months")
        #expect(faults("every day").allSatisfy { $0.nearest == nil })
    }

    @Test func howOftenAndHowManyAYear() {
        func faults(_ every: String, _ times: Int) -> Int {
            RhythmWords(
                MeetingRhythm(
                    every: located(every), timesAYear: times, on: nil, at: nil, lasting: nil)
            ).faults.count
        }
        #expect(faults("3 months", 7) == 1)
        #expect(faults("3 months", 4) == 0)
        // More than is promised keeps the promise; six weeks make eight or nine.
        #expect(faults("month", 4) == 0)
        #expect(faults("6 weeks", 9) == 0)
        #expect(faults("monthly except august", 11) == 0)
        #expect(faults("monthly except august", 12) == 1)
    }

    /// Against a walk over every day.
    @Test func bruteForce() {
        let table = DayTable()
        var random = SeededGenerator(seed: 20_220_908)
        for _ in 0..<setting("QUORATE_RECURRENCES", default: 4000) {
            let rule = Self.anyRule(&random)
            let start = rule.first.adding(days: Int.random(in: -400...4000, using: &random))
            let end = start.adding(days: Int.random(in: 0...1500, using: &random))
            let walked = table.days(rule, start.dayNumber...end.dayNumber)
            #expect(rule.days(in: start...end).map(\.dayNumber) == walked)
        }
    }

    private static func anyRule(_ random: inout SeededGenerator) -> Recurrence {
        let first = CivilDate(dayNumber: Int.random(in: 10_000...25_000, using: &random))
        let weekday = Weekday(rawValue: Int.random(in: 0...6, using: &random)) ?? .monday
        let months =
            Bool.random(using: &random)
            ? [] : (1...12).filter { _ in Bool.random(using: &random) }
        if Int.random(in: 0...3, using: &random) == 0 {
            return Recurrence(
                pace: .weeks(Int.random(in: 1...9, using: &random)), day: .weekday(weekday),
                months: months, first: first)
        }
        let days: [MeetingDay] = [
            .ordinal(Int.random(in: 1...5, using: &random), weekday), .ordinal(nil, weekday),
            .ofMonth(Int.random(in: 1...31, using: &random)), .lastOfMonth,
        ]
        let paces = [1, 2, 3, 4, 5, 6, 7, 12, 24]
        return Recurrence(
            pace: .months(paces.randomElement(using: &random) ?? 1),
            day: days.randomElement(using: &random) ?? .lastOfMonth, months: months, first: first)
    }
}

/// Every day of some decades, looked up once, and the rules said once more for one day after another,
/// without any of their arithmetic.
private struct DayTable {
    struct Day {
        let year, month, number, length: Int
        let weekday: Weekday
    }

    private static let first = 9_000
    private let days: [Day]

    init() {
        days = (Self.first..<31_000).map { number in
            let day = CivilDate(dayNumber: number)
            let (year, month, place) = day.components
            return Day(
                year: year, month: month, number: place,
                length: CivilDate.days(inMonth: month, of: year), weekday: day.weekday)
        }
    }

    func days(_ rule: Recurrence, _ range: ClosedRange<Int>) -> [Int] {
        let begin = days[rule.first.dayNumber - Self.first]
        var monday = rule.first.dayNumber
        while days[monday - Self.first].weekday != .monday { monday -= 1 }
        var found: [Int] = []
        var number = max(range.lowerBound, rule.first.dayNumber)
        while number <= range.upperBound {
            let day = days[number - Self.first]
            if isDay(rule.day, day), isMonth(rule, day, begin, week: (number - monday) / 7) {
                found.append(number)
            }
            number += 1
        }
        return found
    }

    private func isMonth(_ rule: Recurrence, _ day: Day, _ begin: Day, week: Int) -> Bool {
        if !rule.months.isEmpty, !rule.months.contains(day.month) { return false }
        switch rule.pace {
        case .weeks(let count): return week % count == 0
        case .months(let count) where count % 12 == 0 && !rule.months.isEmpty:
            return (day.year - begin.year) % (count / 12) == 0
        case .months(let count):
            return (day.year * 12 + day.month - begin.year * 12 - begin.month) % count == 0
        }
    }

    private func isDay(_ wanted: MeetingDay, _ day: Day) -> Bool {
        switch wanted {
        case .weekday(let weekday): day.weekday == weekday
        case .ofMonth(let number): day.number == number
        case .lastOfMonth: day.number == day.length
        case .ordinal(nil, let weekday):
            day.weekday == weekday && day.number > day.length - 7
        case .ordinal(let place?, let weekday):
            day.weekday == weekday && (day.number - 1) / 7 == place - 1
        }
    }
}
