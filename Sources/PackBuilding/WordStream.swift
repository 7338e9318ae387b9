/// The words of a stretch of bytes, folded for comparing: runs of letters and digits, in lower case.
///
/// Works on hashes of words, so that nothing restricted is held as text longer than needed.
struct WordStream {
    /// FNV-1a of each word.
    private(set) var hashes: [UInt64] = []
    /// Whether the word can stand for its paper alone: four letters or more, or a number of five
    /// digits or more.
    private(set) var isTelling: [Bool] = []
    /// Whether the word has letters and does not begin with a digit.
    private var isLetterWord: [Bool] = []
    /// Indices into `hashes` at which a new unit begins: a line, a cell, a quoted value.
    private(set) var unitStarts: [Int] = [0]

    /// A file name, a heading, a cell: what must not be joined with its neighbours.
    mutating func beginUnit() {
        if unitStarts.last != hashes.count { unitStarts.append(hashes.count) }
    }

    /// Ends a stretch that has nothing to do with what is appended next: no run of words goes on.
    mutating func beginStretch() {
        beginUnit()
        // A word that is none, so that no run with it is found anywhere.
        hashes.append(~0)
        isTelling.append(false)
        isLetterWord.append(false)
        beginUnit()
    }

    /// - Parameters:
    ///   - unitsEndAtLines: whether lines, cells and quoted values are units.
    ///   - runsEndAtBlocks: whether no run of words goes on from a heading, a list item or a paragraph
    ///     to the next. Wrapped lines of one paragraph always go on.
    mutating func append(
        _ bytes: ArraySlice<UInt8>, unitsEndAtLines: Bool, runsEndAtBlocks: Bool = false
    ) {
        bytes.withUnsafeBufferPointer { append($0, unitsEndAtLines, runsEndAtBlocks) }
    }

    private mutating func append(
        _ bytes: UnsafeBufferPointer<UInt8>, _ unitsEndAtLines: Bool, _ runsEndAtBlocks: Bool
    ) {
        var hash = Self.offset
        var letters = 0
        var digits = 0
        var digitsInARow = 0
        var beginsWithDigit = false
        for index in bytes.indices {
            let byte = bytes[index]
            if let folded = Self.folded(byte, after: index > 0 ? bytes[index - 1] : 0) {
                if letters + digits == 0 { beginsWithDigit = Self.isDigit(folded) }
                hash = (hash ^ UInt64(folded)) &* Self.prime
                if Self.isDigit(folded) {
                    digits += 1
                    digitsInARow += 1
                } else {
                    letters += 1
                    digitsInARow = 0
                }
                continue
            }
            let parted = (1...3).contains(digitsInARow) && Self.partsThousands(bytes, at: index)
            digitsInARow = 0
            if parted { continue }
            if letters + digits > 0 { endWord(hash, letters, digits, beginsWithDigit) }
            (hash, letters, digits) = (Self.offset, 0, 0)
            if runsEndAtBlocks && Self.endsBlock(bytes, at: index) {
                beginStretch()
            } else if unitsEndAtLines && Self.endsUnit(byte) {
                beginUnit()
            }
        }
        if letters + digits > 0 { endWord(hash, letters, digits, beginsWithDigit) }
    }

    private mutating func endWord(
        _ hash: UInt64, _ letters: Int, _ digits: Int, _ beginsWithDigit: Bool
    ) {
        hashes.append(hash)
        isLetterWord.append(letters > 0 && !beginsWithDigit)
        isTelling.append(letters >= 4 || digits >= 5)
    }

    /// The units, as ranges of `hashes`.
    var units: [Range<Int>] {
        unitStarts.indices.map { index in
            let end = index + 1 < unitStarts.count ? unitStarts[index + 1] : hashes.count
            return unitStarts[index]..<end
        }
    }

    /// How many words of a range are more than numbers.
    func letterWords(in range: Range<Int>) -> Int { isLetterWord[range].count { $0 } }

    /// One number for the words of a range, in their order.
    func fingerprint(_ range: Range<Int>) -> UInt64 {
        var hash = Self.offset
        for index in range { hash = (hash ^ hashes[index]) &* Self.prime }
        return hash
    }

    private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3

    /// A letter or digit in lower case; bytes outside ASCII are letters. `nil` ends a word.
    ///
    /// Accented capitals of Latin-1 and Latin Extended-A are folded by their second byte, so that a
    /// title printed in capitals is known again.
    private static func folded(_ byte: UInt8, after before: UInt8) -> UInt8? {
        switch byte {
        case 0x80...0x9E where before == 0xC3: byte | 0x20
        case 0x80...0xB7 where before == 0xC4, 0x8A...0xB7 where before == 0xC5: byte | 0x01
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case 0x80...: byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// Whether this is the comma of `48,210`, which is one number: three digits follow, and no more.
    private static func partsThousands(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> Bool {
        guard bytes[index] == UInt8(ascii: ","), index + 3 < bytes.count,
            (1...3).allSatisfy({ isDigit(bytes[index + $0]) })
        else { return false }
        return index + 4 >= bytes.count || !isDigit(bytes[index + 4])
    }

    /// Whether a line ends here and what follows begins a block of its own: an empty line, a heading, a
    /// list item, a table row, a quotation.
    private static func endsBlock(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: "\n") else { return false }
        var next = index + 1
        while next < bytes.count, bytes[next] == UInt8(ascii: " ") { next += 1 }
        guard next < bytes.count else { return true }
        switch bytes[next] {
        case UInt8(ascii: "\n"), UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "*"),
            UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: ">"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            return true
        default: return false
        }
    }

    private static func endsUnit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "|"), UInt8(ascii: "\""), UInt8(ascii: ":"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: ","), UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "!"):
            true
        default: false
        }
    }
}
