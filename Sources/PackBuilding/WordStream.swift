/// The words of a stretch of bytes, folded for comparing: runs of letters and digits, in lower case.
///
/// Works on hashes of words, so that nothing restricted is held as text longer than needed.
struct WordStream {
    /// FNV-1a of each word.
    private(set) var hashes: [UInt64] = []
    /// Whether the word can stand for its paper alone: four letters or more, or a number of five
    /// digits or more.
    private(set) var isTelling: [Bool] = []
    /// Indices into `hashes` at which a new unit begins: a line, a cell, a quoted value.
    private(set) var unitStarts: [Int] = [0]

    /// A file name, a heading, a cell: what must not be joined with its neighbours.
    mutating func beginUnit() {
        if unitStarts.last != hashes.count { unitStarts.append(hashes.count) }
    }

    mutating func append(_ bytes: ArraySlice<UInt8>, unitsEndAtLines: Bool) {
        bytes.withUnsafeBufferPointer { append($0, unitsEndAtLines: unitsEndAtLines) }
    }

    private mutating func append(
        _ bytes: UnsafeBufferPointer<UInt8>, unitsEndAtLines: Bool
    ) {
        var hash = Self.offset
        var letters = 0
        var digits = 0
        var digitsInARow = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if let folded = Self.folded(byte) {
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
            if letters + digits > 0 { endWord(hash, letters, digits) }
            (hash, letters, digits) = (Self.offset, 0, 0)
            if unitsEndAtLines && Self.endsUnit(byte) { beginUnit() }
        }
        if letters + digits > 0 { endWord(hash, letters, digits) }
    }

    private mutating func endWord(_ hash: UInt64, _ letters: Int, _ digits: Int) {
        hashes.append(hash)
        isTelling.append(letters >= 4 || digits >= 5)
    }

    /// The units, as ranges of `hashes`.
    var units: [Range<Int>] {
        unitStarts.indices.map { index in
            let end = index + 1 < unitStarts.count ? unitStarts[index + 1] : hashes.count
            return unitStarts[index]..<end
        }
    }

    /// One number for the words of a range, in their order.
    func fingerprint(_ range: Range<Int>) -> UInt64 {
        var hash = Self.offset
        for index in range { hash = (hash ^ hashes[index]) &* Self.prime }
        return hash
    }

    private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3

    /// A letter or digit in lower case; bytes outside ASCII are letters. `nil` ends a word.
    private static func folded(_ byte: UInt8) -> UInt8? {
        switch byte {
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
