import Governance

extension HolidayCalendar {
    func isHoliday(_ day: CivilDate) -> Bool {
        let place = holidays.firstPlace { $0 >= day }
        return place < holidays.count && holidays[place] == day
    }

    /// Monday to Friday and no holiday.
    func isWorkingDay(_ day: CivilDate) -> Bool { !day.isWeekend && !isHoliday(day) }

    /// Days after `start` and before `end` that are neither in a weekend nor holidays; 0 when `end`
    /// is not after `start`.
    func workingDays(between start: CivilDate, and end: CivilDate) -> Int {
        days(between: start, and: end, weekdays: 5)
    }

    /// The same with Saturdays. Source: Local Government Act 1972 s.243, for parish councils.
    func parishDays(between start: CivilDate, and end: CivilDate) -> Int {
        days(between: start, and: end, weekdays: 6)
    }

    /// - Parameter weekdays: how many days of the week count, from Monday.
    private func days(between start: CivilDate, and end: CivilDate, weekdays: Int) -> Int {
        let first = start.dayNumber + 1
        let length = end.dayNumber - first
        guard length > 0 else { return 0 }
        var count = length / 7 * weekdays
        // The days left over when whole weeks are taken out begin on the weekday of the first day.
        let weekday = CivilDate(dayNumber: first).weekday.rawValue
        for offset in 0..<(length % 7) where (weekday + offset) % 7 < weekdays { count += 1 }
        let low = holidays.firstPlace { $0.dayNumber >= first }
        let high = holidays.firstPlace { $0 >= end }
        for holiday in holidays[low..<high] where holiday.weekday.rawValue < weekdays {
            count -= 1
        }
        return count
    }

    /// Whether nothing is known of the holidays of the day's year.
    func isSilent(on day: CivilDate) -> Bool {
        years.map { !$0.contains(day.components.year) } ?? true
    }
}

extension CivilDate {
    var isWeekend: Bool { weekday == .saturday || weekday == .sunday }
}

extension [CivilDate] {
    /// In a sorted list, the place of the first day for which a test holds that holds for all later.
    fileprivate func firstPlace(where holds: (CivilDate) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
