/// The shares and the numbers above one that the words of a clause name.
struct ClauseFigures {
    struct Fraction: Hashable {
        let numerator: Int
        let denominator: Int

        /// In lowest terms.
        init(_ numerator: Int, _ denominator: Int) {
            var (one, other) = (numerator, denominator)
            while other > 0 { (one, other) = (other, one % other) }
            self.numerator = numerator / max(one, 1)
            self.denominator = denominator / max(one, 1)
        }
    }

    var shares: Set<Fraction> = []
    var numbers: Set<Int> = []

    init(_ clause: String) {
        let words = figureWords(clause)
        for (index, word) in words.enumerated() {
            let before = index > 0 ? words[index - 1] : ""
            let after = index + 1 < words.count ? words[index + 1] : ""
            if let share = share(word, after: before) {
                shares.insert(share)
            } else if let number = number(word), number > 1 {
                if ["%", "percent", "per"].contains(after), number <= 100 {
                    shares.insert(Fraction(number, 100))
                } else if parts[after] == nil, !units.contains(after), number <= 1_000_000 {
                    numbers.insert(number)
                }
            }
        }
    }
}

private let parts = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
]

/// What numbers count that is no member.
private let units: Set<String> = [
    "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
    "year", "years", "working", "clear",
]

private let numberWords = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
]

private func number(_ word: String) -> Int? {
    numberWords.firstIndex(of: word) ?? Int(word)
}

/// `half`, `a third`, `two fifths`, `1/3`, `50%`, `a majority`; `the third` is none.
private func share(_ word: String, after before: String) -> ClauseFigures.Fraction? {
    if word == "half" || word == "majority" { return .init(1, 2) }
    if let part = parts[word] {
        if before == "a" { return .init(1, part) }
        return number(before).flatMap { (1...20).contains($0) ? .init($0, part) : nil }
    }
    let bytes = word.utf8
    if bytes.last == UInt8(ascii: "%") {
        return Int(word.dropLast()).flatMap { (1...100).contains($0) ? .init($0, 100) : nil }
    }
    let sides = bytes.split(separator: UInt8(ascii: "/")).map { Int(Substring($0)) }
    guard sides.count == 2, let numerator = sides[0], let denominator = sides[1],
        (1...1_000_000).contains(numerator), (numerator...1_000_000).contains(denominator)
    else { return nil }
    return .init(numerator, denominator)
}

/// The words in lower case, without marks but for those of shares.
private func figureWords(_ clause: String) -> [String] {
    clause.lowercased().utf8.split { byte in
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte >= 0x80
        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        return !isLetter && !isDigit && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "%")
    }.map { String(decoding: $0, as: UTF8.self) }
}
