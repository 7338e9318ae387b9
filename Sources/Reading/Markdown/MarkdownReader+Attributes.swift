internal import CCMarkGFM
internal import Diagnostics
internal import DocumentTree

/// How the items of a list are numbered, by the level: of the list itself, of lists in it …
struct ListAttributes {
    let styles: [List.Numbering]
    let formats: [String]
}

extension MarkdownReader {
    // MARK: Tables

    /// What the paragraph behind a table says of it; that paragraph is then no prose.
    ///
    /// A paragraph there that begins with a brace is always meant to, but for `{{`, a value quoted.
    mutating func tableAttributes(behind node: OpaquePointer) -> TableAttributes? {
        guard let next = cmark_node_next(node), let place = bracedParagraph(next) else {
            return nil
        }
        attributesTaken = next
        guard isOnePair(place.range) else {
            suspectRestriction(in: place.range)
            faults.append(TableFaults.malformed(at: place))
            return nil
        }
        return composed(place).flatMap { node in
            understood(place) { TableAttributes(node, &$0) }
        }
    }

    /// The table with its attributes, but for its head, which is counted while it is read.
    mutating func dressed(_ table: Table, _ attributes: TableAttributes?) -> Table {
        guard let attributes else { return table }
        return table.with(
            columns: attributes.columns(over: table.columns, faults: &faults),
            caption: attributes.caption.map { line($0) },
            notes: attributes.notes.map { line($0) },
            source: attributes.source.map { line($0) }, fit: attributes.fit)
    }

    /// Words of YAML as Markdown within a line.
    private mutating func line(_ words: Located<String>) -> [Inline] {
        let outer = (block, cursor, toldHTML)
        defer { (block, cursor, toldHTML) = outer }
        enter(words.span)
        return inlineWords(words.value.utf8)
    }

    // MARK: Lists

    /// What the paragraph before a list says of it, kept until the list is read.
    private mutating func readListAttributes(_ place: Span, before list: OpaquePointer) {
        guard let node = composed(place) else { return }
        let read = understood(place) { findings -> ListAttributes? in
            guard let reader = MappingReader(node, .listAttributes, &findings) else { return nil }
            let styles = reader.list("list", &findings) { node, findings in
                readWords(node, "list", &findings).flatMap {
                    readChoice($0, "list", ListStyle.self, &findings)?.value.numbering
                }
            }
            let formats = reader.wordsList("format", &findings)
            for format in formats where !Self.isFormat(format.value) {
                findings.faults.append(MarkdownFaults.listFormat(format, at: format.span))
            }
            return ListAttributes(
                styles: styles, formats: formats.map(\.value).filter(Self.isFormat))
        }
        guard cmark_node_get_list_type(list) == CMARK_ORDERED_LIST else {
            faults.append(MarkdownFaults.listUnnumbered(at: place))
            return
        }
        if let read { listAttributes[list] = read }
    }

    /// One `%`, and no more around it than a few signs.
    private static func isFormat(_ words: String) -> Bool {
        words.utf8.count <= 20 && words.utf8.count { $0 == UInt8(ascii: "%") } == 1
            && words.utf8.allSatisfy { $0 >= 0x20 }
    }

    /// How a list is numbered: by what is said of it, or of the list around it; `within` is what is
    /// left for lists in it.
    mutating func numbering(
        of node: OpaquePointer, written format: String
    ) -> (style: List.Numbering, format: String, within: ListAttributes?) {
        guard let said = listAttributes.removeValue(forKey: node) ?? outerList,
            let style = said.styles.first
        else { return (.decimal, format, nil) }
        return (
            style, said.formats.first ?? format,
            ListAttributes(
                styles: Array(said.styles.dropFirst()), formats: Array(said.formats.dropFirst()))
        )
    }

    // MARK: Paragraphs of braces

