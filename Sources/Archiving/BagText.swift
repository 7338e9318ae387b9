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

    /// Takes the three back; any other `%` stays.
    static func unescaped(_ path: String) -> String {
        guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
        let written = Array(path.utf8)
        var bytes: [UInt8] = []
        var at = 0
        while at < written.count {
            if written[at] == UInt8(ascii: "%"), at + 2 < written.count {
                let code = String(decoding: written[(at + 1)...(at + 2)], as: UTF8.self)
                if let byte = ["0D": 0x0D, "0A": 0x0A, "25": 0x25][code.uppercased()] as UInt8? {
                    bytes.append(byte)
                    at += 3
                    continue
                }
            }
            bytes.append(written[at])
            at += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Why a path can name no file of a bag; `nil` when it can. RFC 8493 §2.1.3 and §5.2.
    static func fault(ofPath path: String) -> String? {
        guard let first = path.utf8.first else { return "names no file" }
        if first == UInt8(ascii: "/") || first == UInt8(ascii: "~") {
            return "names a path outside the bag"
        }
        if path.utf8.last == UInt8(ascii: "/") { return "names a folder" }
        if path.utf8.contains(0) { return "names a path with a NUL" }
        for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        {
            if part.elementsEqual("..".utf8) { return "names a path outside the bag" }
            if part.isEmpty || part.elementsEqual(".".utf8) {
                return "names a path with an empty part"
            }
        }
        return nil
    }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

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

    /// An element of a `bag-info.txt`. A label may stand several times.
    struct Element {
        /// From 1.
        let line: Int
        let label: String
        var value: String
    }

    /// The elements in order; lines that begin with a blank go on the one before. RFC 8493 §2.2.2.
    ///
    /// - Parameter tell: takes the number of a line, and what is wrong with it.
    static func elements(_ bytes: [UInt8], tell: (Int, String) -> Void) -> [Element] {
        var elements: [Element] = []
        if bytes.starts(with: byteOrderMark) {
            tell(1, "begins with a byte order mark")
            return []
        }
        for (index, line) in lines(bytes).enumerated() where !line.isEmpty {
            let number = index + 1
            guard line.count <= BagManifest.longestLine else {
                tell(number, "is longer than \(BagManifest.longestLine) bytes")
                continue
            }
            guard String(validating: line, as: UTF8.self) != nil else {
                tell(number, "is not UTF-8")
                continue
            }
            if isBlank(line.first) {
                if elements.isEmpty {
                    tell(number, "goes on a line that is not there")
                } else {
                    elements[elements.count - 1].value += " " + trimmed(line)
                }
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex
            else {
                tell(number, "has no label")
                continue
            }
            if isBlank(line[colon - 1]) { tell(number, "has a blank before its colon") }
            let value = line[(colon + 1)...]
            if let first = value.first, !isBlank(first) {
                tell(number, "has no blank after its colon")
            }
            elements.append(
                Element(line: number, label: trimmed(line[..<colon]), value: trimmed(value)))
        }
        return elements
    }

    private static func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
