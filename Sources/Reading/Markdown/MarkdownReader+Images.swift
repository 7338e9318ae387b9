internal import CCMarkGFM
internal import Diagnostics
internal import DocumentTree

extension MarkdownReader {
    /// An image alone in its paragraph: a figure, or a table from a CSV file.
    mutating func appendImage(_ node: OpaquePointer, to result: inout [Block], depth: Int) {
        let name = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        let place = block
        let title = cmark_node_get_title(node).map { String(cString: $0) } ?? ""
        let kind = EmbeddedFile.kind(of: name)
        guard EmbeddedFile.isInFolder(name) else {
            faults.append(PaperFaults.imageOutsideFolder(name, at: place))
            return
        }
        guard let kind else {
            faults.append(PaperFaults.imageKindUnsupported(name, at: place))
            return
        }
        let file = Located(name, nameSpan(name))
        guard let id = embed(file) else { return }
        embedded.append(id)
        if kind == .csv {
            var caption = inlines(of: node, depth: depth + 1, isProse: false)
            if !title.isEmpty { caption.append(.text(caption.isEmpty ? title : ": " + title)) }
            let said = cmark_node_parent(node).flatMap { tableAttributes(behind: $0) }
            let read = readCSVTable(
                id, caption: caption, heads: said?.heads, sources: sources, faults: &faults)
            if let read {
                var quotes = TextQuotes()
                let quoting = quotes.reading(read, of: sources[id].bytes)
                result.append(.table(dressed(quoting, said)))
                faults += quotes.faults
                references += quotes.references
            }
            return
        }
        if !EmbeddedFile.holds(sources[id].bytes, kind) {
            faults.append(PaperFaults.imageUnreadable(name, kind, at: file.span))
        } else if kind == .svg, let found = PictureDanger.find(in: sources[id].bytes) {
            faults.append(
                PaperFaults.imageUnsafe(
                    name, found.danger, at: file.span, in: Span(id, found.at, found.at)))
        }
        result.append(
            .figure(
                Figure(
                    file: file.map { EmbeddedFile.path(of: $0, in: folder) },
                    alternative: plainText(of: node),
                    caption: title.isEmpty ? [] : [.text(title)], span: place)))
    }

    /// Where the name of a file stands in the block.
    private func nameSpan(_ name: String) -> Span {
        let words = ArraySlice(name.utf8)
        guard let start = find(words, from: Int(block.start), to: Int(block.end)) else {
            return block
        }
        return Span(source, start, start + words.count)
    }
}

/// What a paper may embed.
enum EmbeddedFile {
    enum Kind: String {
        case svg
        case png
        case csv
    }

    static func kind(of name: String) -> Kind? {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return Kind(rawValue: name[dot...].dropFirst().lowercased())
    }

    /// A plain name: no folder, no address, nothing hidden.
    static func isInFolder(_ name: String) -> Bool {
        guard let first = name.utf8.first, first != UInt8(ascii: ".") else { return false }
        return name.utf8.allSatisfy {
            $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\")
                && $0 != UInt8(ascii: ":")
        }
    }

    static func path(of name: String, in folder: String) -> String {
        folder.isEmpty ? name : folder + "/" + name
    }

    /// Whether bytes begin as their kind does.
    static func holds(_ bytes: [UInt8], _ kind: Kind) -> Bool {
        switch kind {
        case .csv: true
        // PNG (ISO/IEC 15948) §5.2.
        case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        case .svg: beginsLikeSVG(bytes)
        }
    }

    /// An `<svg` element within the first 4 KB, before it only declarations and comments.
    private static func beginsLikeSVG(_ bytes: [UInt8]) -> Bool {
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let end = min(bytes.count, 4096)
        while at < end {
            if bytes[at] <= 0x20 {
                at += 1
                continue
            }
            let rest = bytes[at..<end]
            if rest.starts(with: "<svg".utf8) || rest.starts(with: "<svg:svg".utf8) { return true }
            let closing: String
            if rest.starts(with: "<!--".utf8) {
                closing = "-->"
            } else if rest.starts(with: "<?".utf8) {
                closing = "?>"
            } else if rest.starts(with: "<!".utf8) {
                closing = ">"
            } else {
                return false
            }
            let mark = Array(closing.utf8)
            while at < end, !bytes[at..<end].starts(with: mark) { at += 1 }
            at += mark.count
        }
        return false
    }
}
