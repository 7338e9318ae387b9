/// A manifest of a bag, as it is written: `manifest-sha512.txt`, or `tagmanifest-sha512.txt`, which
/// lists what is not payload. RFC 8493 §2.1.3 and §2.2.1.
struct BagManifest {
    struct Entry {
        /// From 1.
        let line: Int
        /// In lower case.
        let digest: String
        /// With `%0D`, `%0A` and `%25` taken back.
        let path: String
        /// As it stands there: some writers leave a `%` as it is.
        let written: String
    }

    static let longestLine = 64 << 10

    let name: String
    /// As the file's name has it: `sha512`.
    let algorithmName: String
    private(set) var entries: [Entry] = []

    var algorithm: BagAlgorithm? { BagAlgorithm(rawValue: algorithmName) }

    /// Whether a file at the top of a bag is a manifest whose name begins so.
    static func isNamed(_ file: String, _ start: String) -> Bool {
        file.hasPrefix(start) && file.hasSuffix(".txt") && !file.contains("/")
            && file.utf8.count > start.utf8.count + 4
    }

    /// - Parameter tell: takes the number of a line, and what is wrong with it.
    init(_ name: String, _ bytes: [UInt8], tell: (Int, String) -> Void) {
        self.name = name
        isOfTags = name.hasPrefix("tagmanifest-")
        algorithmName = String(name.dropFirst(isOfTags ? 12 : 9).dropLast(4))
        if bytes.starts(with: BagText.byteOrderMark) {
            tell(1, "begins with a byte order mark")
            return
        }
        for (index, line) in BagText.lines(bytes).enumerated() where !line.isEmpty {
            switch entry(line, index + 1) {
            case .success(let entry): entries.append(entry)
            case .failure(let fault): tell(index + 1, fault.what)
            }
        }
    }

    private let isOfTags: Bool

    private struct Fault: Error {
        let what: String
    }

    private func entry(_ line: ArraySlice<UInt8>, _ number: Int) -> Result<Entry, Fault> {
        guard line.count <= Self.longestLine else {
            return .failure(Fault(what: "is longer than \(Self.longestLine) bytes"))
        }
        guard let text = String(validating: line, as: UTF8.self) else {
            return .failure(Fault(what: "is not UTF-8"))
        }
        guard let blank = text.utf8.firstIndex(where: { $0 == 0x20 || $0 == 0x09 }) else {
            return .failure(Fault(what: "is not a digest and a path"))
        }
        let digest = text[..<blank]
        let isDigest = digest.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte)
                || (0x61...0x66).contains(byte)
        }
        guard isDigest, !digest.isEmpty,
            algorithm.map({ digest.utf8.count == $0.digits }) ?? true
        else { return .failure(Fault(what: "has no \(algorithmName) digest")) }
        var rest = text[blank...].drop { $0 == " " || $0 == "\t" }
        // Some writers mark files read as binary with a star, as md5sum does.
        if rest.utf8.first == UInt8(ascii: "*") { rest = rest.dropFirst() }
        if rest.utf8.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
        let written = String(rest)
        let path = BagText.unescaped(written)
        if let fault = BagText.fault(ofPath: path) { return .failure(Fault(what: fault)) }
        let isPayload = path.utf8.starts(with: "data/".utf8)
        if isOfTags, isPayload || path.hasPrefix("tagmanifest-") {
            return .failure(Fault(what: "names what is not a tag file"))
        }
        if !isOfTags, !isPayload { return .failure(Fault(what: "names what is not payload")) }
        return .success(
            Entry(line: number, digest: digest.lowercased(), path: path, written: written))
    }
}
