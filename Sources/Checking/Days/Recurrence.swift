import Governance

/// A rule for the day of a month on which a body meets: `2nd Thursday of the month`, `last friday`.
struct Recurrence {
    /// 1 to 5; `nil` is the last.
    let ordinal: Int?
    let weekday: Weekday

    /// `nil` when the words name no ordinal and weekday.
    init?(_ words: String) {
        var ordinal: Int??
        var weekday: Weekday?
        for word in words.lowercased().split(whereSeparator: { $0 == " " || $0 == "," }) {
            if word == "last" {
                ordinal = .some(nil)
            } else if let place = EnglishNames.ordinals.firstIndex(of: String(word)) {
                ordinal = .some(place + 1)
            } else if let number = numeral(word) {
                ordinal = .some(number)
            } else if let place = EnglishNames.weekdays.firstIndex(where: {
                $0.lowercased() == word
            }) {
                weekday = weekday ?? Weekday(rawValue: place)
            }
        }
        guard let ordinal, let weekday else { return nil }
        self.ordinal = ordinal
        self.weekday = weekday
    }

    func holds(on day: CivilDate) -> Bool {
        guard day.weekday == weekday else { return false }
        let (year, month, number) = day.components
        guard let ordinal else { return number + 7 > CivilDate.days(inMonth: month, of: year) }
        return (number + 6) / 7 == ordinal
    }

    /// The day of the same month on which it holds; `nil` for a fifth that does not exist.
    func day(inMonthOf day: CivilDate) -> CivilDate? {
        let (year, month, _) = day.components
        return (1...CivilDate.days(inMonth: month, of: year)).lazy
            .compactMap { CivilDate(year: year, month: month, day: $0) }.first { holds(on: $0) }
    }
}

/// `2nd` → 2; 1 to 5.
private func numeral(_ word: Substring) -> Int? {
    let bytes = Array(word.utf8)
    guard bytes.count == 3, ["st", "nd", "rd", "th"].contains(String(word.suffix(2))),
        let number = wholeNumber(bytes.prefix(1)), (1...5).contains(number)
    else { return nil }
    return number
}

/// How often a year the words of a rhythm mean: `3 months` → 4; `nil` when not plain.
func timesAYear(every words: String) -> Int? {
    let parts = words.lowercased().split(separator: " ")
    guard let unit = parts.last, parts.count <= 2 else { return nil }
    let count = parts.count == 2 ? Int(parts[0]) ?? 0 : 1
    guard count > 0 else { return nil }
    if unit.hasPrefix("month") { return 12 / count }
    if unit.hasPrefix("week") { return 52 / count }
    if unit.hasPrefix("year") { return count == 1 ? 1 : nil }
    return nil
}
