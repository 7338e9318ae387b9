/// What is searched for, and where.
public struct SearchQuery: Sendable {
    /// As typed: a word, a `prefix*`, or several words that are to stand together.
    public let words: [String]
    /// `public`; `members` only when asked for.
    public let edition: String
    /// The board's id.
    public let board: String?
    /// ISO 8601 days, both included.
    public let from: String?
    public let until: String?
    /// One of ``kinds``; `nil` for all.
    public let kind: String?
    public let limit: Int

    /// `papers` are those of a pack, of whatever kind.
    public static let kinds = [
        "papers", "agenda", "report", "appendix", "minutes", "decisions", "actions",
    ]

    public init(
        words: [String], edition: String = "public", board: String? = nil, from: String? = nil,
        until: String? = nil, kind: String? = nil, limit: Int = 20
    ) {
        self.words = words
        self.edition = edition
        self.board = board
        self.from = from
        self.until = until
        self.kind = kind
        self.limit = limit
    }

    /// The words in the language of FTS5. Each is quoted, so that none is taken for an operator. They are to
    /// stand on the page itself: its paper's title alone would find each blank sheet of it.
    var match: String {
        let terms = words.compactMap { word -> String? in
            let isPrefix = word.hasSuffix("*")
            let bare = isPrefix ? String(word.dropLast()) : word
            guard
                bare.unicodeScalars.contains(where: {
                    $0.properties.isAlphabetic || $0.properties.numericType != nil
                })
            else { return nil }
            var quoted = "\""
            for scalar in bare.unicodeScalars where scalar.value != 0 {
                quoted.unicodeScalars.append(scalar)
                if scalar == "\"" { quoted += "\"" }
            }
            return quoted + "\"" + (isPrefix ? "*" : "")
        }
        return terms.isEmpty ? "" : "words : (\(terms.joined(separator: " ")))"
    }
}

/// One page that a search found.
public struct SearchHit: Sendable {
    /// The bag's path within the archive.
    public let bag: String
    public let identifier: String
    public let body: String
    public let date: String
    public let kind: String
    public let number: String
    public let title: String
    public let page: Int?
    /// Some words around what was found, which stands between `[` and `]`.
    public let excerpt: String
    /// How far the minutes have come on whose page it is; `nil` on other pages.
    public let minutes: String?
}
