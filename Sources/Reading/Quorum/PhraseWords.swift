import Diagnostics

/// A word of a phrase, or a comma.
struct PhraseWord {
    /// In lower case.
    let text: String
    /// As the author wrote it.
    let written: String
    /// Where it stands in the file: exact where the phrase is written in one piece.
    let span: Span
}

/// The words of a phrase with their places.
///
/// A plain or quoted scalar on one line has its bytes as written, so each word has its own column;
/// one with escapes or line ends within has the place of the whole.
func phraseWords(_ phrase: Located<String>) -> [PhraseWord] {
    let bytes = Array(phrase.value.utf8)
    let written = phrase.span.range
    let first: Int? =
        switch written.count - bytes.count {
        case 0: written.lowerBound
        case 2: written.lowerBound + 1
        default: nil
        }
    var words: [PhraseWord] = []
    var start = 0
    while start < bytes.count {
        if isBlank(bytes[start]) {
            start += 1
            continue
        }
        var end = start + 1
        if bytes[start] != comma {
            while end < bytes.count, !isBlank(bytes[end]), bytes[end] != comma { end += 1 }
        }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        let span = first.map { Span(phrase.span.source, $0 + start, $0 + end) } ?? phrase.span
        words.append(PhraseWord(text: text.lowercased(), written: text, span: span))
        start = end
    }
    return words
}

private let comma = UInt8(ascii: ",")

private func isBlank(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }
