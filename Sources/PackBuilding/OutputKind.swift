/// What an output is written in; tells its text from its markup when it is read back.
enum OutputKind {
    case text
    case xml
    case json
    /// Not text: only its name is read.
    case picture

    init(path: String) {
        switch path.split(separator: ".").last {
        case "xml", "svg": self = .xml
        case "json": self = .json
        case "png": self = .picture
        default: self = .text
        }
    }

    /// The words of a paper in an output: XML without the names of elements and attributes and the few
    /// fixed values of the format, JSON without keys; escapes read as what they stand for.
    func words(of bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .text: bytes
        case .xml: xmlWords(bytes)
        case .json: jsonWords(bytes)
        case .picture: []
        }
    }
}

private func xmlWords(_ bytes: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
        guard let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) else {
            appendText(bytes[index...], to: &words)
            break
        }
        appendText(bytes[index..<open], to: &words)
        index = open
        var valueStart: Int?
        var nameStart = open
        while index < bytes.count, valueStart != nil || bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == UInt8(ascii: "\"") {
                if let from = valueStart {
                    if carriesWords(bytes[nameStart..<from]) {
                        appendText(bytes[from..<index], to: &words)
                        words.append(UInt8(ascii: "\n"))
                    }
                    valueStart = nil
                    nameStart = index + 1
                } else {
                    valueStart = index + 1
                }
            }
            index += 1
        }
        index = min(index + 1, bytes.count)
        // What stands between two tags is a unit.
        words.append(UInt8(ascii: "\n"))
    }
    return words
}

/// The text with its character references: the five named ones stand for no letter or digit.
private func appendText(_ text: ArraySlice<UInt8>, to words: inout [UInt8]) {
    var index = text.startIndex
    while index < text.endIndex {
        if text[index] == UInt8(ascii: "&"),
            let end = text[index...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
        {
            words.append(UInt8(ascii: " "))
            index = end + 1
        } else {
            words.append(text[index])
            index += 1
        }
    }
}

/// The attributes that hold words of a paper or of its file names.
private func carriesWords(_ attribute: ArraySlice<UInt8>) -> Bool {
    [":id=", "linkend=", "fileref=", "href=", "xreflabel=", "label=", "annotations="].contains {
        attribute.dropLast().reversed().starts(with: $0.utf8.reversed())
    }
}

private func jsonWords(_ bytes: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) {
        var value: [UInt8] = []
        var end = open + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] == UInt8(ascii: "\\") {
                // Quotation marks, line ends, control characters: none is part of a word.
                value.append(UInt8(ascii: " "))
                end += end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "u") ? 6 : 2
            } else {
                value.append(bytes[end])
                end += 1
            }
        }
        let isKey = end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: ":")
        if !isKey {
            words += value
            words.append(UInt8(ascii: "\n"))
        }
        index = min(end + 1, bytes.count)
    }
    return words
}
