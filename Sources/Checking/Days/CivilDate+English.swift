import Governance

/// English names of days and months, for messages and for reading an author's words for a date.
enum EnglishNames {
    static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    static let ordinals = ["first", "second", "third", "fourth", "fifth"]
}

extension Weekday {
    var english: String { EnglishNames.weekdays[rawValue] }
}

extension CivilDate {
    /// `Wednesday 7 December 2022`.
    var english: String {
        let (year, month, day) = components
        return "\(weekday.english) \(day) \(EnglishNames.months[month - 1]) \(year)"
    }
}
