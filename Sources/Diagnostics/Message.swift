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
        /// A number as the author writes it, printed without ' '.
        case number(String, Span)
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
        public mutating func appendInterpolation(word: String) {
            parts.append(.plain(printable(word)))
        }

        /// An author's number, such as an item's, with its own place.
        public mutating func appendInterpolation(number: Located<String>) {
            parts.append(.number(number.value, number.span))
        }

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
                text +=
                    sources.isWithheld(own ?? span) ? "'…'" : "'\(printable(words, limit: 120))'"
            case .number(let number, let own):
                text += sources.isWithheld(own) ? "…" : printable(number, limit: 120)
            }
        }
        return text
    }
}
