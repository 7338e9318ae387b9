public import Governance

/// The days that count by one calendar, and counting over them.
///
/// Every count is whole weeks by division and two searches in a sorted list: no day is walked.
/// What lies outside the years of the list cannot be told: `nil`, never a guess.
public struct DayCounter: Sendable {
    /// How many days of the week count, from Monday. Working days: 5. Parish days: 6, for Sundays alone are
    /// left out beside the holidays, LGA 1972 s.243. Calendar days: 7.
    private let weekdays: Int
    /// Day numbers that would count by their weekday and do not. Sorted, each once.
    private let off: [Int]
    /// Day numbers for which the list is known; `nil`: every day counts, always.
    private let known: ClosedRange<Int>?

    /// - Parameter calendar: `nil` when none could be read; then only calendar days can be counted.
    public init(_ kind: DayKind, _ calendar: HolidayCalendar?) {
        let extra: [CivilDate]
        switch kind {
        case .workingDays: (weekdays, extra) = (5, calendar?.workingDaysOff ?? [])
        case .parishDays: (weekdays, extra) = (6, calendar?.parishDaysOff ?? [])
        case .calendarDays:
            (weekdays, off, known) = (7, [], nil)
            return
        }
        let weekdays = weekdays
        off = Set(((calendar?.holidays ?? []) + extra).map(\.dayNumber))
            .filter { CivilDate(dayNumber: $0).weekday.rawValue < weekdays }.sorted()
        known =
            calendar?.years.flatMap { years in
                CivilDate(year: years.lowerBound, month: 1, day: 1).flatMap { first in
                    CivilDate(year: years.upperBound, month: 12, day: 31).map {
                        first.dayNumber...$0.dayNumber
                    }
                }
            } ?? 0...0
    }

    /// Whether the day counts; `nil` when that cannot be told.
    public func counts(_ day: CivilDate) -> Bool? {
        number(in: day.dayNumber..<day.dayNumber + 1).map { $0 == 1 }
    }

    /// How many days count strictly between two days; 0 when the second is not after the first.
    public func days(between start: CivilDate, and end: CivilDate) -> Int? {
        number(in: start.dayNumber + 1..<max(start.dayNumber + 1, end.dayNumber))
    }

    /// How many of a run of days count.
    private func number(in days: Range<Int>) -> Int? {
        guard !days.isEmpty else { return 0 }
        if let known, days.lowerBound < known.lowerBound || days.upperBound > known.upperBound + 1 {
            return nil
        }
        // A run is no longer than the whole calendar there is.
        guard days.count <= 4_000_000 else { return nil }
        var count = days.count / 7 * weekdays
        let weekday = CivilDate(dayNumber: days.lowerBound).weekday.rawValue
        for offset in 0..<days.count % 7 where (weekday + offset) % 7 < weekdays { count += 1 }
        return count - (place(of: days.upperBound) - place(of: days.lowerBound))
    }

