import Diagnostics

/// An address in the form of RFC 3986, as `xsd:anyURI` wants it.
///
/// What may not stand where it stands is percent-encoded; the rest is left as written:
/// `reports/item 3.pdf` → `reports/item%203.pdf`, `https://a.org/é#x` → `https://a.org/%C3%A9#x`.
/// The result is a valid reference whatever is given. Square brackets are always encoded, so that
/// an IPv6 address in an address is not kept.
func uriReference(_ address: String) -> String {
    var rest = Array(address.utf8)[...]
    var result: [UInt8] = []
    let first = rest.prefix { !isDelimiter($0) }
    if let colon = first.firstIndex(of: UInt8(ascii: ":")) {
        // RFC 2396, which some validators keep to, wants something behind a scheme.
        let behind = rest[(colon + 1)...].first
        if isScheme(rest[..<colon]) && behind != nil && behind != UInt8(ascii: "#") {
            result += rest[...colon]
            rest = rest[(colon + 1)...]
        } else {
            // RFC 3986 §4.2: no colon in the first segment of a relative path.
            append(first, except: [UInt8(ascii: ":")], to: &result)
            rest = rest[first.endIndex...]
        }
    }
    let slashes = Array("//".utf8)
    if rest.starts(with: slashes) {
        result += slashes
        rest = rest.dropFirst(2)
        let authority = rest.prefix { !isDelimiter($0) }
        appendAuthority(authority, to: &result)
        rest = rest[authority.endIndex...]
        if authority.isEmpty && rest.first != UInt8(ascii: "/") {
            result.append(UInt8(ascii: "/"))
        }
    }
    let hash = UInt8(ascii: "#")
    let mark = rest.firstIndex(of: hash) ?? rest.endIndex
    append(rest[..<mark], to: &result)
    if mark < rest.endIndex {
        result.append(hash)
        append(rest[(mark + 1)...], except: [hash], to: &result)
    }
    return String(decoding: result, as: UTF8.self)
}

/// `user@host:80`. A port that is no number is taken as part of the name.
private func appendAuthority(_ authority: ArraySlice<UInt8>, to result: inout [UInt8]) {
    let at = UInt8(ascii: "@")
    let colon = UInt8(ascii: ":")
    var host = authority
    if let mark = authority.lastIndex(of: at) {
        append(authority[..<mark], except: [at], to: &result)
        result.append(at)
        host = authority[(mark + 1)...]
    }
    var port: ArraySlice<UInt8> = []
    if let mark = host.lastIndex(of: colon) {
        let digits = host[(mark + 1)...]
        if (1...5).contains(digits.count) && digits.allSatisfy({ (0x30...0x39).contains($0) }) {
            port = host[mark...]
            host = host[..<mark]
        }
    }
    append(host, except: [at, colon], to: &result)
    result += port
}

private func isDelimiter(_ byte: UInt8) -> Bool { "/?#".utf8.contains(byte) }

/// RFC 3986 §3.1.
private func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy { isLetter($0) || "0123456789+-.".utf8.contains($0) }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

/// Appends the bytes, encoding those that stand in no reference and those of `except`.
private func append(
    _ bytes: ArraySlice<UInt8>, except: [UInt8] = [], to result: inout [UInt8]
) {
    for (index, byte) in zip(bytes.indices, bytes) {
        let isKept =
            byte == UInt8(ascii: "%")
            ? bytes[(index + 1)...].prefix(2).count(where: isHexadecimal) == 2
            : isLetter(byte) || "0123456789-._~:/?#@!$&'()*+,;=".utf8.contains(byte)
        if isKept && !except.contains(byte) {
            result.append(byte)
        } else {
            result.appendPercentEncoded(byte)
        }
    }
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
    "0123456789ABCDEFabcdef".utf8.contains(byte)
}
