/// The canonical form of a paper: its front matter as YAML, its Markdown as cmark-gfm reads it.
///
/// Prose keeps its lines. Every change is made only when cmark-gfm reads the same afterwards.
func formattedMarkdown(_ text: [UInt8]) throws(FormattingRefusal) -> [UInt8] {
    let lines = text.lines()
    let fence = Array("---".utf8)
    // As the reader sees it, blanks may follow the hyphens.
    func isFence(_ line: ArraySlice<UInt8>) -> Bool { line.trimmedAtEnd.elementsEqual(fence) }
    guard let first = lines.first, isFence(first) else { return try formattedBody(text) }
    guard let close = lines.dropFirst().first(where: isFence) else {
        throw .init(line: 1, "the keys have no closing line '---'")
    }
    var output = fence + [.lineFeed]
    output += try formattedYAML(text, (first.endIndex + 1)..<close.startIndex)
    output += fence + [.lineFeed]
    output += try formattedBody(Array(text[min(close.endIndex + 1, text.count)...]))
    return output
}

private func formattedBody(_ text: [UInt8]) throws(FormattingRefusal) -> [UInt8] {
    let steps: [(MarkdownBody) -> [MarkdownEdit]] = [
        trailingBlanks, headings, fences, bullets, tables, spacing, emptyLines,
    ]
    guard var body = MarkdownBody(text) else {
        throw .init(line: 1, "a Markdown text that 'quorate check' refuses")
    }
    for step in steps { body = body.changed(by: step(body)) }
    guard body.text.contains(where: { !$0.isBlank && $0 != .lineFeed }) else { return [] }
    return body.text
}
