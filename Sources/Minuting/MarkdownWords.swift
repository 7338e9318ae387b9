/// Plain words as Markdown that reads as them.
func markdown(_ words: String) -> String {
    var escaped: [UInt8] = []
    for byte in words.utf8 {
        switch byte {
        case UInt8(ascii: "\n"), UInt8(ascii: "\t"): escaped.append(UInt8(ascii: " "))
        case _ where Array("\\`*_[]<>&{}|~#".utf8).contains(byte):
            escaped += [UInt8(ascii: "\\"), byte]
        default: escaped.append(byte)
        }
    }
    // A number and a dot, or a dash, would begin a list.
    var index = 0
    while index < escaped.count, escaped[index] &- 0x30 < 10 { index += 1 }
    if index > 0, index < escaped.count,
        [UInt8(ascii: "."), UInt8(ascii: ")")].contains(escaped[index])
    {
        escaped.insert(UInt8(ascii: "\\"), at: index)
    } else if let first = escaped.first, Array("-+=!".utf8).contains(first) {
        escaped.insert(UInt8(ascii: "\\"), at: 0)
    }
    return String(decoding: escaped, as: UTF8.self)
}

/// Words between quotation marks, as YAML reads them in a line.
package func quoted(_ words: String) -> String {
    var text = "\""
    for scalar in words.unicodeScalars {
        switch scalar {
        case "\"", "\\": text.unicodeScalars.append(contentsOf: ["\\", scalar])
        case "\n", "\t": text += " "
        default: text.unicodeScalars.append(scalar)
        }
    }
    return text + "\""
}
