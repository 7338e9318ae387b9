internal import CCMarkGFM
package import Diagnostics
internal import DocumentTree
package import Governance

/// Reads the Markdown of a paper: what follows its front matter, from a byte of the file on.
///
/// - Parameters:
///   - folder: where embedded files lie, within the workspace.
///   - references: the house's words for cross-references, lower case, by kind: `appendix`,
///     `paragraph`, `item`.
///   - sources: restricted sections are withheld in it.
///   - embed: loads an embedded file.
package func readPaper(
    _ id: SourceID, from offset: Int, in folder: String, references: [String: [String]],
    sources: inout SourceTable, embed: Embedding, faults: inout FaultList
) -> PaperText {
    readText(
        id, from: offset, in: folder, references: references, isMinutes: false,
        sources: &sources, embed: embed, faults: &faults)
}

/// Reads the Markdown of minutes: its headings name items, and fenced blocks hold decisions and actions.
///
/// Nothing in its prose is taken for a cross-reference: what it speaks of lies in other papers.
func readMinutesText(
    _ id: SourceID, from offset: Int, in folder: String, sources: inout SourceTable,
    faults: inout FaultList
) -> PaperText {
    var shown = EmbeddedFiles([:], forbidden: [])
    let text = readText(
        id, from: offset, in: folder, references: [:], isMinutes: true, sources: &sources,
        embed: { shown.file($0) }, faults: &faults)
    faults += shown.faults
    return text
}

private func readText(
    _ id: SourceID, from offset: Int, in folder: String, references: [String: [String]],
    isMinutes: Bool, sources: inout SourceTable, embed: Embedding, faults: inout FaultList
) -> PaperText {
    let bytes = sources[id].bytes
    let offset = min(max(0, offset), bytes.count)
    let lines = MarkdownLines(bytes, from: offset)
    let whole = Span(id, offset, bytes.count)
    if let refusal = lines.refusal {
        faults.append(MarkdownFaults.refused(refusal.why, at: Span(id, refusal.at, refusal.at + 1)))
        // What is restricted in a text that is not read is not known: all of it may be.
        if mayRestrict(bytes) { sources.withhold(whole) }
        return PaperText(blocks: [], sections: [], references: [], span: whole, isUnread: true)
    }
    guard let root = MarkdownTree.parse(bytes, offset..<bytes.count) else {
        return PaperText(blocks: [], sections: [], references: [], span: whole, isUnread: true)
    }
    defer { cmark_node_free(root) }
    return withoutActuallyEscaping(embed) { embed in
        var reader = MarkdownReader(
            source: id, bytes: bytes, lines: lines, folder: folder,
            prose: ProseScanner(references), embed: embed)
        reader.isMinutes = isMinutes
        // Moved in and out, so that neither table is ever copied.
        swap(&reader.sources, &sources)
        swap(&reader.faults, &faults)
        let paper = reader.paper(root, whole)
        swap(&reader.sources, &sources)
        swap(&reader.faults, &faults)
        return paper
    }
}
