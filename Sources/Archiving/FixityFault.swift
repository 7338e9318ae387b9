/// One thing that is wrong with a bag or an archive: where, and what.
public struct FixityFault: Sendable, Hashable {
    public enum Kind: String, Sendable {
        /// Something that belongs there is not there; it might still be brought.
        case missing
        /// Something is there and is not as it should be.
        case wrong
        /// What the catalogue says of a bag is not what the bag says.
        case catalogued
        /// It cannot be told whether all is well.
        case untold
        /// No fault, but worth knowing.
        case note
    }

    public let kind: Kind
    /// The bag it is about, as it is named: in an archive by its path, `bags/town/2026-03-10-audit/v1`.
    public let bag: String?
    /// A file or folder within the bag; without a bag, within the archive. `nil` means the bag itself.
    public let file: String?
    /// From 1, in a tag file.
    public let line: Int?
    public let what: String

    init(
        _ what: String, kind: Kind = .wrong, bag: String? = nil, file: String? = nil,
        line: Int? = nil
    ) {
        self.kind = kind
        self.bag = bag
        self.file = file
        self.line = line
        self.what = what
    }

    /// `bags/town/2026-03-10-audit/v1/manifest-sha512.txt:3: is not a digest and a path`.
    public var text: String {
        // A catalogue belongs to no bag.
        let place =
            kind == .catalogued
            ? [file, bag].compactMap { $0 }.joined(separator: ": ")
            : [bag, file].compactMap { $0 }.joined(separator: "/")
        return place + (line.map { ":\($0)" } ?? "") + ": " + what
    }

    /// The order in which they are told.
    static func precedes(_ one: FixityFault, _ other: FixityFault) -> Bool {
        let (left, right) = (one.bag ?? "", other.bag ?? "")
        if left != right { return left.utf8.lexicographicallyPrecedes(right.utf8) }
        let (file, second) = (one.file ?? "", other.file ?? "")
        if file != second { return file.utf8.lexicographicallyPrecedes(second.utf8) }
        if one.line != other.line { return (one.line ?? 0) < (other.line ?? 0) }
        return one.what.utf8.lexicographicallyPrecedes(other.what.utf8)
    }
}

// MARK: - From one process to another

extension FixityFault {
    /// Fields that end in NUL, which no path holds.
    var fields: [UInt8] {
        let number = line.map { String($0) } ?? ""
        let words: [String] = [kind.rawValue, bag ?? "", file ?? "", number, what]
        var bytes: [UInt8] = []
        for word in words {
            bytes += word.utf8
            bytes.append(0)
        }
        return bytes
    }

    static func reading(_ bytes: [UInt8]) -> [FixityFault] {
        let fields = bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
            .map { String(decoding: $0, as: UTF8.self) }
        var faults: [FixityFault] = []
        for at in stride(from: 0, to: fields.count - 4, by: 5) {
            guard let kind = Kind(rawValue: fields[at]) else { continue }
            let bag = fields[at + 1]
            let file = fields[at + 2]
            faults.append(
                FixityFault(
                    fields[at + 4], kind: kind, bag: bag.isEmpty ? nil : bag,
                    file: file.isEmpty ? nil : file, line: Int(fields[at + 3])))
        }
        return faults
    }
}
