/// The words of a diagnostic, in which the author's words are kept apart from ours.
///
/// A message is written as a string literal. Only numbers, words of the program or of a template
/// (`\(word: …)`) and quotations (`\(quote: …)`) can be put into it; a quotation knows where it was
/// written, so that printing can leave it out when that place is restricted.
public struct Message: Sendable, Equatable, ExpressibleByStringInterpolation {
    public enum Part: Sendable, Equatable {
        case plain(String)
        /// The author's words, printed between ' '. `nil` means: from where the diagnostic points.
        case quotation(String, Span?)
    }

    public let parts: [Part]

    public init(stringLiteral value: StringLiteralType) { parts = [.plain(value)] }

    public init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate(set) var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: StringLiteralType) {
            if !literal.isEmpty { parts.append(.plain(literal)) }
        }

        public mutating func appendInterpolation(_ number: Int) {
            parts.append(.plain(String(number)))
        }

        /// Words of the program, a template or a regime: never an author's.
        public mutating func appendInterpolation(word: String) { parts.append(.plain(word)) }

        /// The author's words at the place the diagnostic points to.
        public mutating func appendInterpolation(quote words: String) {
            parts.append(.quotation(words, nil))
        }

        /// The author's words with their own place.
        public mutating func appendInterpolation(quote words: Located<String>) {
            parts.append(.quotation(words.value, words.span))
        }

        public mutating func appendInterpolation(_ message: Message) {
            parts.append(contentsOf: message.parts)
        }
    }

    /// The message in words; quotations from restricted places become '…'.
    public func text(at span: Span, in sources: SourceTable) -> String {
        var text = ""
        for part in parts {
            switch part {
            case .plain(let words):
                text += words
            case .quotation(let words, let own):
                text += sources.isWithheld(own ?? span) ? "'…'" : "'\(printable(words))'"
            }
        }
        return text
    }
}

/// The words with control characters made visible and cut at 120 scalars: a message is one line.
private func printable(_ words: String) -> String {
    var result = ""
    var count = 0
    for scalar in words.unicodeScalars {
        if count == 120 { return result + "…" }
        count += 1
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
            result.unicodeScalars.append("\u{FFFD}")
        default:
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}
