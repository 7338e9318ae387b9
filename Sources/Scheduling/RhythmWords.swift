public import Diagnostics
public import Governance

/// What the words of a rhythm mean, as far as they can be understood: `every: 3 months`,
/// `on: second thursday`, `every: monthly on the last friday except august`.
///
/// ```
/// rhythm := [every] [N] (weeks | months | quarters | years) | weekly | fortnightly | monthly |
///           quarterly | yearly | once a year | twice a year | N times a year
///         | [on] [the] ORDINAL WEEKDAY | last WEEKDAY | WEEKDAY | ORDINAL [day] | last day
///         | of [the|each|every] month | in MONTH {and MONTH} | except MONTH {and MONTH}
/// ```
public struct RhythmWords: Sendable {
    public struct Fault: Sendable {
        public enum Kind: Sendable {
            case notUnderstood
            /// It says again, otherwise, what other words have said.
            case contradicts(Span)
            /// No month is left to meet in.
            case leavesNoMonth
            /// How often makes fewer meetings a year than are promised beside it.
            case makesTooFew(made: Int, promised: Int)
        }

        public let words: Located<String>
        public let kind: Kind
    }

    public internal(set) var pace: Located<Recurrence.Pace>?
    /// `of each month`: holds when nothing else says how often.
    var impliedPace: Located<Recurrence.Pace>?
    public internal(set) var timesAYear: Int?
    public internal(set) var day: Located<MeetingDay>?
    /// Sorted; empty: any.
    public internal(set) var months: [Int] = []
    public internal(set) var faults: [Fault] = []

    /// One line of words: a meeting's `recurrence`.
    public init(_ words: Located<String>) {
        var scanner = RhythmScanner()
        scanner.read(words)
        self = scanner.result
        settle()
    }

    /// All that a rhythm says.
    public init(_ rhythm: MeetingRhythm) {
        var scanner = RhythmScanner()
        if let every = rhythm.every { scanner.read(every) }
        if let on = rhythm.on { scanner.read(on) }
        self = scanner.result
        timesAYear = rhythm.timesAYear ?? timesAYear
        settle()
    }

    /// Weeks have weekdays, months have days of the month. To meet more often than is promised keeps the
    /// promise; to meet less often does not.
    private mutating func settle() {
        if timesAYear == nil { pace = pace ?? impliedPace }
        if let pace, let promised = timesAYear,
            let rule = recurrence(from: CivilDate(dayNumber: 0)), rule.mostTimesAYear < promised
        {
            let made = rule.mostTimesAYear
            faults.append(
                .init(
                    words: Located("", pace.span),
                    kind: .makesTooFew(made: made, promised: promised)))
        }
        guard let day else { return }
        switch (pace?.value, day.value) {
        case (.weeks, .ordinal), (.weeks, .ofMonth), (.weeks, .lastOfMonth):
            contradict(day.span)
        case (.months, .weekday): contradict(day.span)
        default: break
        }
    }

    private mutating func contradict(_ span: Span) {
        guard let pace else { return }
        faults.append(.init(words: Located("", span), kind: .contradicts(pace.span)))
        day = nil
    }

    /// The rule that the words make, counted from a first meeting; `nil` when they do not say how often.
    ///
    /// Without a day it is the first meeting's: its weekday, and its place in its month.
    public func recurrence(from first: CivilDate) -> Recurrence? {
        let pace: Recurrence.Pace
        if let own = self.pace?.value {
            pace = own
        } else if let count = timesAYear, count > 0, 12 % count == 0 {
            pace = .months(12 / count)
        } else if !months.isEmpty {
            pace = .months(12)
        } else {
            return nil
        }
        if case .weeks = pace {
            return Recurrence(
                pace: pace, day: day?.value ?? .weekday(first.weekday), months: months,
                first: first)
        }
        return Recurrence(
            pace: pace, day: dayOfMonth(like: first), months: months, first: first)
    }

    /// A weekday alone, `4 times a year on thursday`, stands at the place in its month that the first
    /// meeting has.
    private func dayOfMonth(like first: CivilDate) -> MeetingDay {
        let place = MeetingDay(like: first)
        switch (day?.value, place) {
        case (.weekday(let weekday)?, .ordinal(let number, _)): return .ordinal(number, weekday)
        case (let day?, _): return day
        case (nil, _): return place
        }
    }

    /// Whether the words alone settle the months or weeks met in, counted from a first meeting. So many
    /// times a year, without how often, may be spread in other ways.
    public var settlesDays: Bool { pace != nil || timesAYear == nil }

    /// How many meetings a year are promised; `nil` when the words do not say.
    public var promised: Int? {
        if let timesAYear { return timesAYear }
        guard pace != nil || !months.isEmpty else { return nil }
        let rule = recurrence(from: CivilDate(dayNumber: 0))
        return rule.flatMap { $0.timesAYear > 0 ? $0.timesAYear : nil }
    }
}

extension Located<String> {
    /// `12 months` as it is read where only a time is meant.
    public var asPace: Located<String> {
        let words = value.lowercased()
        return words.hasPrefix("every ") || RhythmWords(self).pace != nil
            ? self : map { _ in "every " + words }
    }

    /// About how many days `12 months` or `every 6 weeks` are; `nil` when the words say no time.
    public var cycleDays: Int? {
        switch RhythmWords(asPace).pace?.value {
        case .weeks(let count)?: count * 7
        case .months(let count)?: count * 365 / 12
        case nil: nil
        }
    }
}
