import Foundation
import FoundationXML

/// A table of a `pack.xml` with its joined cells laid out, and what it stands under.
struct SpannedTable {
    struct Cell {
        let words: String
        let paragraphs: Int
        /// Whether a cell above or before reaches into this place; the words are that cell's.
        let isContinued: Bool
    }

    /// The headings from the outermost division to the innermost, and the paragraphs before the table.
    let above: [String]
    let heads: [[Cell]]
    let rows: [[Cell]]

    var head: [String] { heads.last?.map(\.words) ?? [] }

    /// The rows by the words of the head.
    func cells(_ names: String...) -> [[Cell]] {
        let places = names.map { name in
            head.firstIndex { $0.lowercased() == name.lowercased() }
        }
        return rows.map { row in
            places.map { place in
                guard let place, place < row.count else {
                    return Cell(words: "", paragraphs: 0, isContinued: false)
                }
                return row[place]
            }
        }
    }

    static func all(in xml: Data) throws -> [SpannedTable] {
        let document = try XMLDocument(data: xml)
        guard let root = document.rootElement() else { return [] }
        var found: [SpannedTable] = []
        collect(root, under: [], into: &found)
        return found
    }

    private static func collect(
        _ element: XMLElement, under above: [String], into found: inout [SpannedTable]
    ) {
        let isTable = ["table", "informaltable"].contains(element.localName)
        if isTable, let group = child("tgroup", of: element) {
            found.append(
                SpannedTable(
                    above: above, heads: laidOut(child("thead", of: group)),
                    rows: laidOut(child("tbody", of: group))))
            return
        }
        let info = child("info", of: element)
        let title = child("title", of: element) ?? info.flatMap { child("title", of: $0) }
        var own = title.map { above + [squeezed($0.stringValue ?? "")] } ?? above
        for inner in children(of: element) {
            if inner.localName == "para" { own.append(squeezed(inner.stringValue ?? "")) }
            collect(inner, under: own, into: &found)
        }
    }

    /// Joined cells stand in every place they take.
    private static func laidOut(_ part: XMLElement?) -> [[Cell]] {
        guard let part else { return [] }
        var reaching: [Int: (rows: Int, cell: Cell)] = [:]
        return children(of: part).filter { $0.localName == "row" }.map { row in
            var cells: [Cell] = []
            func takeReaching() {
                while let above = reaching[cells.count], above.rows > 0 {
                    reaching[cells.count] = (above.rows - 1, above.cell)
                    cells.append(above.cell)
                }
            }
            for entry in children(of: row) where entry.localName == "entry" {
                takeReaching()
                let words = squeezed(entry.stringValue ?? "")
                let paragraphs = max(1, children(of: entry).filter { $0.localName == "para" }.count)
                let more = Int(attribute("morerows", of: entry)) ?? 0
                for place in 0..<width(of: entry) {
                    let at = cells.count
                    reaching[at] = (
                        more, Cell(words: words, paragraphs: paragraphs, isContinued: true)
                    )
                    cells.append(
                        Cell(words: words, paragraphs: paragraphs, isContinued: place > 0))
                }
            }
            takeReaching()
            return cells
        }
    }

    /// The columns from `namest` to `nameend`, which end in their numbers.
    private static func width(of entry: XMLElement) -> Int {
        func number(_ name: String) -> Int? {
            Int(attribute(name, of: entry).drop { !$0.isNumber })
        }
        guard let first = number("namest"), let last = number("nameend") else { return 1 }
        return max(1, last - first + 1)
    }

    /// By its local name: the other way does not find it in an element of a namespace.
    private static func attribute(_ name: String, of element: XMLElement) -> String {
        element.attributes?.first { $0.localName == name }?.stringValue ?? ""
    }

    private static func children(of element: XMLElement) -> [XMLElement] {
        (element.children ?? []).compactMap { $0 as? XMLElement }
    }

    private static func child(_ name: String, of element: XMLElement) -> XMLElement? {
        children(of: element).first { $0.localName == name }
    }
}

/// Letters and figures only, in small letters: what typists and outputs may set differently is left out.
func bare(_ words: some StringProtocol) -> String {
    words.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0 != "and" }
        .joined(separator: " ")
}

/// The facts of a cell of a fact list, `a; b`, that the words do not hold.
func missing(_ facts: String?, in words: String) -> [String] {
    let own = " " + bare(words) + " "
    return (facts ?? "").split(separator: ";").map(squeezed).filter {
        !own.contains(bare($0))
    }
}
