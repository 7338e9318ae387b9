/// Words with places in them to be filled: `**{title: capitals}** {pages}`.
///
/// `{name}` is replaced by the value of that name; `: capitals` prints it in capitals; `[…]` is left
/// out when a placeholder in it is empty; `**…**` is strong.
public struct Wording: Sendable, Equatable {
    public enum Part: Sendable, Equatable {
        case words(String)
        case placeholder(String, capitals: Bool)
        case optional([Part])
        case strong([Part])
    }

    public let parts: [Part]

    public init(parts: [Part]) { self.parts = parts }

    /// `nil` when a bracket or a `**` has no partner.
    public init?(parsing text: String) {
        var reader = WordingReader(Array(text.utf8))
        guard let parts = reader.parts(until: nil) else { return nil }
        self.parts = parts
    }

    /// The names of the placeholders, in order.
    public var placeholders: [String] { parts.flatMap(\.placeholders) }
}

extension Wording {
    /// Its own words, without what is put in their places.
    public var plainText: String { parts.map(\.plainText).joined(separator: " ") }
}

extension Wording.Part {
    fileprivate var plainText: String {
        switch self {
        case .words(let words): words
        case .placeholder: ""
        case .optional(let inner), .strong(let inner):
            inner.map(\.plainText).joined(separator: " ")
        }
    }

    fileprivate var placeholders: [String] {
        switch self {
        case .words: []
        case .placeholder(let name, _): [name]
        case .optional(let inner), .strong(let inner): inner.flatMap(\.placeholders)
        }
    }
}

private struct WordingReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private enum Close { case bracket, stars }

    fileprivate mutating func parts(until close: UInt8?) -> [Wording.Part]? {
        var parts: [Wording.Part] = []
        var words: [UInt8] = []
        func flush() {
            if !words.isEmpty { parts.append(.words(String(decoding: words, as: UTF8.self))) }
            words = []
        }
        while index < bytes.count {
            let byte = bytes[index]
            let isStars =
                byte == UInt8(ascii: "*") && index + 1 < bytes.count
                && bytes[index + 1] == UInt8(ascii: "*")
            if let close, byte == close, close != UInt8(ascii: "*") || isStars {
                index += isStars ? 2 : 1
                flush()
                return parts
            }
            switch byte {
            case UInt8(ascii: "\\") where index + 1 < bytes.count:
                words.append(bytes[index + 1])
                index += 2
            case UInt8(ascii: "{"):
                guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else {
                    return nil
                }
                flush()
                parts.append(placeholder(bytes[(index + 1)..<end]))
                index = end + 1
            case UInt8(ascii: "["):
                index += 1
                flush()
                guard let inner = self.parts(until: UInt8(ascii: "]")) else { return nil }
                parts.append(.optional(inner))
            case _ where isStars:
                index += 2
                flush()
                guard let inner = self.parts(until: UInt8(ascii: "*")) else { return nil }
                parts.append(.strong(inner))
            default:
                words.append(byte)
                index += 1
            }
        }
        flush()
        return close == nil ? parts : nil
    }

    private func placeholder(_ inside: ArraySlice<UInt8>) -> Wording.Part {
        let suffix = Array(": capitals".utf8)
        let capitals = inside.count > suffix.count && inside.suffix(suffix.count) == suffix[...]
        let name = capitals ? inside.dropLast(suffix.count) : inside
        return .placeholder(String(decoding: name, as: UTF8.self), capitals: capitals)
    }
}
