import Foundation

/// Words that stand in restricted places and nowhere else, and where each was put.
struct Plants: Sendable {
    struct Plant: Sendable {
        let words: String
        let place: String
        /// Whether a members' edition prints it. Reasons and minute references are for the office.
        let isPrinted: Bool
        /// Each word apart, as it is looked for.
        let parts: [Squashed]

        init(words: String, place: String, isPrinted: Bool) {
            self.words = words
            self.place = place
            self.isPrinted = isPrinted
            parts = words.split { $0 == " " || $0 == "-" }.map { Squashed($0) }
        }
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

/// Letters and digits alone, in lower case.
struct Squashed: Sendable {
    private let text: [CChar]

    /// What each byte becomes; 0 is left out.
    private static let letters: [CChar] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            CChar(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): CChar(byte | 0x20)
        default: 0
        }
    }

    init(_ bytes: Data) {
        text = Self.letters.withUnsafeBufferPointer { letters in
            bytes.withUnsafeBytes { bytes in
                [CChar](unsafeUninitializedCapacity: bytes.count + 1) { text, count in
                    var place = 0
                    while place < bytes.count {
                        let letter = letters[Int(bytes[place])]
                        if letter != 0 {
                            text[count] = letter
                            count += 1
                        }
                        place += 1
                    }
                    text[count] = 0
                    count += 1
                }
            }
        }
    }

    init(_ words: some StringProtocol) { self.init(Data(words.utf8)) }

    func holds(_ words: Squashed) -> Bool { strstr(text, words.text) != nil }
}
