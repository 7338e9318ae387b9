import FoundationEssentials
import Glibc

extension ChainEntry {
    /// From a line exactly as ``line`` writes it, as long as nothing in it is escaped or beyond ASCII; `nil`
    /// else. Ten thousand lines are read each time something is added.
    init?(written line: ArraySlice<UInt8>) {
        let read = line.withUnsafeBufferPointer { bytes -> ChainEntry? in
            var scanner = Scanner(bytes: bytes)
            guard scanner.skip("{\"sequence\":"), let sequence = scanner.number(),
                scanner.skip(",\"kind\":\""), let kind = scanner.text().flatMap(Kind.init),
                scanner.skip(",\"bag\":\""), let bag = scanner.text(),
                scanner.skip(",\"identifier\":\""), let identifier = scanner.text(),
                scanner.skip(",\"version\":"), let version = scanner.number(),
                scanner.skip(",\"content\":\""), let content = scanner.text(),
                scanner.skip(",\"seal\":\""), let seal = scanner.text(),
                scanner.skip(",\"day\":\""), let day = scanner.text(),
                scanner.skip(",\"previous\":\""), let previous = scanner.text(),
                scanner.skip("}\n"), scanner.at == bytes.count
            else { return nil }
            return ChainEntry(
                sequence: sequence, kind: kind, bag: bag, identifier: identifier, version: version,
                content: content, seal: seal, day: day, previous: previous)
        }
        guard let read else { return nil }
        self = read
    }

    /// From any JSON that means one.
    init?(decoding line: ArraySlice<UInt8>) {
        guard let read = try? JSONDecoder().decode(ChainEntry.self, from: Data(line)) else {
            return nil
        }
        self = read
    }

    /// The bag that a line names of which only the beginning is there.
    static func bag(inBeginning bytes: ArraySlice<UInt8>) -> String? {
        bytes.withUnsafeBufferPointer { bytes in
            var scanner = Scanner(bytes: bytes)
            guard scanner.skip("{\"sequence\":"), scanner.number() != nil,
                scanner.skip(",\"kind\":\""), scanner.text() != nil, scanner.skip(",\"bag\":\"")
            else { return nil }
            return scanner.text()
        }
    }
}

private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var at = 0

    mutating func skip(_ words: StaticString) -> Bool {
        let count = words.utf8CodeUnitCount
        guard at + count <= bytes.count, let start = bytes.baseAddress,
            memcmp(start + at, words.utf8Start, count) == 0
        else { return false }
        at += count
        return true
    }

    /// A number without sign or leading zeros.
    mutating func number() -> Int? {
        let start = at
        var number = 0
        while at < bytes.count, at - start < 18, (0x30...0x39).contains(bytes[at]) {
            number = number * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        return at == start || bytes[start] == 0x30 && at > start + 1 ? nil : number
    }

    /// The rest of a string and the quote that ends it.
    mutating func text() -> String? {
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            guard (0x20..<0x7F).contains(bytes[at]), bytes[at] != UInt8(ascii: "\\") else {
                return nil
            }
            at += 1
        }
        guard at < bytes.count else { return nil }
        defer { at += 1 }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
    }
}
