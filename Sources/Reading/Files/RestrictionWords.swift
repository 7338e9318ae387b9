import Diagnostics

extension SourceTable {
    /// Withholds a file that could not be understood, when anything in it may have been meant to
    /// restrict something. One that speaks of no restriction holds none, and its lines may be shown.
    mutating func withholdIfSuspect(_ id: SourceID) {
        if mayRestrict(self[id].bytes) { withholdAll(of: id, publicName: nil) }
    }
}

/// Whether anything in a text may have been meant to restrict: `restrict…`, `confidential` or
/// `exempt` in any case, a key `private` or `closed`, or a word that is nearly `restricted`.
func mayRestrict(_ text: [UInt8]) -> Bool {
    // No file of words is as large; what it holds is not worth the look.
    if text.count > 1 << 20 { return true }
    // NULs part the letters of a text saved as UTF-16.
    let text = text.filter { $0 != 0 }
    return text.withUnsafeBufferPointer { text in
        var looked: Set<[UInt8]> = []
        var at = 0
        while at < text.count {
            guard isLetter(text[at]) else {
                at += 1
                continue
            }
            let start = at
            while at < text.count, isLetter(text[at]) { at += 1 }
            // A word of base64, perhaps: no restriction is as long.
            guard at - start >= 6, at - start <= 4096 else { continue }
            let word = text[start..<at].map { $0 | 0x20 }
            if RestrictionWord.parts.contains(where: { holds(word, $0) }) { return true }
            if RestrictionWord.keys.contains(word), isKey(text, at) { return true }
            if mayBeNear(word), looked.insert(word).inserted,
                nearMiss(of: String(decoding: word, as: UTF8.self), among: RestrictionWord.whole)
                    != nil
            {
                return true
            }
        }
        return false
    }
}

private enum RestrictionWord {
    static let parts = ["restrict", "confidential", "exempt"].map { Array($0.utf8) }
    static let keys = ["private", "closed"].map { Array($0.utf8) }
    static let whole = ["restricted", "restriction"]
    /// The letters of ``whole``, by their place in the alphabet.
    static let letters: UInt32 = "restrictedion".utf8.reduce(0) { $0 | 1 << UInt32($1 & 31) }
}

/// A letter, or a digit that may stand for one.
private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }

private func holds(_ word: [UInt8], _ part: [UInt8]) -> Bool {
    guard word.count >= part.count else { return false }
    return (0...(word.count - part.count)).contains { start in
        word[start] == part[0] && word[start..<start + part.count].elementsEqual(part)
    }
}

/// Whether a word is long enough, and has enough of the letters, to be nearly `restricted`: to find
/// out is dear.
private func mayBeNear(_ word: [UInt8]) -> Bool {
    guard (7...14).contains(word.count) else { return false }
    let strange = word.count { RestrictionWord.letters & 1 << UInt32($0 & 31) == 0 }
    return strange <= 3
}

/// Whether a colon follows, blanks and quotation marks aside.
private func isKey(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    var at = end
    while at < text.count, [0x20, 0x09, 0x22, 0x27].contains(text[at]) { at += 1 }
    return at < text.count && text[at] == UInt8(ascii: ":")
}
