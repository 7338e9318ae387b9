import Foundation
import Governance
import TestSupport
import Testing

@testable import Scheduling

/// Which days of 2019 to 2028 count, asked of Foundation's calendar and the lists as words, and gone through
/// day by day.
struct Diary {
    private let counts: [NoticePeriod.Counting: [Bool]]
    let first: CivilDate
    let length: Int

    /// The days of a list, read apart from the program's reader.
    static func days(_ name: String) throws -> [String] {
        try String(
            contentsOf: Places.root.appending(path: "templates/calendars/\(name).csv"),
            encoding: .utf8
        ).split(separator: "\n").filter { $0.first?.isNumber == true }.map {
            String($0.prefix(10))
        }
    }

    /// Only England and Wales have breaks of parish councils.
    private static func breaks(_ division: String) throws -> [String] {
        division == "england-and-wales" ? try days("\(division)-parish") : []
    }

    static func calendar(_ division: String = "england-and-wales") throws -> HolidayCalendar {
        HolidayCalendar(
            id: division, holidays: try days(division).compactMap { CivilDate(iso: $0) },
            years: 2019...2028,
            parishDaysOff: try breaks(division).compactMap { CivilDate(iso: $0) })
    }

    init(division: String = "england-and-wales") throws {
        let holidays = Set(try Self.days(division))
        let parish = Set(try Self.breaks(division)).union(holidays)
        var gregorian = Calendar(identifier: .gregorian)
        gregorian.timeZone = try #require(TimeZone(identifier: "UTC"))
        let format = DateFormatter()
        format.calendar = gregorian
        format.timeZone = gregorian.timeZone
        format.locale = Locale(identifier: "en_GB_POSIX")
        format.dateFormat = "yyyy-MM-dd"
        first = try #require(CivilDate(iso: "2019-01-01"))
        var date = try #require(format.date(from: "2019-01-01"))
        var (working, parishes): ([Bool], [Bool]) = ([], [])
        while gregorian.component(.year, from: date) < 2029 {
            let name = format.string(from: date)
            let weekday = gregorian.component(.weekday, from: date)
            working.append(weekday != 1 && weekday != 7 && !holidays.contains(name))
            parishes.append(weekday != 1 && !parish.contains(name))
            date = try #require(gregorian.date(byAdding: .day, value: 1, to: date))
        }
        length = working.count
        let all = [Bool](repeating: true, count: length)
        counts = [
            .workingDays: working, .clearWorkingDays: working, .parishDays: parishes,
            .clearParishDays: parishes, .days: all, .clearDays: all,
        ]
    }

    /// Goes from a day one by one until enough days were counted; `nil` past the diary's end.
    ///
    /// - Parameter isClear: whether the day reached is left out, too; `nil`: as the period says.
    func walk(
        _ period: NoticePeriod, from day: CivilDate, step: Int, isClear: Bool? = nil
    ) -> CivilDate? {
        guard let counts = counts[period.counting] else { return nil }
        var place = day.dayNumber - first.dayNumber
        var left = period.count
        while left > 0 {
            place += step
            guard counts.indices.contains(place) else { return nil }
            if counts[place] { left -= 1 }
        }
        let isClear = isClear ?? period.counting.rawValue.hasPrefix("clear")
        return first.adding(days: place + (isClear ? step : 0))
    }
}
