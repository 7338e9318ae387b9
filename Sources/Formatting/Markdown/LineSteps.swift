/// Blanks at the ends of lines go; two that break a line become a backslash.
func trailingBlanks(_ body: MarkdownBody) -> [MarkdownEdit] {
    let untouched = body.untouched.union(body.braced)
    var breaking: Set<Int> = []
    for block in body.blocks {
        switch block.kind {
        case .paragraph, .heading: breaking.formUnion(block.lines.dropLast())
        default: continue
        }
    }
    return body.lines.indices.compactMap { line in
        let range = body.lines[line]
        let words = body.text[range].trimmedAtEnd
        guard words.endIndex < range.upperBound, !untouched.contains(line) else { return nil }
        let isBreak =
            breaking.contains(line) && !words.isEmpty
            && body.text[words.endIndex..<range.upperBound].suffix(2)
                .elementsEqual([.space, .space])
        return MarkdownEdit(words.endIndex..<range.upperBound, isBreak ? [.backslash] : [])
    }
}

/// `#` and one space before a heading; nothing behind it.
func headings(_ body: MarkdownBody) -> [MarkdownEdit] {
    body.blocks.compactMap { block in
        guard case .heading(let level) = block.kind, block.start < body.text.count else {
            return nil
        }
        let line = body.lines[block.lines.lowerBound]
        let marker = [UInt8](repeating: UInt8(ascii: "#"), count: level)
        let from = block.parent == nil ? line.lowerBound : block.start
        guard body.text[block.start] == UInt8(ascii: "#") else {
            guard block.lines.count == 2 else { return nil }
            // Underlined: the line below the words goes.
            let words = body.text[block.start..<line.upperBound].trimmed
            let end = body.lines[block.lines.upperBound].upperBound
            return MarkdownEdit(from..<end, marker + [.space] + words)
        }
        var words = body.text[(block.start + level)..<line.upperBound].trimmed
        let closing = words.reversed().prefix { $0 == UInt8(ascii: "#") }.count
        let before = words.dropLast(closing)
        if closing > 0, before.last?.isBlank ?? true { words = before.trimmedAtEnd }
        let canonical = words.isEmpty ? marker : marker + [.space] + words
        guard !body.text[from..<line.upperBound].elementsEqual(canonical) else { return nil }
        return MarkdownEdit(from..<line.upperBound, canonical)
    }
}

/// Fences of backticks, as long as the code between them asks for.
func fences(_ body: MarkdownBody) -> [MarkdownEdit] {
    let tilde = UInt8(ascii: "~")
    return body.blocks.compactMap { block in
        guard case .fence(let isClosed) = block.kind, block.start < body.text.count,
            body.text[block.start] == tilde
        else { return nil }
        let first = body.lines[block.lines.lowerBound]
        let opening = block.start..<first.upperBound
        let inside = block.lines.dropFirst().dropLast(isClosed ? 1 : 0)
        let longest = inside.map {
            longestRun(of: UInt8(ascii: "`"), in: body.text[body.lines[$0]])
        }
        let fence = [UInt8](repeating: UInt8(ascii: "`"), count: max(3, 1 + (longest.max() ?? 0)))
        let open =
            opening
            .lowerBound..<(body.text[opening].firstIndex { $0 != tilde }
            ?? opening.upperBound)
        var edit = MarkdownEdit(open, fence)
        if isClosed {
            let line = body.text[body.lines[block.lines.upperBound]].trimmedAtEnd
            let run = line.reversed().prefix { $0 == tilde }.count
            edit.replacements.append(
                .init(range: (line.endIndex - run)..<line.endIndex, bytes: fence))
        }
        return edit
    }
}

private func longestRun(of byte: UInt8, in line: ArraySlice<UInt8>) -> Int {
    var longest = 0
    var run = 0
    for other in line {
        run = other == byte ? run + 1 : 0
        longest = max(longest, run)
    }
    return longest
}

/// `-` before every entry of a bulleted list.
func bullets(_ body: MarkdownBody) -> [MarkdownEdit] {
    var edits: [Int: MarkdownEdit] = [:]
    for block in body.blocks where block.kind == .item && block.start < body.text.count {
        guard let parent = block.parent, body.blocks[parent].kind == .list(isBulleted: true),
            body.text[block.start] == UInt8(ascii: "*")
                || body.text[block.start] == UInt8(ascii: "+")
        else { continue }
        edits[parent, default: MarkdownEdit([])].replacements.append(
            .init(range: block.start..<(block.start + 1), bytes: [UInt8(ascii: "-")]))
    }
    return edits.sorted { $0.key < $1.key }.map(\.value)
}

/// One empty line before and after headings, tables, lists and fences.
func spacing(_ body: MarkdownBody) -> [MarkdownEdit] {
    var lines: Set<Int> = []
    var last: [Int?: Int] = [:]
    for (index, block) in body.blocks.enumerated() {
        defer { last[block.parent] = index }
        guard block.isSpaced, block.kind != .item, let previous = last[block.parent] else {
            continue
        }
        let before = body.blocks[previous]
        if block.standsApart, !body.isEmptyLine(block.lines.lowerBound - 1) {
            lines.insert(block.lines.lowerBound)
        }
        let next = before.lines.upperBound + 1
        if before.standsApart, body.lines.indices.contains(next), !body.isEmptyLine(next) {
            lines.insert(next)
        }
    }
    return lines.sorted().map { line in
        let start = body.lines[line].lowerBound
        return MarkdownEdit(start..<start, [.lineFeed])
    }
}

/// At most one empty line running; none at the head and at the end.
func emptyLines(_ body: MarkdownBody) -> [MarkdownEdit] {
    let untouched = body.untouched
    var edits: [MarkdownEdit] = []
    var run: [Int] = []
    func close(keeping kept: Int) {
        for line in run.dropFirst(kept) {
            edits.append(
                MarkdownEdit(body.lines[line].lowerBound..<(body.lines[line].upperBound + 1), []))
        }
        run = []
    }
    for line in body.lines.indices {
        if body.isEmptyLine(line) && !untouched.contains(line) {
            run.append(line)
        } else {
            close(keeping: run.first == 0 ? 0 : 1)
        }
    }
    close(keeping: 0)
    return edits
}
