import Foundation
import TestSupport

/// Damage done to a file, the same for the same seed.
enum Mutation: CaseIterable {
    case flipBit
    case replaceByte
    case deleteBytes
    case insertBytes
    case duplicateBytes
    case deleteLine
    case duplicateLine
    case swapLines
    case changeIndentation
    case truncate

    /// What breaks formats: their own marks, and bytes that are no text.
    private static let marks: [[UInt8]] =
        [
            "\"", "'", ":", ": ", "- ", "{", "}", "[", "]", "#", "|", "---\n", "\n", "\t", "\r",
            "&", "*a",
            "<", ">", "</", "<!--", "`", "![](", "](", "[^1]", "\\", ",", "{ restricted: ", "!!x ",
            "%", "@",
            "\u{FEFF}", "\u{2028}", "é", "🏛",
        ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xED, 0xA0, 0x80]]

    func damage(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        guard !bytes.isEmpty else { return [0] }
        var bytes = bytes
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
        switch self {
        case .flipBit: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case .replaceByte: bytes[place] = .random(in: 0...255, using: &generator)
        case .deleteBytes: bytes.removeSubrange(place..<end)
        case .insertBytes:
            bytes.insert(contentsOf: Self.marks.randomElement(using: &generator) ?? [], at: place)
        case .duplicateBytes: bytes.insert(contentsOf: bytes[place..<end], at: end)
        case .truncate: bytes.removeSubrange(place...)
        case .deleteLine, .duplicateLine, .swapLines, .changeIndentation:
            damageLines(of: &bytes, &generator)
        }
        return bytes
    }

    private func damageLines(of bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let line = Int.random(in: 0..<lines.count, using: &generator)
        switch self {
        case .deleteLine: lines.remove(at: line)
        case .duplicateLine: lines.insert(lines[line], at: line)
        case .swapLines: lines.swapAt(line, Int.random(in: 0..<lines.count, using: &generator))
        default:
            if Bool.random(using: &generator) || lines[line].first != UInt8(ascii: " ") {
                let blanks = Int.random(in: 1...5, using: &generator)
                lines[line] = Array(repeating: UInt8(ascii: " "), count: blanks) + lines[line]
            } else {
                lines[line] = lines[line].dropFirst()
            }
        }
        bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }
}
