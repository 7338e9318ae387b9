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
        // Moved in and out, so that neither table is ever copied.
        swap(&reader.sources, &sources)
        swap(&reader.faults, &faults)
        let paper = reader.paper(root, whole)
        swap(&reader.sources, &sources)
        swap(&reader.faults, &faults)
        return paper
    }
}
