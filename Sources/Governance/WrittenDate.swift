/// A date as the author gave it: a day, or only a month or a year, beside the words it was written in.
///
/// Papers write one day in many ways (`15th December, 2022`, `26.11.25`); the words are kept for the
/// record and never trusted for reckoning.
public struct WrittenDate: Sendable, Hashable {
    public enum Precision: Sendable, Hashable {
        case day
        case month
        case year
    }

    /// The day, or the first day of the month or year.
    public let first: CivilDate
    public let precision: Precision
    /// The author's own words; `nil` when only the ISO date is given.
    public let words: String?

    public init(_ first: CivilDate, precision: Precision = .day, words: String? = nil) {
        self.first = first
        self.precision = precision
        self.words = words
    }

    /// The day, when it is known to the day.
    public var day: CivilDate? { precision == .day ? first : nil }

    /// `2022-12-15`, `2023-04` or `2023`.
    public var iso: String {
        switch precision {
        case .day: first.iso
        case .month: String(first.iso.utf8.prefix(7)) ?? first.iso
        case .year: String(first.iso.utf8.prefix(4)) ?? first.iso
        }
    }
}

/// A time of day, to the minute, in the authority's zone, beside the words it was written in.
public struct WrittenTime: Sendable, Hashable {
    /// Minutes from midnight, 0 to 1439.
    public let minutes: Int
    public let words: String?

    /// `nil` outside 00:00 to 23:59.
    public init?(hour: Int, minute: Int, words: String? = nil) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        minutes = hour * 60 + minute
        self.words = words
    }

    /// `09:30`.
    public var clock: String {
        (hour < 10 ? "0" : "") + String(hour) + (minute < 10 ? ":0" : ":") + String(minute)
    }

    public var hour: Int { minutes / 60 }
    public var minute: Int { minutes % 60 }
}
