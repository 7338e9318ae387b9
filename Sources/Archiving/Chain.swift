import Diagnostics
import FoundationEssentials
import Glibc
import PackBuilding

/// One entry of the chain: a bag sealed, or one disposed of. A line of `chain.jsonl`.
struct ChainEntry: Sendable, Equatable {
    enum Kind: String, Sendable {
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
    /// Bytes of whole lines; what stands behind them was cut off by a crash.
    private(set) var wholeLength = 0
    /// By identifier: the latest version sealed, as a place in ``entries``.
    private(set) var latest: [String: Int] = [:]
    /// Paths of bags that were disposed of.
    private(set) var disposed: Set<String> = []
    /// By identifier: contents of what was disposed of.
    private var gone: [String: Set<String>] = [:]

    init() {}

    init(reading bytes: [UInt8]) {
        var start = 0
        let decoder = JSONDecoder()
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            let line = bytes[start...end]
            start = end + 1
            let number = entries.count + 1
            guard let read = try? decoder.decode(Line.self, from: Data(line)),
                let entry = read.entry
            else {
                faults.append("chain.jsonl: line \(number) cannot be read")
                head = sha512(Array(line))
                continue
            }
            if entry.previous != head {
                faults.append("chain.jsonl: line \(number) does not follow the line before it")
            }
            if entry.sequence != number {
                faults.append("chain.jsonl: line \(number) is numbered \(entry.sequence)")
            }
            if entry.line != Array(line) {
                faults.append("chain.jsonl: line \(number) is not as it was written")
            }
            note(entry)
            head = sha512(Array(line))
        }
        wholeLength = start
    }

    private mutating func note(_ entry: ChainEntry) {
        switch entry.kind {
        case .sealed: latest[entry.identifier] = entries.count
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

    /// Whether just this was disposed of: then it is not to come back.
    func hasDisposed(of content: String, _ identifier: String) -> Bool {
        gone[identifier]?.contains(content) == true
    }

    func latest(of identifier: String) -> ChainEntry? { latest[identifier].map { entries[$0] } }

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
        head = sha512(line)
        wholeLength += line.count
        return entry
    }
}

private struct Line: Decodable {
    let sequence: Int
    let kind: String
    let bag: String
    let identifier: String
    let version: Int
    let content: String
    let seal: String
    let day: String
    let previous: String

    var entry: ChainEntry? {
        ChainEntry.Kind(rawValue: kind).map {
            ChainEntry(
                sequence: sequence, kind: $0, bag: bag, identifier: identifier, version: version,
                content: content, seal: seal, day: day, previous: previous)
        }
    }
}
