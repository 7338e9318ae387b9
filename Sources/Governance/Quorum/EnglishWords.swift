/// Numbers, shares and plurals in English words.
enum EnglishWords {
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    private static let parts = [
        2: "half", 3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth",
        9: "ninth", 10: "tenth",
    ]

    /// `three`; `1,200`.
    static func number(_ number: Int) -> String {
        if small.indices.contains(number) { return small[number] }
        var digits = Array(String(number).utf8)
        var place = digits.count - 3
        while place > (number < 0 ? 1 : 0) {
            digits.insert(UInt8(ascii: ","), at: place)
            place -= 3
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// `one third`, `two fifths`; `33.3%`; `3/16`.
    static func share(_ numerator: Int, _ denominator: Int) -> String {
        if numerator == denominator { return "the whole" }
        guard let part = parts[denominator], small.indices.contains(numerator) else {
            if let percentage = percentage(numerator, denominator) { return percentage }
            return "\(numerator)/\(denominator)"
        }
        let plural = part == "half" ? "halves" : part + "s"
        return small[numerator] + " " + (numerator == 1 ? part : plural)
    }

    /// `33.3%`, where that is exact in four decimals and was hardly meant as a fraction: of tenths,
    /// twentieths, hundredths and the like.
    private static func percentage(_ numerator: Int, _ denominator: Int) -> String? {
        guard denominator % 5 == 0, 1_000_000 % denominator == 0 else { return nil }
        let parts = numerator * (1_000_000 / denominator)
        var digits = Array(String(10_000 + parts % 10_000).utf8.dropFirst())
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        let fraction = String(decoding: digits, as: UTF8.self)
        return "\(parts / 10_000)" + (fraction.isEmpty ? "" : "." + fraction) + "%"
    }

    /// `a; b; c`
    static func listed(_ things: [String]) -> String { things.joined(separator: "; ") }

    /// `a, b or c`
    static func joined(_ things: [String], _ word: String) -> String {
        guard let last = things.last, things.count > 1 else { return things.first ?? "" }
        return things.dropLast().joined(separator: ", ") + " " + word + " " + last
    }

    static func capitalised(_ words: String) -> String {
        words.prefix(1).uppercased() + words.dropFirst()
    }

    /// `an annual`, `a special`
    static func article(_ noun: String) -> String {
        let first = noun.lowercased().utf8.first ?? 0
        return ("aeiou".utf8.contains(first) ? "an " : "a ") + noun
    }

    static func plural(_ noun: String) -> String {
        let bytes = noun.utf8
        if let last = bytes.last, last == UInt8(ascii: "y"), let before = bytes.dropLast().last,
            !"aeiou".utf8.contains(before)
        {
            return String(noun.dropLast()) + "ies"
        }
        for ending in ["s", "x", "ch", "sh"] where noun.hasSuffix(ending) { return noun + "es" }
        return noun + "s"
    }

    /// Kinds of members that are written before `member`; all other kinds are nouns of themselves.
    private static let adjectives: Set<String> = [
        "lay", "independent", "external", "internal", "local", "national", "statutory",
        "voluntary", "executive", "associate", "voting", "alternate", "corporate", "political",
        "clinical", "private", "public", "qualifying", "staff", "permanent", "honorary",
    ]

    /// A member of a category: `lay member`, `councillor`.
    static func member(of category: String, isPlural: Bool) -> String {
        let lower = category.lowercased()
        let stem = lower.hasPrefix("non-") ? String(lower.dropFirst(4)) : lower
        let isAdjective = adjectives.contains(stem) || stem.hasSuffix("ed")
        // An abbreviation is written before `member` too: `NHS member`.
        let isLetters = category.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        if isAdjective || isLetters { return category + (isPlural ? " members" : " member") }
        return isPlural ? plural(category) : category
    }
}
