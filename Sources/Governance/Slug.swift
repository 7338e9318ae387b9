/// `Better life chances!` → `better-life-chances`: lower-case ASCII letters and digits, other runs of
/// characters become one hyphen. Letters outside ASCII are kept when XML takes them in a name.
public func slug(_ words: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.utf8.count)
    var pendingHyphen = false
    func keep(_ byte: UInt8) {
        if pendingHyphen && !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        pendingHyphen = false
        bytes.append(byte)
    }
    for scalar in words.unicodeScalars {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            if (byte | 0x20) &- 0x61 < 26 {
                keep(byte | 0x20)
            } else if byte &- 0x30 < 10 {
                keep(byte)
            } else {
                pendingHyphen = true
            }
            continue
        }
        switch scalar {
        case "\u{C0}"..."\u{1FFF}" where scalar.properties.isAlphabetic,
            "\u{3041}"..."\u{D7FF}" where scalar.properties.isAlphabetic:
            for byte in scalar.properties.lowercaseMapping.utf8 { keep(byte) }
        default: pendingHyphen = true
        }
    }
    return bytes.isEmpty ? "x" : String(decoding: bytes, as: UTF8.self)
}
