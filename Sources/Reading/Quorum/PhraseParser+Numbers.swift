import Diagnostics
import Governance

/// Numbers and shares, in figures and in words.
extension PhraseParser {
    /// Larger bodies than this do not meet.
    private static let largest = 1_000_000

    private static let numberWords = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ]

    private static let partWords: [String: Int] = [
        "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4,
        "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
        "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
        "tenth": 10, "tenths": 10,
    ]

    var isNumberNext: Bool {
        guard let word else { return false }
        return word.text.utf8.first.map(isDigit) ?? false || Self.numberWords.contains(word.text)
    }

    /// Whether a share comes next: `1/3`, `50%`, `half`, `a third`, `two thirds`.
    var isPartNext: Bool {
        guard let word else { return false }
        if Self.partWords[word.text] != nil { return true }
        if word.text.utf8.contains(UInt8(ascii: "/")) || word.text.hasSuffix("%") { return true }
        guard at + 1 < words.count else { return false }
        let next = words[at + 1].text
        if ["a", "an"].contains(word.text) || isNumberNext {
            if Self.partWords[next] != nil { return true }
        }
        return isNumberNext && ["%", "percent", "per"].contains(next)
    }

    mutating func number() throws(Stop) -> Int {
        guard let word else { throw unknown(expected: ["a number"]) }
        if let named = Self.numberWords.firstIndex(of: word.text) {
            at += 1
            return named
        }
        guard let first = word.text.utf8.first, isDigit(first) else {
            throw unknown(expected: ["a number"])
        }
        guard let number = wholeNumber(word.text.utf8), number <= Self.largest else {
            throw tell(
                .numberOutOfRange, at: word.span,
                "\(quote: word.written) is not a whole number up to \(Self.largest)")
        }
        at += 1
        return number
    }

    /// A share as two whole numbers.
    mutating func part() throws(Stop) -> (numerator: Int, denominator: Int) {
        guard let word else { throw unknown(expected: ["a share"]) }
        if let denominator = Self.partWords[word.text] {
            at += 1
            return (1, denominator)
        }
        if word.text.utf8.contains(UInt8(ascii: "/")) {
            at += 1
            let parts = word.text.utf8.split(
                separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            return try checked(
                parts.count == 2 ? wholeNumber(parts[0]) : nil,
                parts.count == 2 ? wholeNumber(parts[1]) : nil, word)
        }
        if word.text.hasSuffix("%") {
            at += 1
            return try percent(word.text.utf8.dropLast(), word)
        }
        if isNumberNext, isNext("%", after: 1) || isNext("percent", after: 1) {
            at += 2
            return try percent(word.text.utf8[...], word)
        }
        if isNumberNext, isNext("per", "cent", after: 1) {
            at += 3
            return try percent(word.text.utf8[...], word)
        }
        let numerator = take("a") || take("an") ? 1 : try number()
        guard let text = self.word?.text, let denominator = Self.partWords[text] else {
            throw unknown(expected: ["half", "third", "quarter", "fifth"])
        }
        at += 1
        return try checked(numerator, denominator, word)
    }

    /// `50`, `33.3`: of a hundred, exactly.
    private mutating func percent(
        _ digits: Substring.UTF8View, _ word: PhraseWord
    ) throws(Stop) -> (numerator: Int, denominator: Int) {
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, let first = wholeNumber(whole),
            first <= Self.largest / 100
        else { return try checked(nil, 100, word) }
        guard parts.count == 2, first <= 100 else { return try checked(first, 100, word) }
        guard parts[1].count <= 4, let rest = wholeNumber(parts[1]) else {
            return try checked(nil, 100, word)
        }
        let scale = parts[1].reduce(1) { scale, _ in scale * 10 }
        return try checked(first * scale + rest, 100 * scale, word)
    }

    private mutating func checked(
        _ numerator: Int?, _ denominator: Int?, _ word: PhraseWord
    ) throws(Stop) -> (numerator: Int, denominator: Int) {
        guard let numerator, let denominator, denominator > 0, denominator <= Self.largest else {
            throw tell(
                .shareMalformed, at: word.span, "\(quote: word.written) is not a share",
                remedies: ["write a share such as '1/3', '50%' or 'two thirds'"])
        }
        guard numerator > 0 else {
            throw tell(
                .shareMalformed, at: word.span,
                "\(quote: word.written) is nothing at all; a share is more than 0",
                remedies: ["write a share such as '1/3', '50%' or 'two thirds'"])
        }
        guard numerator <= denominator else {
            throw tell(
                .shareMalformed, at: word.span,
                "\(quote: word.written) is more than the whole; nobody could reach it",
                remedies: ["write a share of at most '1/1'"])
        }
        let common = greatestCommonDivisor(numerator, denominator)
        return (numerator / common, denominator / common)
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

private func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (one, other)
    while other > 0 { (one, other) = (other, one % other) }
    return one
}
