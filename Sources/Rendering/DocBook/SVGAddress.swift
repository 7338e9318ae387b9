import Diagnostics

/// An SVG document as an address that holds it, by RFC 2397.
///
/// `<svg>…</svg>` → `data:image/svg+xml,%3Csvg%3E…%3C/svg%3E#.svg`
///
/// The stylesheets of DocBook tell a picture by how its address ends; what follows `#` means nothing to
/// who shows it.
func svgAddress(_ drawing: String) -> String {
    var address = Array("data:image/svg+xml,".utf8)
    for byte in drawing.utf8 {
        let isLetter = (byte | 0x20) &- 0x61 < 26
        if isLetter || (byte >= 0x26 && byte <= 0x3B) || byte == UInt8(ascii: "=") {
            address.append(byte)
        } else {
            address.appendPercentEncoded(byte)
        }
    }
    return String(decoding: address + "#.svg".utf8, as: UTF8.self)
}
