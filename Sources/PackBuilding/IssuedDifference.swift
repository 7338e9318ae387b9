import Diagnostics

/// How a pack or a supplement, as it is built now, differs from what was issued of it.
///
/// Told by the digests of both manifests. The width and the length of a page are nobody's change: the
/// text is held against the issued one only where there is no DocBook to compare.
struct IssuedDifference {
    /// The sources that are not what they were, by their paths: changed, gone or new.
    let sources: [String]
    /// Whether nothing but the program has changed.
    let isByProgram: Bool

    /// `nil` when what is built is what was issued.
    init?(of fresh: IssuedManifest, since issued: IssuedManifest) {
        sources = changes(fresh.sources ?? [], issued.sources ?? [])
        let outputs = changes(fresh.outputs ?? [], issued.outputs ?? [])
        let isDocBook = [fresh, issued].allSatisfy {
            $0.outputs?.contains { $0.path == docBook } == true
        }
        let isChanged =
            isDocBook
            ? outputs.contains { $0 != text }
            : !sources.isEmpty && outputs.contains { $0 != docBook }
        guard isChanged else { return nil }
        isByProgram =
            issued.quorate != fresh.quorate
            && sources.allSatisfy { path in
                path.hasPrefix(templates)
                    && BuiltIn.template(String(path.dropFirst(templates.count))) != nil
            }
    }

    /// What the secretary is told. A source is named when everybody may know its name.
    func told(of edition: String, _ table: SourceTable) -> String {
        let head = "the \(edition) pack is not as it was issued"
        if isByProgram { return head + ": another version of Quorate built it" }
        let open = Set(table.files.lazy.filter { $0.publicName == nil }.map(\.path))
        let named = sources.filter(open.contains).map { printable($0) }
        guard !named.isEmpty else { return head + ": a paper has changed since" }
        let more = named.count > 5 ? " and \(named.count - 5) more" : ""
        return head + ": changed since are " + named.prefix(5).joined(separator: ", ") + more
    }
}

private let docBook = "pack.xml"
private let text = "pack.txt"
private let templates = "templates/"

/// The paths of one list or the other whose digests are not the same in both.
private func changes(
    _ fresh: [IssuedManifest.Output], _ issued: [IssuedManifest.Output]
) -> [String] {
    let before = Dictionary(issued.map { ($0.path, $0.sha256) }) { first, _ in first }
    let now = Set(fresh.map(\.path))
    return fresh.filter { before[$0.path] != $0.sha256 }.map(\.path)
        + issued.map(\.path).filter { !now.contains($0) }
}
