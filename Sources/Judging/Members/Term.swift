import Diagnostics
public import Governance

/// How long somebody holds a seat.
public struct Term: Sendable {
    /// `nil`: since before the record.
    public let from: WrittenDate?
    /// The last day: the record's, else reckoned from the first day and the seat's length of term.
    public let ends: CivilDate?
    /// Whether ``ends`` was reckoned.
    public let isReckoned: Bool
    /// The seat's length of term in its own words.
    public let length: String?

    init(of membership: Membership, in seat: Seat) {
        from = membership.from?.value
        length = seat.term
        if let until = membership.until {
            ends = until.value.last
            isReckoned = false
        } else if let first = membership.from?.value.day, let words = seat.term,
            let length = TermLength(words)
        {
            // A length in the thousands would leave the calendar.
            ends = length.lastDay(from: first)
            isReckoned = ends != nil
        } else {
            ends = nil
            isReckoned = false
        }
    }
}

/// `3 years`, `one year`, `18 months`: a number and a unit; other words are no length.
struct TermLength {
    let months: Int
    let days: Int

    init?(_ words: String) {
        let parts = words.lowercased().utf8.split(separator: UInt8(ascii: " ")).map {
            String(Substring($0))
        }
        let names = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        ]
        guard parts.count == 2,
            let count = Int(parts[0]) ?? names.firstIndex(of: parts[0]).map({ $0 + 1 }),
            (1...1200).contains(count)
        else { return nil }
        switch parts[1] {
        case "year", "years": (months, days) = (count * 12, 0)
        case "month", "months": (months, days) = (count, 0)
        case "week", "weeks": (months, days) = (0, count * 7)
        case "day", "days": (months, days) = (0, count)
        default: return nil
        }
    }

    /// The last day of a term that begins on a day: the eve of the same date. Three years from
    /// 29 February end on 28 February.
    func lastDay(from first: CivilDate) -> CivilDate? {
        let (year, month, day) = first.components
        let total = year * 12 + month - 1 + months
        let (endYear, endMonth) = (total / 12, total % 12 + 1)
        let longest = CivilDate.days(inMonth: endMonth, of: endYear)
        guard let same = CivilDate(year: endYear, month: endMonth, day: min(day, longest)) else {
            return nil
        }
        return same.adding(days: day > longest ? days : days - 1)
    }
}
