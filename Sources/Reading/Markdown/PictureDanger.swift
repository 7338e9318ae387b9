/// What an SVG picture may not have: the pack is opened by many, and loads nothing.
///
/// Looked for in the bytes, in any case, comments and all: a picture that hides such a thing is
/// exported anew sooner than understood.
enum PictureDanger: Equatable {
    /// A `script` element.
    case script
    /// An attribute whose name begins with `on`.
    case handler
    /// `<!DOCTYPE` or `<!ENTITY`.
    case declaration
    /// An `href` or `url(` to anything but a place in the picture or a picture written in it.
    case address

    /// The first danger in a picture's bytes and where it stands.
    static func find(in bytes: [UInt8]) -> (danger: PictureDanger, at: Int)? {
        bytes.withUnsafeBufferPointer { bytes in
            // UTF-16 would hide every word below.
            if bytes.count >= 2, bytes[0] >= 0xFE || bytes[0] == 0 || bytes[1] == 0 {
                return (.declaration, 0)
            }
            for at in bytes.indices {
                switch lower(bytes[at]) {
                case UInt8(ascii: "<"):
                    if begins(bytes, at + 1, "!doctype") || begins(bytes, at + 1, "!entity") {
                        return (.declaration, at)
                    }
                    if isScript(bytes, at + 1) { return (.script, at) }
                case UInt8(ascii: "o"):
                    if isHandler(bytes, at) { return (.handler, at) }
                case UInt8(ascii: "h"):
                    if isForeignReference(bytes, at) { return (.address, at) }
                case UInt8(ascii: "u"):
                    if begins(bytes, at, "url("), !isOwn(bytes, at + 4) { return (.address, at) }
                case UInt8(ascii: "@"):
                    if begins(bytes, at, "@import") { return (.address, at) }
                default: break
                }
            }
            return nil
        }
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private static func begins(_ bytes: Bytes, _ start: Int, _ word: StaticString) -> Bool {
        guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
        return word.withUTF8Buffer { word in
            word.indices.allSatisfy { lower(bytes[start + $0]) == word[$0] }
        }
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    /// `script` as the name of an element, with or without a prefix.
    private static func isScript(_ bytes: Bytes, _ start: Int) -> Bool {
        var name = start
        var at = start
        while at < bytes.count, isNameByte(bytes[at]) {
            at += 1
            if bytes[at - 1] == UInt8(ascii: ":") { name = at }
        }
        return at - name == 6 && begins(bytes, name, "script")
    }

    /// Behind white space, a quotation mark or a slash: `on…=`.
    private static func isHandler(_ bytes: Bytes, _ start: Int) -> Bool {
        guard begins(bytes, start, "on"), start > 0, isGap(bytes[start - 1]) else { return false }
        var at = start
        while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
        return at > start + 2
            && skipBlanks(bytes, at).map { bytes[$0] == UInt8(ascii: "=") } ?? false
    }

    /// `href = "…"`, whatever its prefix.
    private static func isForeignReference(_ bytes: Bytes, _ start: Int) -> Bool {
        guard begins(bytes, start, "href"), let equals = skipBlanks(bytes, start + 4),
            bytes[equals] == UInt8(ascii: "=")
        else { return false }
        return !isOwn(bytes, equals + 1)
    }

    /// Whether an address, quoted or not, begins with `#` or `data:image/`.
    private static func isOwn(_ bytes: Bytes, _ start: Int) -> Bool {
        var at = start
        while at < bytes.count, bytes[at] <= 0x20 || isQuote(bytes[at]) || isEscapedQuote(bytes, at)
        {
            at += isEscapedQuote(bytes, at) ? 6 : 1
        }
        guard at < bytes.count else { return false }
        // Another SVG could hold anything again.
        return bytes[at] == UInt8(ascii: "#")
            || begins(bytes, at, "data:image/") && !begins(bytes, at + 11, "svg")
    }

    private static func isEscapedQuote(_ bytes: Bytes, _ at: Int) -> Bool {
        begins(bytes, at, "&quot;") || begins(bytes, at, "&apos;")
    }

    private static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }

    private static func isGap(_ byte: UInt8) -> Bool {
        byte <= 0x20 || isQuote(byte) || byte == UInt8(ascii: "/")
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        lower(byte) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: ".")
    }

    private static func skipBlanks(_ bytes: Bytes, _ start: Int) -> Int? {
        var at = start
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
        return at < bytes.count ? at : nil
    }
}
