import Foundation
import FoundationXML

/// What the tests read out of a `pack.xml`.
final class DocBookReading {
    private let document: XMLDocument

    init(_ bytes: Data) throws { document = try XMLDocument(data: bytes) }

    private var elements: [XMLElement] {
        var found: [XMLElement] = []
        collect(document.rootElement(), into: &found)
        return found
    }

    /// Headings of sections, papers and parts; not of tables and figures.
    var titles: [String] {
        let owners: Set = ["section", "article", "appendix", "preface", "part"]
        return elements.filter { owners.contains($0.localName ?? "") }.compactMap { owner in
            child("title", of: owner) ?? child("info", of: owner).flatMap { child("title", of: $0) }
        }.map(words)
    }

    /// The rows of every table, the head first; each cell's words.
    var tables: [[[String]]] {
        elements.filter { ["table", "informaltable"].contains($0.localName) }.map { table in
            var inner: [XMLElement] = []
            collect(table, into: &inner)
            return inner.filter { $0.localName == "row" }.map { row in
                children(of: row).filter { $0.localName == "entry" }.map(words)
            }
        }
    }

    /// The same, where a cell that spans rows or columns stands in each of them; of a head of two lines
    /// only the second.
    var filledTables: [[[String]]] {
        elements.filter { ["table", "informaltable"].contains($0.localName) }.map { table in
            var inner: [XMLElement] = []
            collect(table, into: &inner)
            let columns = inner.filter { $0.localName == "colspec" }.map { column in
                (column.attributes ?? []).first { $0.localName == "colname" }?.stringValue ?? ""
            }
            let heads = inner.first { $0.localName == "thead" }.map { children(of: $0).count } ?? 1
            var grid = SpannedRows(columns: columns)
            let rows = inner.filter { $0.localName == "row" }.map { row in
                grid.filled(children(of: row).filter { $0.localName == "entry" }, words)
            }
            return Array(rows.dropFirst(max(0, heads - 1)))
        }
    }

    /// The items of the first list of a section, by the section's heading.
    func listItems(inSection heading: String) -> [String] {
        let section = elements.first { element in
            element.localName == "section"
                && child("title", of: element).map(words)?.lowercased() == heading.lowercased()
        }
        guard let section, let list = child("itemizedlist", of: section) else { return [] }
        return children(of: list).filter { $0.localName == "listitem" }.map(words)
    }

    /// Everything that is written, block by block.
    var words: String {
        let blocks: Set = ["title", "subtitle", "para", "simpara", "bridgehead", "literallayout"]
        return elements.filter { element in
            let name = element.localName ?? ""
            return blocks.contains(name)
                || name == "entry" && children(of: element).allSatisfy { $0.localName != "para" }
        }.map(words).joined(separator: " ")
    }

    /// The slides of every deck, by headline and section label.
    var slides: [(title: String, label: String)] {
        elements.filter {
            ["slide", "divider", "contents"].contains(attribute("role", of: $0) ?? "")
        }
        .map { slide in
            let label = children(of: slide).first {
                attribute("role", of: $0) == "slide-label"
            }
            return (child("title", of: slide).map(words) ?? "", label.map(words) ?? "")
        }
    }

    var identifiers: [String] { attributes("id") }
    /// What `xref` and `link` point at.
    var targets: [String] { attributes("linkend") }

    private func attribute(_ name: String, of element: XMLElement) -> String? {
        element.attributes?.first { $0.localName == name }?.stringValue
    }

    private func attributes(_ name: String) -> [String] {
        elements.flatMap { $0.attributes ?? [] }.filter { $0.localName == name }
            .compactMap(\.stringValue)
    }

    private func collect(_ element: XMLElement?, into found: inout [XMLElement]) {
        guard let element else { return }
        found.append(element)
        for inner in children(of: element) { collect(inner, into: &found) }
    }

    private func children(of element: XMLElement) -> [XMLElement] {
        (element.children ?? []).compactMap { $0 as? XMLElement }
    }

    private func child(_ name: String, of element: XMLElement) -> XMLElement? {
        children(of: element).first { $0.localName == name }
    }

    private func words(_ element: XMLElement) -> String { squeezed(element.stringValue ?? "") }
}

/// Puts the cells of a CALS table into its columns, those that span among them.
private struct SpannedRows {
    /// The names of the columns.
    let columns: [String]
    /// By column: a cell of a row above and the rows it still covers.
    private var open: [Int: (words: String, rows: Int)] = [:]

    init(columns: [String]) { self.columns = columns }

    mutating func filled(_ entries: [XMLElement], _ words: (XMLElement) -> String) -> [String] {
        var row: [String] = []
        var left = entries[...]
        while !left.isEmpty || open[row.count] != nil {
            if let above = open[row.count] {
                open[row.count] = above.rows > 1 ? (above.words, above.rows - 1) : nil
                row.append(above.words)
                continue
            }
            guard let entry = left.popFirst() else { break }
            let rows = attribute("morerows", of: entry).flatMap { Int($0) } ?? 0
            for _ in 0..<width(of: entry) {
                if rows > 0 { open[row.count] = (words(entry), rows) }
                row.append(words(entry))
            }
        }
        return row
    }

    private func width(of entry: XMLElement) -> Int {
        let ends = ["namest", "nameend"].map { name in
            attribute(name, of: entry).flatMap { columns.firstIndex(of: $0) }
        }
        guard let first = ends[0], let last = ends[1], first <= last else { return 1 }
        return last - first + 1
    }

    private func attribute(_ name: String, of entry: XMLElement) -> String? {
        (entry.attributes ?? []).first { $0.localName == name }?.stringValue
    }
}
