/// What one meeting gives to the archive: its files, and what is known of it.
public struct Deposit: Sendable {
    public let record: DepositRecord
    /// In the order of their paths.
    public let files: [DepositFile]

    public init(record: DepositRecord, files: [DepositFile]) {
        self.record = record
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}

/// What a deposit is. Open words only: it stands in the bag's tag files and in the catalogue.
public struct DepositRecord: Sendable, Equatable, Decodable {
    /// `southampton/2022-12-15-health-and-care-partnership`: the authority and the meeting's folder.
    public let identifier: String
    /// `Southampton City Council`.
    public let authority: String
    /// The meeting's title: its own, or the body's name.
    public let title: String
    public let body: String
    /// The board's id.
    public let board: String
    /// ISO 8601.
    public let date: String
    public let published: String?
    /// BCP 47.
    public let language: String
    /// The regime under which it is kept; `nil` when the body has none.
    public let regime: String?
    /// How far its minutes had come: `draft`, `circulated`, `approved` or `signed`; `nil` when there are none.
    public let minutes: String?
    /// How long its parts must be kept, as reckoned when it was sealed. What no rule names is kept for ever.
    public let retention: [RetentionRule]

    public init(
        identifier: String, authority: String, title: String, body: String, board: String,
        date: String, published: String?, language: String, regime: String?,
        minutes: String? = nil, retention: [RetentionRule] = []
    ) {
        self.identifier = identifier
        self.authority = authority
        self.title = title
        self.body = body
        self.board = board
        self.date = date
        self.published = published
        self.language = language
        self.regime = regime
        self.minutes = minutes
        self.retention = retention
    }
}

/// How long some parts of a bag must be kept.
public struct RetentionRule: Sendable, Equatable, Decodable {
    /// Folders below `data/`: `public/pack`, `sources`.
    public let parts: [String]
    /// The last day, ISO 8601.
    public let until: String
    /// `6 years`.
    public let period: String
    /// The section of the law, or the document.
    public let source: String

    public init(parts: [String], until: String, period: String, source: String) {
        self.parts = parts
        self.until = until
        self.period = period
        self.source = source
    }
}

/// One file of a deposit.
public struct DepositFile: Sendable {
    /// Under `data/`: `public/pack/pack.txt`, `members/minutes/minutes.xml`, `sources/agenda.yaml`.
    public let path: String
    public let bytes: [UInt8]
    /// Whether a change of it makes another version: what was published, minuted or written for this
    /// meeting, and not what it shares with others.
    public let isOwn: Bool

    public init(path: String, bytes: [UInt8], isOwn: Bool) {
        self.path = path
        self.bytes = bytes
        self.isOwn = isOwn
    }

    /// Of a bag that is sealed anew: as it was when the meeting was deposited.
    ///
    /// - Parameter identifier: the bag's, which ends with the name of the meeting's folder.
    init(sealed path: String, bytes: [UInt8], of identifier: String) {
        self.init(
            path: path, bytes: bytes,
            isOwn: path.hasPrefix("sources/")
                ? path.hasPrefix(Self.sources(of: identifier)) : !path.hasSuffix("/manifest.json"))
    }

    /// Whether it is what the minutes were made of, which is kept as long as they are.
    static func isRecord(_ path: String, of identifier: String) -> Bool {
        let sources = sources(of: identifier)
        return ["minutes.md", "minutes.generated.md", "attendance.yaml"].contains {
            path == sources + $0
        }
    }

    private static func sources(of identifier: String) -> String {
        "sources/meetings/\(identifier.split(separator: "/").last ?? "")/"
    }

    /// Whether a bag can hold a file of that path on any system.
    ///
    /// Not every reader of bags takes an escaped `%` back, so none is written (RFC 8493 §2.1.3).
    static func isSafe(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.isEmpty
            && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.hasPrefix("~") }
            && path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "%") }
    }
}
