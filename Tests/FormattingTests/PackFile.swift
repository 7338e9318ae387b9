import CCMarkGFM
import Formatting
import Foundation
import Reading
import TestSupport
import Testing

/// A source of the sample packs.
struct PackFile: Sendable, CustomTestStringConvertible {
    let path: String
    let bytes: [UInt8]
    let kind: SourceKind

    var testDescription: String { path }

    /// All sources under `packs/`, by path.
    static func all() throws -> [PackFile] {
        let folder = Places.root.appending(path: "packs").resolvingSymlinksInPath()
        return try files(under: folder).compactMap { path, bytes in
            let name = String(path.split(separator: "/").last ?? "")
            return SourceKind(fileName: name).map {
                PackFile(path: path, bytes: Array(bytes), kind: $0)
            }
        }.sorted { $0.path < $1.path }
    }
}

/// What cmark-gfm reads, without places.
func markdownXML(_ text: String) -> String {
    guard let root = MarkdownTree.parseWithinLimits(Array(text.utf8)) else { return "" }
    defer { cmark_node_free(root) }
    guard let xml = cmark_render_xml(root, CMARK_OPT_DEFAULT) else { return "" }
    defer { free(xml) }
    return String(cString: xml)
}
