import Diagnostics

/// One entry of the chain: a bag sealed, or one disposed of. A line of `chain.jsonl`.
struct ChainEntry: Sendable, Equatable, Decodable {
    enum Kind: String, Sendable, Decodable {
        case sealed
        case disposed
    }

    /// From 1, without gaps.
    let sequence: Int
    let kind: Kind
    /// The bag's path within the archive: `bags/southampton/2022-12-15-health/v1`.
    let bag: String
    let identifier: String
    let version: Int
    /// The digest of what is the meeting's own in it.
    let content: String
    /// The digest of `tagmanifest-sha512.txt`; of the certificate, where the bag was disposed of.
    let seal: String
    /// The day, ISO 8601.
    let day: String
    /// The digest of the line before; zeros for the first.
    let previous: String

    var line: [UInt8] {
        JSONValue.object([
            ("sequence", .number(sequence)), ("kind", .string(kind.rawValue)),
            ("bag", .string(bag)), ("identifier", .string(identifier)),
            ("version", .number(version)), ("content", .string(content)),
            ("seal", .string(seal)), ("day", .string(day)), ("previous", .string(previous)),
        ]).bytes(pretty: false) + [UInt8(ascii: "\n")]
    }
}

/// The chain of sealings: each entry names the one before by its digest, so that none can be taken out
/// or changed without all later ones showing it.
struct Chain: Sendable {
    static let start = String(repeating: "0", count: 128)

    private(set) var entries: [ChainEntry] = []
    /// The digest of the last line. Kept elsewhere, it shows a chain that was cut off or made anew.
    private(set) var head = Chain.start
    /// What is wrong with the file itself, line first.
    private(set) var faults: [String] = []
    /// Bytes of whole lines.
    private(set) var wholeLength = 0
    /// What stands behind them.
    private(set) var tail = Tail.none
    /// By identifier: the latest version sealed, as a place in ``entries``.
    private(set) var latest: [String: Int] = [:]
    /// By the digest of what is the meeting's own: the last bag sealed with it, as a place in ``entries``.
    private var contents: [String: Int] = [:]
    /// Paths of bags that were disposed of.
    private(set) var disposed: Set<String> = []

    /// By identifier: contents of what was disposed of.
    private var gone: [String: Set<String>] = [:]

    /// What stands behind the last line feed.
    enum Tail: Sendable, Equatable {
        case none
        /// An entry that lacks only its line feed.
        case unended
        /// The beginning of the next entry: an append that was broken off, and never told as done. Its bag,
        /// when it got so far.
        case cut(bag: String?)
        /// Anything else.
        case foreign
    }

    init() {}

    init(reading bytes: [UInt8]) {
        var start = 0
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            take(line: bytes[start...end])
            start = end + 1
        }
        wholeLength = start
        tail = Self.tail(bytes[start...], after: self)
    }

    private mutating func take(line: ArraySlice<UInt8>) {
        let number = entries.count + 1
        defer { head = sha512(line) }
        var entry = ChainEntry(written: line)
        if entry == nil {
            entry = ChainEntry(decoding: line)
            if let entry, entry.line[...] != line {
                faults.append("chain.jsonl: line \(number) is not as it was written")
            }
        }
        guard let entry else {
            faults.append("chain.jsonl: line \(number) cannot be read")
            return
        }
        if entry.previous != head {
            faults.append("chain.jsonl: line \(number) does not follow the line before it")
        }
        if entry.sequence != number {
            faults.append("chain.jsonl: line \(number) is numbered \(entry.sequence)")
        }
        note(entry)
    }

    private static func tail(_ rest: ArraySlice<UInt8>, after chain: Chain) -> Tail {
        guard !rest.isEmpty else { return .none }
        let next = chain.entries.count + 1
        if let entry = ChainEntry(written: rest + [UInt8(ascii: "\n")]), entry.sequence == next,
            entry.previous == chain.head
        {
            return .unended
        }
        // Where the power failed, a file may have got its length and not yet its bytes.
        let written = rest.prefix { $0 != 0 }
        guard rest[written.endIndex...].allSatisfy({ $0 == 0 }) else { return .foreign }
        let beginning = Array("{\"sequence\":\(next),\"kind\":\"".utf8)
        let common = min(beginning.count, written.count)
        guard written.prefix(common) == beginning.prefix(common), rest.count < 64 << 10 else {
            return .foreign
        }
        return .cut(bag: ChainEntry.bag(inBeginning: written))
    }

    private mutating func note(_ entry: ChainEntry) {
        switch entry.kind {
        case .sealed:
            latest[entry.identifier] = entries.count
            contents[entry.content] = entries.count
        case .disposed:
            disposed.insert(entry.bag)
            gone[entry.identifier, default: []].insert(entry.content)
        }
        entries.append(entry)
    }

    /// Whether a head told earlier is the digest of any of the lines.
    func holds(head known: String) -> Bool {
        known == head || entries.contains { $0.previous == known && known != Self.start }
    }

    func latest(of identifier: String) -> ChainEntry? { latest[identifier].map { entries[$0] } }

    /// The bag in which a meeting with these papers is already: its latest version, the one that was left of
    /// it when parts were disposed of, or a meeting of another name with the very same papers.
    func known(_ content: String, as identifier: String) -> ChainEntry? {
        if let last = latest(of: identifier) {
            // Just what was disposed of is not to come back.
            if gone[identifier]?.contains(content) == true { return last }
            return last.content == content && !disposed.contains(last.bag) ? last : nil
        }
        guard let place = contents[content] else { return nil }
        let other = entries[place]
        let isLatest = latest[other.identifier] == place
        return isLatest && !disposed.contains(other.bag) ? other : nil
    }

    /// Appends an entry; its line is to be written.
    mutating func append(
        _ kind: ChainEntry.Kind, bag: String, identifier: String, version: Int, content: String,
        seal: String, day: String
    ) -> ChainEntry {
        let entry = ChainEntry(
            sequence: entries.count + 1, kind: kind, bag: bag, identifier: identifier,
            version: version, content: content, seal: seal, day: day, previous: head)
        note(entry)
        let line = entry.line
        head = sha512(line[...])
        wholeLength += line.count
        return entry
    }
}
