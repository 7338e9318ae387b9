import DocumentTree

extension TextWriter {
    /// Appends the words of a paragraph to the galley; a note is marked where it is met.
    mutating func inlines(_ content: [Inline], paragraphStart: Int) {
        for inline in content { self.inline(inline, paragraphStart: paragraphStart) }
    }

    /// Emphasis has no dress in text; what is struck out must not be taken for what stands.
    private mutating func inline(_ inline: Inline, paragraphStart: Int) {
        switch inline {
        case .text(let words), .code(let words), .reference(_, let words):
            galley.bytes.appendPrintable(words, paragraphStart: paragraphStart)
        case .emphasis(let inner), .strong(let inner):
            inlines(inner, paragraphStart: paragraphStart)
        case .struckOut(let inner):
            galley.bytes += "~~".utf8
            inlines(inner, paragraphStart: paragraphStart)
            galley.bytes += "~~".utf8
        case .link(let address, let inner):
            inlines(inner, paragraphStart: paragraphStart)
            if !isPlain(address, words: inner) {
                self.address(address, paragraphStart: paragraphStart)
            }
        case .footnote(let blocks):
            noteMark(notes.number(of: .footnote(blocks)))
        case .lineBreak:
            galley.bytes.append([UInt8].lineBreak)
        case .spark(let spark):
            galley.bytes.appendPrintable(spark.characters, paragraphStart: paragraphStart)
        case .pageRange(let anchor, let words):
            if let stamps = ranges[anchor] {
                galley.bytes.appendPrintable(
                    pageRange(stamps, words), paragraphStart: paragraphStart)
            }
        }
    }

    private mutating func address(_ address: String, paragraphStart: Int) {
        switch options.links {
        case .notes:
            noteMark(notes.number(of: .address(address)))
        case .inPlace:
            galley.bytes.appendPrintable(" <", paragraphStart: paragraphStart)
            galley.bytes.appendPrintable(address, paragraphStart: paragraphStart)
            galley.bytes.append(UInt8(ascii: ">"))
        }
    }

    /// `[1]`, close to the word it belongs to.
    private mutating func noteMark(_ number: Int) {
        galley.bytes += "[\(number)]".utf8
    }

    /// Whether the words of a link are its address already, `www.` and the like aside.
    private func isPlain(_ address: String, words: [Inline]) -> Bool {
        let words = words.plainText
        return address == words || address == "mailto:" + words
            || bareAddress(address) == bareAddress(words)
    }
}

/// An address without what readers leave out: `https://www.example.org/` is `example.org`.
private func bareAddress(_ address: String) -> Substring {
    var rest = address[...]
    for prefix in ["https://", "http://"] where rest.hasPrefix(prefix) {
        rest = rest.dropFirst(prefix.count)
        break
    }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    return rest.hasSuffix("/") ? rest.dropLast() : rest
}

/// `(Pages {first} - {last})` with the stamps in place of the names.
private func pageRange(_ stamps: PageNumbers.Stamps, _ words: PageRangeWords) -> String {
    let wording = stamps.first == stamps.last ? words.one : words.several
    var text: [UInt8] = []
    var rest = Array(wording.utf8)[...]
    while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
        text += rest[..<brace]
        rest = rest[brace...]
        if rest.starts(with: "{first}".utf8) {
            text += String(stamps.first).utf8
            rest = rest.dropFirst(7)
        } else if rest.starts(with: "{last}".utf8) {
            text += String(stamps.last).utf8
            rest = rest.dropFirst(6)
        } else {
            text.append(rest.removeFirst())
        }
    }
    return String(decoding: text + rest, as: UTF8.self)
}
