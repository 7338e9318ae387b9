internal import Diagnostics
internal import DocumentTree
internal import Governance

extension DocBookReader {
    /// What stands in an element: blocks, and paragraphs of the words between them.
    ///
    /// `level` is the level of sections in it; `nil` where none may stand.
    mutating func content(
        of parent: DocBookNode, level: Int?, depth: Int
    ) -> (blocks: [Block], sections: [GuardedSection]) {
        if isTooDeep(depth, parent) { return ([], []) }
        var blocks: [Block] = []
        var sections: [GuardedSection] = []
        var words: [Inline] = []
        let place = lineSpan(parent)
        beginLine(parent)
        for child in parent.children {
            if child.isComment { check(comment: child) }
            if child.isText { append(child.text) }
            guard child.isElement else { continue }
            let name = child.name
            if Self.inlineNames.contains(name) {
                appendInline(child, name, to: &words, depth: depth + 1, isProse: true)
                continue
            }
            endLine(&words, into: &blocks, place)
            checkAttributes(child)
            if Self.sections.contains(name), let level {
                sections.append(section(child, level: level, depth: depth + 1))
            } else if name == "info" {
                for inner in child.elements where inner.name != "title" { unknown(inner) }
            } else if name != "title" || !Self.titled.contains(parent.name) {
                appendBlock(child, name, to: &blocks, depth: depth + 1)
            }
            beginLine(parent)
        }
        endLine(&words, into: &blocks, place)
        return (blocks, sections)
    }

    /// Elements whose title is read by whoever reads them.
    static let titled: Set<String> = sections.union(roots).union([
        "formalpara", "note", "blockquote", "figure", "table", "example",
    ])

    private mutating func section(
        _ node: DocBookNode, level: Int, depth: Int
    ) -> GuardedSection {
        let place = place(of: node)
        if level > 6 { faults.append(PaperFaults.nesting(at: place)) }
        let title = title(of: node) ?? []
        if title.isEmpty { faults.append(MarkdownFaults.headingWithoutWords(at: place)) }
        let (blocks, sections) = content(of: node, level: level + 1, depth: depth)
        let section = PaperSection(
            title: title, name: node.id.map { Located($0, place) }, level: min(level, 6),
            blocks: blocks, sections: sections, span: place)
        return GuardedSection(restriction: nil, section: Guarded(open: section), span: place)
    }

    private mutating func appendBlock(
        _ node: DocBookNode, _ name: String, to blocks: inout [Block], depth: Int
    ) {
        if isTooDeep(depth, node) { return }
        switch name {
        case "para", "simpara":
            if addToTable(node, &blocks, depth: depth) { return }
            blocks += content(of: node, level: nil, depth: depth).blocks
        case "formalpara":
            appendTitle(of: node, to: &blocks)
            blocks += content(of: node, level: nil, depth: depth).blocks
        case "bridgehead":
            enter(node)
            let words = line(of: node, depth: depth, isProse: false)
            if !words.isEmpty { blocks.append(.label(words)) }
        case "itemizedlist", "orderedlist":
            if let list = list(node, isOrdered: name == "orderedlist", depth: depth, &blocks) {
                blocks.append(.list(list))
            }
        case "blockquote", "note":
            var inner: [Block] = []
            appendTitle(of: node, to: &inner)
            inner += content(of: node, level: nil, depth: depth).blocks
            blocks.append(.quotation(inner))
        case "literallayout", "programlisting", "screen":
            blocks.append(preformatted(node, depth: depth))
        case "table", "informaltable":
            if let table = table(node, depth: depth) { blocks.append(.table(table)) }
        case "figure", "informalfigure", "mediaobject":
            appendFigure(node, to: &blocks, depth: depth)
        default:
            unknown(node)
        }
    }

    private mutating func appendTitle(of node: DocBookNode, to blocks: inout [Block]) {
        if let title = title(of: node) { blocks.append(.label(title)) }
    }

