internal import Diagnostics
internal import DocumentTree
internal import Governance

/// What the braces at the end of a heading say: `{ id: name }`, `{ restricted: { … } }`,
/// `{ label: Areas of work }`.
struct HeadingAttributes {
    var name: Located<String>?
    /// What they say of a minute; only in minutes.
    var item: Located<String>?
    var minute: Located<String>?
    /// What they say of a slide.
    var slide: SlideAttributes?
    var restriction: Restriction?
    /// True also when the braces could not be understood: a restriction that was meant and is
    /// misspelt must not come to nothing.
    var isRestricted = false
    /// The bytes of the title, when braces were taken off it.
    var words: Range<Int>?
}

extension MarkdownReader {
    private static let keys = ["id", "restricted", "label", "divider", "contents", "sheet"]

    private static let minuteKeys = ["id", "restricted", "item", "minute"]

    /// Reads the attributes in the bytes of a heading. A brace that is only a brace is written `\{`.
    mutating func headingAttributes(_ content: Range<Int>) -> HeadingAttributes {
        var attributes = HeadingAttributes()
        guard let brace = firstBrace(content) else {
            guard let bracket = bracketedRestriction(content) else { return attributes }
            attributes.isRestricted = true
            faults.append(
                MarkdownFaults.headingAttributes(at: Span(source, bracket, content.upperBound)))
            return attributes
        }
        let braces = Span(source, brace, content.upperBound)
        var end = brace
        while end > content.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
        attributes.words = content.lowerBound..<end
        guard bytes[brace] == UInt8(ascii: "{"), bytes[content.upperBound - 1] == UInt8(ascii: "}")
        else {
            attributes.isRestricted = true
            faults.append(MarkdownFaults.headingAttributes(at: braces))
            return attributes
        }
        var found = FaultList()
        let node = composeYAML(source, bytes, brace..<content.upperBound, faults: &found)
        faults += found
        guard case .mapping(let entries, _) = node, found.errorCount == 0 else {
            attributes.isRestricted = true
            if found.errorCount == 0 {
                faults.append(MarkdownFaults.headingAttributes(at: braces))
            }
            return attributes
        }
        var slide = SlideKeys()
        for entry in entries {
            switch entry.key.value {
            case "id":
                attributes.name = headingName(entry.value)
            case "restricted":
                attributes.isRestricted = true
                attributes.restriction = readRestriction(
                    entry.value, sources: &sources, faults: &faults)
            case "item" where isMinutes: attributes.item = headingWord(entry)
            case "minute" where isMinutes: attributes.minute = headingWord(entry)
            case "label", "divider", "contents", "sheet":
                slide.read(entry.key, entry.value, faults: &faults)
            default:
                // Whatever it was to say, it may have been to restrict.
                attributes.isRestricted = true
                faults.append(
                    MarkdownFaults.attributeUnknown(
                        entry.key, among: isMinutes ? Self.minuteKeys : Self.keys))
            }
        }
        attributes.slide = slide.attributes
        return attributes
    }

    /// The first brace that is neither escaped nor of a quotation.
    private func firstBrace(_ content: Range<Int>) -> Int? {
        var at = content.lowerBound
        while at < content.upperBound {
            switch bytes[at] {
            case UInt8(ascii: "\\"): at += 1
            case UInt8(ascii: "{"), UInt8(ascii: "}"):
                guard let end = QuotedValue.end(in: bytes, from: at, to: content.upperBound) else {
                    return at
                }
                at = end
                continue
            default: break
            }
            at += 1
        }
        return nil
    }

    private mutating func headingWord(
        _ entry: (key: Located<String>, value: YAMLNode)
    ) -> Located<String>? {
        guard case .scalar(let words, _, let span) = entry.value, !words.isEmpty else {
            faults.append(
                MarkdownFaults.slideAttribute(
                    entry.key.value, expected: "a number", at: entry.value.span))
            return nil
        }
        return Located(words, span)
    }

    private mutating func headingName(_ node: YAMLNode) -> Located<String>? {
        guard case .scalar(let name, _, let span) = node, !name.isEmpty,
            name.utf8.allSatisfy({ $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D })
        else {
            faults.append(MarkdownFaults.headingName(at: node.span))
            return nil
        }
        return Located(name, span)
    }
}