    /// Takes a paragraph that is braces for a table or a list; tells one that has neither.
    mutating func takesBraces(_ node: OpaquePointer) -> Bool {
        if attributesTaken == node {
            attributesTaken = nil
            return true
        }
        guard let place = bracedParagraph(node) else { return false }
        let key = firstKey(place)
        if let next = cmark_node_next(node), cmark_node_get_type(next) == CMARK_NODE_LIST,
            isOnePair(place.range), let key, !Self.tableKeys.contains(key)
        {
            readListAttributes(place, before: next)
            return true
        }
        guard let key else { return false }
        if key == "restricted" {
            faults.append(TableFaults.restrictsNothing(at: place))
        } else if key == "list" || key == "format" {
            faults.append(MarkdownFaults.listAttributes(at: place))
        } else if Self.tableKeys.contains(key) {
            faults.append(TableFaults.misplaced(key, at: place))
        } else {
            return false
        }
        suspectRestriction(in: place.range)
        return true
    }

    private static let tableKeys = Set(Shape.tableAttributes.keys.map(\.name))

    /// The place of a paragraph that begins with `{` and not with `{{`.
    private func bracedParagraph(_ node: OpaquePointer) -> Span? {
        guard cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH else { return nil }
        let place = span(of: node)
        guard place.range.count > 1, bytes[Int(place.start)] == UInt8(ascii: "{"),
            bytes[Int(place.start) + 1] != UInt8(ascii: "{")
        else { return nil }
        return place
    }

    /// Whether braces open at the start of a range and close at its end, and not between.
    private func isOnePair(_ range: Range<Int>) -> Bool {
        var depth = 0
        var quote: UInt8?
        var startsValue = true
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = bytes[at]
            defer { at += 1 }
            if let open = quote {
                if open == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") { at += 1 }
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            // An apostrophe within words opens nothing.
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if startsValue { quote = byte }
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return at == range.upperBound - 1 }
            default: break
            }
            if byte > 0x20 { startsValue = ",:[{".utf8.contains(byte) }
        }
        return false
    }

    /// The word behind the first brace, when a colon follows it.
    private func firstKey(_ place: Span) -> String? {
        var start = Int(place.start) + 1
        let end = min(Int(place.end), start + 200)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        var stop = start
        while stop < end, bytes[stop] | 0x20 &- 0x61 < 26 || bytes[stop] == 0x20 { stop += 1 }
        guard stop > start, stop < end, bytes[stop] == UInt8(ascii: ":") else { return nil }
        while stop > start, bytes[stop - 1] == 0x20 { stop -= 1 }
        return String(decoding: bytes[start..<stop], as: UTF8.self)
    }

    /// The YAML in braces; `nil` when it could not be understood, which is told.
    private mutating func composed(_ place: Span) -> YAMLNode? {
        var found = FaultList()
        let node = composeYAML(source, bytes, place.range, faults: &found)
        let isUnderstood = found.errorCount == 0
        faults += found
        if !isUnderstood { suspectRestriction(in: place.range) }
        return isUnderstood ? node : nil
    }

    /// Reads by a shape. A key that may have been meant to restrict withholds what follows.
    private mutating func understood<Value>(
        _ place: Span, _ read: (inout Findings) -> Value?
    ) -> Value? {
        var findings = Findings()
        let value = read(&findings)
        if !findings.tainted.isEmpty { suspect = suspect ?? Int(place.start) }
        faults += findings.faults
        return value
    }

    private mutating func suspectRestriction(in range: Range<Int>) {
        if speaksOfRestriction(bytes[range]) { suspect = suspect ?? range.lowerBound }
    }
}

/// The ways to number a list, as authors write them.
private enum ListStyle: String, CaseIterable {
    case decimal
    case letters
    case upperLetters = "upper letters"
    case roman
    case upperRoman = "upper roman"

    var numbering: List.Numbering {
        switch self {
        case .decimal: .decimal
        case .letters: .lowerLetter
        case .upperLetters: .upperLetter
        case .roman: .lowerRoman
        case .upperRoman: .upperRoman
        }
    }
}
