public import Governance

/// The day of its week or month on which a body meets: `second thursday`, `tuesday`, `the 15th`.
public enum MeetingDay: Sendable, Equatable {
    /// The first to fifth weekday of the month; `nil` is the last.
    case ordinal(Int?, Weekday)
    /// A weekday of every week met in.
    case weekday(Weekday)
    /// 1 to 31; months without the day are passed over.
    case ofMonth(Int)
    case lastOfMonth

    public func holds(on day: CivilDate) -> Bool {
        if case .weekday(let weekday) = self { return day.weekday == weekday }
        let (year, month, _) = day.components
        return self.day(inMonth: month, of: year) == day
    }

    /// The day of a month on which it holds; `nil` for a fifth or a 31st that does not exist, and for
    /// a weekday of every week.
    public func day(inMonth month: Int, of year: Int) -> CivilDate? {
        let length = CivilDate.days(inMonth: month, of: year)
        switch self {
        case .ofMonth(let number): return CivilDate(year: year, month: month, day: number)
        case .lastOfMonth: return CivilDate(year: year, month: month, day: length)
        case .weekday: return nil
        case .ordinal(let ordinal?, let weekday):
            guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
            let offset = (weekday.rawValue - first.weekday.rawValue + 7) % 7 + (ordinal - 1) * 7
            return offset < length ? first.adding(days: offset) : nil
        case .ordinal(nil, let weekday):
            guard let last = CivilDate(year: year, month: month, day: length) else { return nil }
            return last.adding(days: -((last.weekday.rawValue - weekday.rawValue + 7) % 7))
        }
    }

    /// The day of the same month on which it holds.
    public func day(inMonthOf day: CivilDate) -> CivilDate? {
        let (year, month, _) = day.components
        return self.day(inMonth: month, of: year)
    }

    /// The weekday of its month that a day is: the fifth counts as the last.
    init(like day: CivilDate) {
        let place = (day.components.day + 6) / 7
        self = .ordinal(place == 5 ? nil : place, day.weekday)
    }
}
