/// Words that stand in restricted places and nowhere else, and where each was put.
struct Plants: Sendable {
    struct Plant: Sendable {
        let words: String
        let place: String
        /// Whether a members' edition prints it. Reasons and minute references are for the office.
        let isPrinted: Bool
    }

    private(set) var all: [Plant] = []

    /// Two made-up words for a place.
    mutating func words(_ place: String, isPrinted: Bool = true) -> String {
        let words = Self.word(all.count * 2) + " " + Self.word(all.count * 2 + 1)
        all.append(Plant(words: words, place: place, isPrinted: isPrinted))
        return words
    }

    /// The same, as part of a file's name.
    mutating func name(_ place: String, isPrinted: Bool = true) -> String {
        let name =
            Self.word(all.count * 2).lowercased() + "-"
            + Self.word(all.count * 2 + 1).lowercased()
        all.append(Plant(words: name, place: place, isPrinted: isPrinted))
        return name
    }

    /// A word no other number has, and no language: `Zubakovex`.
    private static func word(_ number: Int) -> String {
        let starts = ["Zub", "Qov", "Vyx", "Jur", "Kaz", "Wiq", "Ruv", "Xel", "Pyg", "Nuq"]
        let ends = [
            "apex", "ovic", "umby", "izar", "enquo", "ywick", "axol", "epiv", "ogru", "ulwe",
        ]
        let middles = ["ak", "eb", "id", "of", "ug", "yl", "am", "en", "ip", "or"]
        return starts[number % 10] + middles[number / 100 % 10] + ends[number / 10 % 10]
    }
}
