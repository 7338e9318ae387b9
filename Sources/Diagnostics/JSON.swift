/// A JSON value whose objects keep the order they are given, so that the same value is always the
/// same bytes.
///
/// Source: RFC 8259.
public indirect enum JSONValue: Sendable {
    /// Members in the order they are written. Names are expected to differ.
    case object([(String, JSONValue)])
    case array([JSONValue])
    case string(String)
    case number(Int)
    case bool(Bool)
    case null

    /// An object with its members in the order of their names' UTF-8 bytes.
    public static func sorted(_ members: [(String, JSONValue)]) -> JSONValue {
        .object(members.sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) })
    }

    /// The value in UTF-8.
    ///
    /// - Parameter pretty: two spaces for each level and a line feed at the end; else no white space.
    public func bytes(pretty: Bool) -> [UInt8] {
        var writer = JSONWriter(isPretty: pretty)
        writer.write(self, level: 0)
        if pretty { writer.bytes.append(UInt8(ascii: "\n")) }
        return writer.bytes
    }
}

private struct JSONWriter {
    let isPretty: Bool
    var bytes: [UInt8] = []

    init(isPretty: Bool) { self.isPretty = isPretty }

    mutating func write(_ value: JSONValue, level: Int) {
        switch value {
        case .object(let members):
            enclose("{", "}", members, level) { writer, member in
                writer.write(member.0)
                writer.append(writer.isPretty ? ": " : ":")
                writer.write(member.1, level: level + 1)
            }
        case .array(let elements):
            enclose("[", "]", elements, level) { $0.write($1, level: level + 1) }
        case .string(let text): write(text)
        case .number(let number): append(String(number))
        case .bool(let isTrue): append(isTrue ? "true" : "false")
        case .null: append("null")
        }
    }

    private mutating func enclose<Element>(
        _ open: String, _ close: String, _ elements: [Element], _ level: Int,
        each: (inout JSONWriter, Element) -> Void
    ) {
        append(open)
        for (index, element) in elements.enumerated() {
            if index > 0 { append(",") }
            breakLine(level + 1)
            each(&self, element)
        }
        if !elements.isEmpty { breakLine(level) }
        append(close)
    }

    private mutating func breakLine(_ level: Int) {
        guard isPretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: level * 2))
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case UInt8(ascii: "\n"): append("\\n")
            case UInt8(ascii: "\r"): append("\\r")
            case UInt8(ascii: "\t"): append("\\t")
            // RFC 8259 §7 wants the C0 controls escaped; DEL is escaped for terminals' sake.
            case 0..<0x20, 0x7F:
                append(byte < 0x10 ? "\\u000" : "\\u00")
                append(String(byte, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
