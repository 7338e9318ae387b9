/// The text files of a bag, as RFC 8493 has them: read and written line by line.
enum BagText {
    static let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

    /// A line of a manifest: `<digest>  <path>`.
    static func manifestLine(_ digest: String, _ path: String) -> String {
        digest + "  " + escaped(path) + "\n"
    }

    /// CR, LF and `%` of a path are written as `%0D`, `%0A` and `%25`. RFC 8493 §2.1.3.
    static func escaped(_ path: String) -> String {
        guard path.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0x25 }) else {
            return path
        }
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0x0D: bytes += "%0D".utf8
            case 0x0A: bytes += "%0A".utf8
            case 0x25: bytes += "%25".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func unescaped(_ path: ArraySlice<UInt8>) -> [UInt8] {
        guard path.contains(0x25) else { return Array(path) }
        var bytes: [UInt8] = []
        var at = path.startIndex
        while at < path.endIndex {
            if path[at] == 0x25, at + 2 < path.endIndex {
                let code = String(decoding: path[(at + 1)...(at + 2)], as: UTF8.self)
                if let byte = ["0D": 0x0D, "0A": 0x0A, "25": 0x25][code.uppercased()] as UInt8? {
                    bytes.append(byte)
                    at += 3
                    continue
                }
            }
            bytes.append(path[at])
            at += 1
        }
        return bytes
    }

    /// Lines end in LF, CR or CRLF. RFC 8493 §2.1.
    static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            lines.append(bytes[start..<(at - 1)])
            if byte == 0x0D, at < bytes.count, bytes[at] == 0x0A { at += 1 }
            start = at
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    /// The labels and values of a `bag-info.txt`, in order; lines that begin with a blank go on the
    /// one before. A label may stand several times. `nil` when a line has no colon. RFC 8493 §2.2.2.
    static func elements(_ bytes: [UInt8]) -> [(label: String, value: String)]? {
        var elements: [(label: String, value: String)] = []
        for line in lines(bytes) where !line.isEmpty {
            if line.first == 0x20 || line.first == 0x09 {
                guard let last = elements.indices.last else { return nil }
                elements[last].value += " " + trimmed(line)
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            elements.append((trimmed(line[..<colon]), trimmed(line[(colon + 1)...])))
        }
        return elements
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
