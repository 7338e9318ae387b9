/// Whether words at the head of a paper, or its title, mark it as kept from the public.
///
/// A marking stands by itself between marks (`Confidential: …`, `… (exempt)`), or begins the words, or
/// is one of the law's phrases. A sentence that only has such a word in it is none; nor is one that
/// says of an appendix, or denies of the paper, that it is exempt.
///
/// - Parameter ofAppendix: the words are an appendix's own: what they say of "Appendix 2" is of it.
func isMarking(_ words: String, ofAppendix: Bool = false) -> Bool {
    guard hasTellingWord(words) else { return false }
    let pieces = pieces(of: words)
    if pieces.contains(where: Marking.alone.contains) { return true }
    guard let first = pieces.first else { return false }
    if Marking.beginnings.contains(where: { (first + " ").hasPrefix($0 + " ") }) { return true }
    return pieces.contains { piece in
        let words = piece.split(separator: " ")
        return Marking.phrases.contains { phrase in
            guard let place = words.indices.first(where: { words[$0...].starts(with: phrase) })
            else { return false }
            let before = words[..<place]
            return !before.contains { Marking.denials.contains(String($0)) }
                && (ofAppendix || !before.contains { isOfAppendix($0) })
        }
    }
}

/// Whether the start of a word is in it that every marking has one of. Hardly any title has.
private func hasTellingWord(_ words: String) -> Bool {
    var words = words
    return words.withUTF8 { bytes in
        bytes.indices.contains { at in
            Marking.starts.contains { start in
                bytes.count - at >= start.count
                    && start.indices.allSatisfy { bytes[at + $0] | 0x20 == start[$0] }
            }
        }
    }
}

private enum Marking {
    static let starts = ["confiden", "exempt", "publication", "restricted"].map { Array($0.utf8) }

    static let alone: Set<String> = [
        "confidential", "confidential appendix", "confidential item", "confidential report",
        "exempt", "exempt appendix", "exempt information", "exempt item", "exempt report",
        "in confidence", "not for publication", "private and confidential", "restricted",
        "restricted appendix", "restricted item", "restricted report", "strictly confidential",
    ]
    static let beginnings = [
        "exempt under", "not for publication", "private and confidential", "strictly confidential",
    ]
    static let phrases = [
        "exempt from publication", "exempt under paragraph", "not for publication",
    ]
    .map { $0.split(separator: " ") }
    static let denials: Set<String> = ["neither", "no", "none", "nor", "not", "nothing"]
}

private func isOfAppendix(_ word: Substring) -> Bool {
    word.hasPrefix("appendi") || word.hasPrefix("annex")
}

/// The words in small letters, parted by single spaces, cut at marks that set words apart: colons,
/// full stops, brackets, dashes with a space before them. No marking stands further in than 600 bytes.
private func pieces(of words: String) -> [String] {
    var text: [UInt8] = []
    var isAfterSpace = true
    func cut() { if text.last != Marks.cut { text.append(Marks.cut) } }
    for byte in words.utf8.prefix(600) {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): text.append(byte | 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            text.append(byte)
        case UInt8(ascii: "-") where !isAfterSpace: text.append(UInt8(ascii: " "))
        // Bytes beyond ASCII are dashes, or letters that no marking has.
        case UInt8(ascii: "-"), 0x80...: cut()
        case _ where Marks.all.contains(byte): cut()
        default: text.append(UInt8(ascii: " "))
        }
        isAfterSpace = byte == UInt8(ascii: " ")
    }
    return text.split(separator: Marks.cut).compactMap { piece in
        let words = piece.split(separator: UInt8(ascii: " "))
        return words.isEmpty
            ? nil : words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}

private enum Marks {
    static let cut = UInt8(ascii: "|")
    static let all = Set(".:()[]*_=#|!".utf8)
}
