package import Diagnostics
internal import DocumentTree
package import Governance

/// Reads a DocBook 5 fragment as a paper: a section, article, chapter or appendix.
///
/// The root's own title becomes a section of the first level around all of it; without one its
/// blocks and sections are the paper's own.
package func readDocBookPaper(
    _ id: SourceID, from offset: Int, in folder: String, references: [String: [String]],
    sources: inout SourceTable, embed: Embedding, faults: inout FaultList
) -> PaperText {
    let file = sources[id]
    let whole = Span(id, 0, file.bytes.count)
    let empty = PaperText(
        blocks: [], sections: [], references: [], span: whole, isUnread: true)
    guard let fragment = DocBookFragment.parse(id, file, faults: &faults),
        let root = fragment.root
    else { return empty }
    return withoutActuallyEscaping(embed) { embed in
        var reader = DocBookReader(
            source: id, file: file, folder: folder, prose: ProseScanner(references), embed: embed,
            sources: sources)
        let paper = reader.paper(root, whole)
        faults += reader.faults
        return paper ?? empty
    }
}