    /// How many of ``off`` stand before a day.
    private func place(of day: Int) -> Int {
        var (low, high) = (0, off.count)
        while low < high {
            let middle = (low + high) / 2
            if off[middle] >= day { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The latest day from which on, itself included, and before `end`, so many days count:
    /// `2 working days before` Wednesday 3 is Monday 1.
    public func day(_ count: Int, before end: CivilDate) -> CivilDate? {
        guard count > 0 else { return end }
        return search(count, from: end.dayNumber, step: -1) { day in
            number(in: day..<end.dayNumber)
        }
    }

    /// The latest day with so many counting days strictly between it and `end`.
    public func day(clear count: Int, before end: CivilDate) -> CivilDate? {
        guard count > 0 else { return end.adding(days: -1) }
        return day(count, before: end).map { $0.adding(days: -1) }
    }

    /// The earliest day up to which, itself included, and after `start`, so many days count:
    /// two working days after Friday is Tuesday.
    public func day(_ count: Int, after start: CivilDate) -> CivilDate? {
        guard count > 0 else { return start }
        return search(count, from: start.dayNumber, step: 1) { day in
            number(in: start.dayNumber + 1..<day + 1)
        }
    }

    /// The earliest day with so many counting days strictly between `start` and it.
    public func day(clear count: Int, after start: CivilDate) -> CivilDate? {
        guard count > 0 else { return start.adding(days: 1) }
        return day(count, after: start).map { $0.adding(days: 1) }
    }

    /// The nearest day, going by `step`, at which a count that only grows reaches `count`.
    private func search(
        _ count: Int, from start: Int, step: Int, _ counted: (Int) -> Int?
    ) -> CivilDate? {
        // So far at most: every day off may lie on the way.
        let (far, overflow) = count.multipliedReportingOverflow(by: 2)
        guard !overflow, far < 4_000_000 else { return nil }
        var (low, high) = (0, far + off.count * 2 + 7)
        if let known {
            let end = step > 0 ? known.upperBound : known.lowerBound
            high = min(high, (end - start) * step)
        }
        guard high > low, let most = counted(start + high * step), most >= count else { return nil }
        while low < high {
            let middle = (low + high) / 2
            if (counted(start + middle * step) ?? 0) >= count {
                high = middle
            } else {
                low = middle + 1
            }
        }
        let day = CivilDate(dayNumber: start + high * step)
        return (1...9999).contains(day.components.year) ? day : nil
    }
}

/// The three calendars of one list of holidays, made once.
public struct DayCounters: Sendable {
    public let workingDays: DayCounter
    public let parishDays: DayCounter
    public let calendarDays: DayCounter

    public init(_ calendar: HolidayCalendar?) {
        workingDays = DayCounter(.workingDays, calendar)
        parishDays = DayCounter(.parishDays, calendar)
        calendarDays = DayCounter(.calendarDays, calendar)
    }

    public subscript(kind: DayKind) -> DayCounter {
        switch kind {
        case .workingDays: workingDays
        case .parishDays: parishDays
        case .calendarDays: calendarDays
        }
    }

    /// The last day on which something may be done that is asked for so long before `end`.
    public func latest(_ period: NoticePeriod, before end: CivilDate) -> CivilDate? {
        let counter = self[period.counting.kind]
        return period.counting.isClear
            ? counter.day(clear: period.count, before: end)
            : counter.day(period.count, before: end)
    }

    /// The first day on which so long has gone by since `start`.
    public func earliest(_ period: NoticePeriod, after start: CivilDate) -> CivilDate? {
        let counter = self[period.counting.kind]
        return period.counting.isClear
            ? counter.day(clear: period.count, after: start)
            : counter.day(period.count, after: start)
    }

    /// The last of the days that count within a period after `start`: the last day of a call-in.
    public func last(_ period: NoticePeriod, after start: CivilDate) -> CivilDate? {
        self[period.counting.kind].day(period.count, after: start)
    }

    /// How much of a period lies between two days, counted its way; negative when they are the other
    /// way round.
    public func given(
        _ counting: NoticePeriod.Counting, from start: CivilDate, to end: CivilDate
    ) -> Int? {
        if end < start { return given(counting, from: end, to: start).map { -$0 } }
        let counter = self[counting.kind]
        let before = counting.isClear ? start : start.adding(days: -1)
        return counter.days(between: before, and: end)
    }
}

extension NoticePeriod.Counting {
    public var kind: DayKind {
        switch self {
        case .workingDays, .clearWorkingDays: .workingDays
        case .parishDays, .clearParishDays: .parishDays
        case .days, .clearDays: .calendarDays
        }
    }

    /// Neither the first day nor the last counts.
    public var isClear: Bool {
        switch self {
        case .clearWorkingDays, .clearParishDays, .clearDays: true
        case .workingDays, .parishDays, .days: false
        }
    }
}

extension CivilDate {
    public var isWeekend: Bool { weekday == .saturday || weekday == .sunday }
}

extension HolidayCalendar {
    public func isHoliday(_ day: CivilDate) -> Bool {
        var (low, high) = (0, holidays.count)
        while low < high {
            let middle = (low + high) / 2
            if holidays[middle] >= day { high = middle } else { low = middle + 1 }
        }
        return low < holidays.count && holidays[low] == day
    }
}
