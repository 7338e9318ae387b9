import Governance
import Scheduling

/// What an author's own words for a date say, as far as they are English and plain.
///
/// `Thursday, 15th December, 2022`, `15/12/22`, `Dec 2022`. What is not understood is `nil`.
struct DateWords {
    private(set) var weekday: Weekday?
    private(set) var day: Int?
    private(set) var month: Int?
    private(set) var year: Int?

    init(_ words: String) {
        for token in words.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x2C || $0 == 0xA0 }) {
            let word = Array(token).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
            if word.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true {
                take(number: word)
            } else {
                take(name: word)
            }
        }
    }

    private mutating func take(name word: [UInt8]) {
        let letters = word.filter { $0 >= 0x61 && $0 <= 0x7A }
        if weekday == nil, let index = place(of: letters, in: EnglishNames.weekdays) {
            weekday = Weekday(rawValue: index)
        } else if month == nil, let index = place(of: letters, in: EnglishNames.months) {
            month = index + 1
        }
    }

    private mutating func take(number word: [UInt8]) {
        let separators: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")]
        let parts = word.split { separators.contains($0) }
        if parts.count == 3, day == nil, month == nil, year == nil {
            let numbers = parts.compactMap { wholeNumber($0[...]) }
            guard numbers.count == 3 else { return }
            // British order, or ISO when the year stands first.
            let isISO = parts[0].count == 4
            (day, month) = (numbers[isISO ? 2 : 0], numbers[1])
            let written = numbers[isISO ? 0 : 2]
            year = written < 100 ? 2000 + written : written
            return
        }
        let digits = word.prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard let number = wholeNumber(digits) else { return }
        let ending = String(decoding: word.dropFirst(digits.count), as: UTF8.self)
        if digits.count == 4 && ending.isEmpty {
            year = year ?? number
        } else if digits.count <= 2 && ["", "st", "nd", "rd", "th"].contains(ending) {
            day = day ?? number
        }
    }
}

/// Where a name or its first three or more letters stand in a list.
private func place(of word: [UInt8], in names: [String]) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex { name in
        name.utf8.count >= word.count && zip(name.utf8, word).allSatisfy { $0 | 0x20 == $1 }
    }
}

func wholeNumber(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for digit in digits {
        guard digit >= 0x30 && digit <= 0x39 else { return nil }
        value = value * 10 + Int(digit - 0x30)
    }
    return value
}
