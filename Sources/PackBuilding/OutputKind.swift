/// What an output is written in; tells its text from its markup when it is read back.
enum OutputKind {
    case text
    case xml
    case json

    /// The stretches that hold words of a paper: XML without names of elements and attributes and
    /// without the few fixed values of the format, JSON without keys.
    func textParts(of bytes: [UInt8]) -> [Range<Int>] {
        switch self {
        case .text: [0..<bytes.count]
        case .xml: xmlParts(bytes)
        case .json: jsonParts(bytes)
        }
    }
}

private func xmlParts(_ bytes: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
        if start < open { parts.append(start..<open) }
        index = open
        var valueStart: Int?
        var nameStart = open
        while index < bytes.count, valueStart != nil || bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == UInt8(ascii: "\"") {
                if let from = valueStart {
                    if carriesWords(bytes[nameStart..<from]) { parts.append(from..<index) }
                    valueStart = nil
                    nameStart = index + 1
                } else {
                    valueStart = index + 1
                }
            }
            index += 1
        }
        index = min(index + 1, bytes.count)
        start = index
    }
    if start < bytes.count { parts.append(start..<bytes.count) }
    return parts
}

/// The attributes that hold words of a paper or of its file names.
private func carriesWords(_ attribute: ArraySlice<UInt8>) -> Bool {
    [":id=", "linkend=", "fileref=", "href=", "xreflabel=", "label=", "annotations="].contains {
        attribute.dropLast().reversed().starts(with: $0.utf8.reversed())
    }
}

private func jsonParts(_ bytes: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
        var end = open + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        let isKey = end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: ":")
        if !isKey && end <= bytes.count { parts.append((open + 1)..<min(end, bytes.count)) }
        index = min(end + 1, bytes.count)
    }
    return parts
}
