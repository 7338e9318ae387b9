import Governance

/// What an author's own words for a time say: `9.30 am`, `19:00`, `noon`.
struct TimeWords {
    let hour: Int
    let minute: Int
    /// `nil` when the words do not say morning or afternoon.
    let isAfternoon: Bool?

    /// `nil` when the words do not begin with a time.
    init?(_ words: String) {
        let lower = Array(words.lowercased().utf8).filter { $0 != 0x20 }
        if ["noon", "12noon", "midday", "12midday"].contains(String(decoding: lower, as: UTF8.self))
        {
            (hour, minute, isAfternoon) = (12, 0, true)
            return
        }
        let digits = lower.prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard digits.count <= 2, let hour = wholeNumber(digits) else { return nil }
        var rest = lower.dropFirst(digits.count)
        var minute = 0
        if let first = rest.first, first == UInt8(ascii: ".") || first == UInt8(ascii: ":") {
            let after = rest.dropFirst().prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard after.count == 2, let value = wholeNumber(after) else { return nil }
            minute = value
            rest = rest.dropFirst(3)
        }
        let ending = String(
            decoding: rest.filter { $0 != UInt8(ascii: ".") }.prefix(2), as: UTF8.self)
        self.hour = hour
        self.minute = minute
        isAfternoon = ending == "pm" ? true : ending == "am" ? false : nil
    }

    func agrees(with time: WrittenTime) -> Bool {
        guard minute == time.minute else { return false }
        switch isAfternoon {
        case .some(let afternoon) where hour <= 12:
            return time.hour == hour % 12 + (afternoon ? 12 : 0)
        default:
            return hour == time.hour
                || (isAfternoon == nil && hour <= 12 && hour % 12 == time.hour % 12)
        }
    }
}
