public import Governance

/// On which days a body meets: every so many weeks or months from its first meeting on.
///
/// Total: any rule can be asked for any days. What falls on a day that a month does not have is
/// passed over, as in RFC 5545.
public struct Recurrence: Sendable, Equatable {
    public enum Pace: Sendable, Equatable {
        /// At least 1. Weeks begin on Monday.
        case weeks(Int)
        /// At least 1.
        case months(Int)
    }

    public let pace: Pace
    public let day: MeetingDay
    /// Months in which it meets, 1 to 12, sorted; empty: any.
    public let months: [Int]
    /// The meeting it is counted from; no earlier day is one of its days.
    public let first: CivilDate

    public init(pace: Pace, day: MeetingDay, months: [Int] = [], first: CivilDate) {
        self.pace = pace
        self.day = day
        self.months = months
        self.first = first
    }

    /// Its days within a run of days, in order. Time grows with the number of days found, and for a
    /// rule that hardly ever holds with the number of months or weeks it is tried in.
    public func days(in range: ClosedRange<CivilDate>) -> [CivilDate] {
        guard range.upperBound >= first else { return [] }
        let start = max(range.lowerBound, first)
        switch pace {
        case .weeks(let count): return weekly(max(1, count), start...range.upperBound)
        case .months(let count): return monthly(max(1, count), start...range.upperBound)
        }
    }

    public func holds(on day: CivilDate) -> Bool { days(in: day...day) == [day] }

    private func weekly(_ count: Int, _ range: ClosedRange<CivilDate>) -> [CivilDate] {
        guard case .weekday(let weekday) = day else { return [] }
        let monday = first.dayNumber - first.weekday.rawValue
        let base = monday + weekday.rawValue
        let step = count * 7
        let behind = max(0, range.lowerBound.dayNumber - base)
        let start = base + (behind + step - 1) / step * step
        return stride(from: start, through: range.upperBound.dayNumber, by: step)
            .map { CivilDate(dayNumber: $0) }.filter { isMet(in: $0.components.month) }
    }

    private func monthly(_ count: Int, _ range: ClosedRange<CivilDate>) -> [CivilDate] {
        let last = monthNumber(range.upperBound)
        var found: [CivilDate] = []
        func take(_ number: Int) {
            guard isMet(in: number % 12 + 1),
                let day = day.day(inMonth: number % 12 + 1, of: number / 12), range.contains(day)
            else { return }
            found.append(day)
        }
        if isYearly, !months.isEmpty {
            // Years are counted, whatever the month of the first meeting.
            let base = first.components.year
            let behind = range.lowerBound.components.year - base
            let years = count / 12
            let start = base + (behind + years - 1) / years * years
            for year in stride(from: start, through: last / 12, by: years) {
                for month in months { take(year * 12 + month - 1) }
            }
        } else {
            let base = monthNumber(first)
            let behind = monthNumber(range.lowerBound) - base
            let start = base + (behind + count - 1) / count * count
            for number in stride(from: start, through: last, by: count) { take(number) }
        }
        return found
    }

    /// Whole years between meetings.
    var isYearly: Bool { if case .months(let count) = pace { count % 12 == 0 } else { false } }

    private func isMet(in month: Int) -> Bool { months.isEmpty || months.contains(month) }

    private func monthNumber(_ day: CivilDate) -> Int {
        let (year, month, _) = day.components
        return year * 12 + month - 1
    }

    /// How many meetings it makes in a year, rounded down.
    public var timesAYear: Int {
        switch pace {
        case .weeks(let count):
            52 / count * (months.isEmpty ? 12 : months.count) / 12
        case .months(let count):
            if isYearly {
                count == 12 ? max(1, months.count) : 0
            } else {
                months.isEmpty ? 12 / count : max(1, months.count / count)
            }
        }
    }

    /// How many meetings it makes in the fullest of years.
    var mostTimesAYear: Int {
        if case .months(let count) = pace,
            isYearly || 12 % count == 0 && months.isEmpty || count == 1
        {
            return max(1, timesAYear)
        }
        return timesAYear + 1
    }

    /// The same rule for a calendar program: RFC 5545, 3.3.10.
    public var calendarRule: String {
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        var parts: [String] = []
        switch pace {
        case .weeks(let count): parts = ["FREQ=WEEKLY", "INTERVAL=\(count)"]
        case .months(let count) where count % 12 == 0:
            let own = months.isEmpty ? [first.components.month] : months
            parts = ["FREQ=YEARLY", "INTERVAL=\(count / 12)", byMonth(own)]
        case .months(let count): parts = ["FREQ=MONTHLY", "INTERVAL=\(count)"]
        }
        if !isYearly, !months.isEmpty { parts.append(byMonth(months)) }
        switch day {
        case .ordinal(let place, let weekday):
            parts.append("BYDAY=\(place ?? -1)\(names[weekday.rawValue])")
        case .weekday(let weekday): parts.append("BYDAY=\(names[weekday.rawValue])")
        case .ofMonth(let number): parts.append("BYMONTHDAY=\(number)")
        case .lastOfMonth: parts.append("BYMONTHDAY=-1")
        }
        return parts.joined(separator: ";")
    }

    private func byMonth(_ months: [Int]) -> String {
        "BYMONTH=" + months.map(String.init).joined(separator: ",")
    }
}
