import Foundation
import TestSupport

/// A table with a head, as rows of columns by name.
struct Rows: Sendable {
    typealias Row = [String: String]

    let rows: [Row]

    /// A file of `Tests/PackTests/Paper`: tabs between cells, straight from the paper.
    init(paper name: String) throws {
        let file = Places.root.appending(path: "Tests/PackTests/Paper/\(name).tsv")
        let text = try String(contentsOf: file, encoding: .utf8)
        self.init(
            cells: text.split(separator: "\n").map {
                $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            })
    }

    /// A CSV file of the sample, RFC 4180.
    init(csv path: String) throws {
        let file = Places.root.appending(path: path)
        self.init(cells: cells(ofCSV: try String(contentsOf: file, encoding: .utf8)))
    }

    /// - Parameter cells: the head first.
    init(cells: [[String]]) {
        let head = cells.first ?? []
        rows = cells.dropFirst().map { row in
            Dictionary(zip(head, row)) { first, _ in first }
        }
    }

    /// The rows with only these columns, under other names.
    func columns(_ names: KeyValuePairs<String, String>) -> [Row] {
        rows.map { row in
            Dictionary(uniqueKeysWithValues: names.map { ($0.value, row[$0.key] ?? "") })
        }
    }
}

private func cells(ofCSV text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var characters = Array(text.unicodeScalars)[...]
    while let character = characters.popFirst() {
        switch (character, isQuoted) {
        case ("\"", true) where characters.first == "\"":
            cell.append("\"")
            characters.removeFirst()
        case ("\"", _): isQuoted.toggle()
        case (",", false):
            row.append(cell)
            cell = ""
        case ("\n", false):
            rows.append(row + [cell])
            row = []
            cell = ""
        default: cell.unicodeScalars.append(character)
        }
    }
    if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
    return rows
}
