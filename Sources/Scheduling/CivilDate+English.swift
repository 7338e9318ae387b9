public import Governance

/// English names of days and months, for messages and for reading an author's words for a date.
public enum EnglishNames {
    public static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    public static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    public static let ordinals = ["first", "second", "third", "fourth", "fifth"]
}

extension Weekday {
    public var english: String { EnglishNames.weekdays[rawValue] }
}

extension CivilDate {
    /// `Wednesday 7 December 2022`.
    public var english: String {
        let (year, month, day) = components
        return "\(weekday.english) \(day) \(EnglishNames.months[month - 1]) \(year)"
    }

    /// `7 December 2022`.
    public var englishDay: String {
        let (year, month, day) = components
        return "\(day) \(EnglishNames.months[month - 1]) \(year)"
    }
}

extension WrittenDate {
    /// `7 December 2022`, `December 2022` or `2022`, as far as it is known.
    public var english: String {
        let (year, month, _) = first.components
        return switch precision {
        case .day: first.englishDay
        case .month: "\(EnglishNames.months[month - 1]) \(year)"
        case .year: "\(year)"
        }
    }
}