    /// A list; its title stands before it as a label.
    private mutating func list(
        _ node: DocBookNode, isOrdered: Bool, depth: Int, _ before: inout [Block]
    ) -> List? {
        var number = 1
        if isOrdered, let written = node.attribute("startingnumber") {
            if let start = Int(written), (0...999_999).contains(start) {
                number = start
            } else {
                faults.append(
                    DocBookFaults.numberMalformed("startingnumber", at: place(of: node)))
            }
        }
        var items: [List.Item] = []
        for child in node.children {
            if child.isComment { check(comment: child) }
            guard child.isElement else { continue }
            checkAttributes(child)
            switch child.name {
            case "title": appendTitle(of: node, to: &before)
            case "listitem":
                let place = lineSpan(child)
                let blocks = content(of: child, level: nil, depth: depth + 1).blocks
                items.append(
                    List.Item(number: isOrdered ? number : nil, blocks: blocks, span: place))
                number += 1
            default: unknown(child)
            }
        }
        guard !items.isEmpty else { return nil }
        return List(
            isOrdered ? numbering(node) : .bullet,
            tight: node.attribute("spacing") == "compact", items: items, span: lineSpan(node))
    }

    private func numbering(_ node: DocBookNode) -> List.Numbering {
        switch node.attribute("numeration") {
        case "lowerroman": .lowerRoman
        case "upperroman": .upperRoman
        case "loweralpha": .lowerLetter
        case "upperalpha": .upperLetter
        default: .decimal
        }
    }

    private mutating func preformatted(_ node: DocBookNode, depth: Int) -> Block {
        for child in node.elements where !Self.inlineNames.contains(child.name) { unknown(child) }
        var words = node.allText
        while words.utf8.last == 0x0A { words.unicodeScalars.removeLast() }
        while words.utf8.first == 0x0A { words.unicodeScalars.removeFirst() }
        return .preformatted(words, lineSpan(node))
    }

    /// A figure, or a table when the file named is CSV.
    private mutating func appendFigure(
        _ node: DocBookNode, to blocks: inout [Block], depth: Int
    ) {
        var caption: [Inline] = []
        if let title = title(of: node) { caption = title }
        var pictures: [DocBookNode] = []
        var alternative = ""
        var pending = Array(node.elements)
        pending.reverse()
        while let child = pending.popLast() {
            checkAttributes(child)
            switch child.name {
            case "mediaobject", "imageobject":
                pending.append(contentsOf: Array(child.elements).reversed())
            case "textobject", "alt":
                alternative = collapsed(child.allText)
            case "imagedata": pictures.append(child)
            case "title", "info": break
            case "caption":
                enter(child)
                caption = line(of: child, depth: depth + 1, isProse: false)
            default: unknown(child)
            }
        }
        for picture in pictures {
            appendPicture(picture, alternative, caption, to: &blocks)
        }
        if pictures.isEmpty { unknown(node) }
    }

    private mutating func appendPicture(
        _ node: DocBookNode, _ alternative: String, _ caption: [Inline], to blocks: inout [Block]
    ) {
        let place = place(of: node)
        let name = node.attribute("fileref") ?? ""
        guard EmbeddedFile.isInFolder(name) else {
            return faults.append(PaperFaults.imageOutsideFolder(name, at: place))
        }
        guard let kind = EmbeddedFile.kind(of: name) else {
            return faults.append(PaperFaults.imageKindUnsupported(name, at: place))
        }
        guard let id = embed(Located(name, place)) else { return }
        if kind == .csv {
            let read = readCSVTable(id, caption: caption, sources: sources, faults: &faults)
            if let read { blocks.append(.table(read)) }
            return
        }
        if !EmbeddedFile.holds(sources[id].bytes, kind) {
            faults.append(PaperFaults.imageUnreadable(name, kind, at: place))
        }
        blocks.append(
            .figure(
                Figure(
                    file: Located(EmbeddedFile.path(of: name, in: folder), place),
                    alternative: alternative, caption: caption, span: lineSpan(node))))
    }

    func lineSpan(_ node: DocBookNode) -> Span { Span(source, file.range(ofLine: node.line)) }
}
