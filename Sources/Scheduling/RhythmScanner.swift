import Diagnostics
import Governance

/// Reads the words of a rhythm, one after the other.
struct RhythmScanner {
    private(set) var result = RhythmWords(empty: ())
    private var tokens: [Located<String>] = []
    private var index = 0

    /// Words that join others and mean nothing alone.
    private static let joints: Set<String> = [
        "on", "the", "of", "each", "a", "every", "and", "at", "day", "starting", "held",
    ]
    private static let adverbs: [String: Recurrence.Pace] = [
        "weekly": .weeks(1), "fortnightly": .weeks(2), "fortnight": .weeks(2),
        "monthly": .months(1), "bimonthly": .months(2), "quarterly": .months(3),
        "quarter": .months(3), "half-yearly": .months(6), "biannually": .months(6),
        "yearly": .months(12), "annually": .months(12), "annual": .months(12),
    ]
    private static let numbers = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ]
    private static let units = [
        "week", "weeks", "month", "months", "quarter", "quarters", "year", "years",
    ]
    private static let known: [String] =
        EnglishNames.weekdays.map { $0.lowercased() } + EnglishNames.months.map { $0.lowercased() }
        + EnglishNames.ordinals + units + adverbs.keys.sorted()
        + ["every", "other", "last", "twice", "once", "times", "except", "alternate"] + numbers

    mutating func read(_ words: Located<String>) {
        tokens = split(words)
        index = 0
        let before = said
        while index < tokens.count { readOne() }
        if !tokens.isEmpty, said == before {
            result.faults.append(.init(words: words, kind: .notUnderstood))
        }
    }

    /// How many things have been said or found wrong so far.
    private var said: Int {
        [
            result.pace != nil, result.impliedPace != nil, result.timesAYear != nil,
            result.day != nil, !result.months.isEmpty,
        ].count { $0 } + result.faults.count
    }

    private var word: String? { index < tokens.count ? tokens[index].value : nil }

    private func word(after count: Int) -> String? {
        index + count < tokens.count ? tokens[index + count].value : nil
    }

    private mutating func readOne() {
        guard let word else { return }
        let start = index
        if readOfEach() || readPace() || readDay() { return }
        index = start
        let digits = word.utf8.drop { $0 == UInt8(ascii: "-") }
        if number(word) == nil, !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) {
            return refuseNumber()
        }
        if number(word) != nil, let next = self.word(after: 1) {
            // A number counts something that is not understood.
            index = next == "times" ? start + 2 : start + 1
            result.faults.append(
                .init(words: tokens[min(index, tokens.count - 1)], kind: .notUnderstood))
            index += 1
            return
        }
        if word == "in" || word == "except" || month(word) != nil {
            readMonths(isException: word == "except")
        } else if (word == "month" || word == "quarter" || word == "year"), start > 0,
            ["the", "each", "every", "of", "a"].contains(tokens[start - 1].value)
        {
            // `of the month` says nothing new.
            index += 1
        } else if RhythmScanner.joints.contains(word) {
            index += 1
        } else {
            result.faults.append(.init(words: tokens[index], kind: .notUnderstood))
            index += 1
        }
    }

    /// `0 months`, `10000 years`: a number out of range, with what it counts.
    private mutating func refuseNumber() {
        let start = index
        index += 1
        if let word, RhythmScanner.units.contains(word) || word == "times" { index += 1 }
        let words = tokens[start..<index].map(\.value).joined(separator: " ")
        result.faults.append(.init(words: Located(words, span(from: start)), kind: .notUnderstood))
    }

    /// `of each month`: how often, unless other words say so.
    private mutating func readOfEach() -> Bool {
        guard let word, word == "each" || word == "every", index > 0,
            tokens[index - 1].value == "of", let unit = self.word(after: 1)
        else { return false }
        let pace: Recurrence.Pace
        switch unit {
        case "month": pace = .months(1)
        case "quarter": pace = .months(3)
        case "year": pace = .months(12)
        default: return false
        }
        let start = index
        index += 2
        result.impliedPace = Located(pace, span(from: start))
        return true
    }

    /// `every 3 months`, `quarterly`, `twice a year`.
    private mutating func readPace() -> Bool {
        let start = index
        if let word, let pace = RhythmScanner.adverbs[word], word != "quarter" {
            index += 1
            return take(pace, from: start)
        }
        var isAsked = false
        if let word, word == "every" || word == "each" {
            isAsked = true
            index += 1
        }
        var count = 1
        if word == "twice" || word == "once" {
            count = word == "twice" ? 2 : 1
            index += 1
            return readTimes(count)
        }
        if word == "other" || word == "alternate" {
            (count, isAsked) = (2, true)
            index += 1
        } else if let number = word.flatMap(number) {
            (count, isAsked) = (number, true)
            index += 1
            if word == "times" {
                index += 1
                return readTimes(count)
            }
        } else if word == "second", word(after: 1).map(RhythmScanner.units.contains) == true {
            (count, isAsked) = (2, true)
            index += 1
        }
        guard let unit = word, RhythmScanner.units.contains(unit), count > 0,
            isAsked || start == 0 && tokens.count == 1
        else { return false }
        index += 1
        let pace: Recurrence.Pace =
            if unit.hasPrefix("week") { .weeks(count) } else if unit.hasPrefix("month") {
                .months(count)
            } else if unit.hasPrefix("quarter") { .months(3 * count) } else { .months(12 * count) }
        return take(pace, from: start)
    }

    /// `… a year`, after the number.
    private mutating func readTimes(_ count: Int) -> Bool {
        let start = index
        while let word, ["a", "each", "every", "per", "in"].contains(word) { index += 1 }
        guard word == "year" || word == "yearly", count > 0 else {
            index = start
            return false
        }
        index += 1
        result.timesAYear = count
        return true
    }

    private mutating func take(_ pace: Recurrence.Pace, from start: Int) -> Bool {
        let span = self.span(from: start)
        if let before = result.pace, before.value != pace {
            result.faults.append(
                .init(words: Located("", span), kind: .contradicts(before.span)))
        } else {
            result.pace = Located(pace, span)
        }
        return true
    }

    /// `second thursday`, `last day`, `tuesday`, `15th`.
    private mutating func readDay() -> Bool {
        let start = index
        guard let word else { return false }
        let day: MeetingDay
        if word == "last" {
            index += 1
            if let weekday = self.word.flatMap(weekday) {
                day = .ordinal(nil, weekday)
            } else if self.word == "day" {
                day = .lastOfMonth
            } else {
                return false
            }
            index += 1
        } else if let weekday = weekday(word) {
            index += 1
            day = .weekday(weekday)
        } else if let number = ordinal(word) {
            index += 1
            if let weekday = self.word.flatMap(weekday), number <= 5 {
                index += 1
                day = .ordinal(number, weekday)
            } else if self.word == nil || ["day", "of", "in", "except"].contains(self.word) {
                day = .ofMonth(number)
            } else {
                // An ordinal of nothing that is understood.
                result.faults.append(.init(words: tokens[index], kind: .notUnderstood))
                index += 1
                return true
            }
        } else {
            return false
        }
        let span = self.span(from: start)
        if let before = result.day, before.value != day {
            result.faults.append(
                .init(words: Located("", span), kind: .contradicts(before.span)))
        } else {
            result.day = Located(day, span)
        }
        return true
    }

    /// `in march and september`, `except august`.
    private mutating func readMonths(isException: Bool) {
        let start = index
        if word == "in" || word == "except" { index += 1 }
        if word == "in" { index += 1 }
        var named: Set<Int> = []
        while let word {
            if let month = month(word) {
                named.insert(month)
            } else if word != "and" || self.word(after: 1).flatMap(month) == nil {
                break
            }
            index += 1
        }
        if named.isEmpty {
            guard index < tokens.count else {
                if let last = tokens.last {
                    result.faults.append(.init(words: last, kind: .notUnderstood))
                }
                return
            }
            result.faults.append(.init(words: tokens[index], kind: .notUnderstood))
            index += 1
        } else if isException {
            let before = result.months.isEmpty ? Array(1...12) : result.months
            let left = before.filter { !named.contains($0) }
            if left.isEmpty {
                result.faults.append(
                    .init(words: Located("", span(from: start)), kind: .leavesNoMonth))
            } else {
                result.months = left
            }
        } else {
            result.months = Set(result.months).union(named).sorted()
        }
    }

    private func span(from start: Int) -> Span {
        let end = tokens[max(start, index - 1)].span
        return Span(
            tokens[start].span.source, Int(tokens[start].span.start), Int(end.end))
    }

    private func weekday(_ word: String) -> Weekday? {
        EnglishNames.weekdays.firstIndex { name in
            let name = name.lowercased()
            return word == name || word == name + "s"
                || word.utf8.count == 3 && name.hasPrefix(word)
        }.flatMap { Weekday(rawValue: $0) }
    }

    private func month(_ word: String) -> Int? {
        EnglishNames.months.firstIndex { name in
            let name = name.lowercased()
            return word == name || word.utf8.count == 3 && name.hasPrefix(word)
        }.map { $0 + 1 }
    }

    private func number(_ word: String) -> Int? {
        if let place = RhythmScanner.numbers.firstIndex(of: word) { return place + 1 }
        return Int(word).flatMap { (1...1200).contains($0) ? $0 : nil }
    }

    /// `second` → 2, `15th` → 15; 1 to 31.
    private func ordinal(_ word: String) -> Int? {
        if let place = EnglishNames.ordinals.firstIndex(of: word) { return place + 1 }
        guard let ending = String(word.utf8.suffix(2)), ["st", "nd", "rd", "th"].contains(ending),
            let digits = String(word.utf8.dropLast(2)), let number = Int(digits),
            (1...31).contains(number)
        else { return nil }
        return number
    }

    /// What may have been meant by a word that is not understood.
    static func nearest(to word: String) -> String? {
        // A word that is known, in the wrong place, was not misspelt.
        let isOne = !word.utf8.contains(UInt8(ascii: " "))
        guard isOne, !known.contains(word), !joints.contains(word) else { return nil }
        return nearMiss(of: word, among: known)
    }
}

extension RhythmWords {
    fileprivate init(empty: ()) {}
}

extension RhythmWords.Fault {
    /// A word near to one that is not understood.
    public var nearest: String? {
        if case .notUnderstood = kind { RhythmScanner.nearest(to: words.value) } else { nil }
    }
}

/// Words between spaces and commas, in small letters, each with its place.
private func split(_ words: Located<String>) -> [Located<String>] {
    let bytes = Array(words.value.utf8)
    // Places within a value are only sure where it is written as it is read.
    let length = Int(words.span.end - words.span.start)
    let offset = length == bytes.count ? 0 : length == bytes.count + 2 ? 1 : nil
    var tokens: [Located<String>] = []
    var start = 0
    for index in 0...bytes.count {
        let isBreak =
            index == bytes.count || bytes[index] <= UInt8(ascii: " ")
            || [
                UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"),
                UInt8(ascii: "."),
            ]
            .contains(bytes[index])
        guard isBreak else { continue }
        if index > start {
            let text = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
            let span =
                offset.map {
                    Span(
                        words.span.source, Int(words.span.start) + $0 + start,
                        Int(words.span.start) + $0 + index)
                } ?? words.span
            tokens.append(Located(text, span))
        }
        start = index + 1
    }
    return tokens
}
