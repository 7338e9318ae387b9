import Foundation

@testable import Archiving

extension Tamperer {
    // MARK: - The chain

    func chain() throws -> [String] {
        try String(contentsOf: place("chain.jsonl"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    func write(chain lines: some Sequence<String>) throws {
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: place("chain.jsonl"))
    }

    mutating func tamperWithChain(_ what: Tampering) throws -> [String] {
        var lines = try chain()
        let at = Int.random(in: 0..<(lines.count - 1), using: &generator)
        switch what {
        case .editedLine, .editedLastLine:
            let place = what == .editedLine ? at : lines.count - 1
            let (old, new) = any([
                ("2026-06-01", "2026-06-02"), ("sealed", "sealed "),
                ("\"version\":", "\"version\":1"),
                ("\"content\":\"", "\"content\":\"0"), ("\"seal\":\"", "\"seal\":\"0"),
                ("town/", "tawn/"), ("\"previous\":\"", "\"previous\":\"0"), (":", ": "),
            ])
            lines[place] = lines[place].replacingOccurrences(of: old, with: new)
        case .removedLine: lines.remove(at: at)
        case .removedLastLine:
            lines.removeLast()
            try write(chain: lines)
            return [SmallArchive.bags[3]]
        case .reorderedLines: lines.swapAt(at, at + 1)
        case .repeatedLine: lines.insert(lines[at], at: at)
        case .chainRemoved:
            try FileManager.default.removeItem(at: place("chain.jsonl"))
            return SmallArchive.bags + ["chain.jsonl: missing"]
        default:
            let text = lines.map { $0 + "\n" }.joined()
            let cut = Int.random(in: 1..<(text.utf8.count - 1), using: &generator)
            var bytes = Data(text.utf8.prefix(cut))
            if bytes.last == 0x0A { bytes.append(0x7B) }
            try bytes.write(to: place("chain.jsonl"))
            return ["chain.jsonl"]
        }
        try write(chain: lines)
        return ["chain.jsonl"]
    }

    // MARK: - The catalogue

    mutating func tamperWithCatalogue(_ what: Tampering) throws -> [String] {
        let sequence = Int.random(in: 1...4, using: &generator)
        let edition = any(["public", "members"])
        // The first bag was superseded: its pages are out.
        let latest = Int.random(in: 2...4, using: &generator)
        let first = "(SELECT first_\(edition) FROM bags WHERE sequence = \(latest))"
        let bag = SmallArchive.bags[latest - 1]
        switch what {
        case .rowWithoutBag:
            try archive.edit(
                "INSERT INTO bags (sequence, bag, identifier, version, date) VALUES "
                    + "(\(4 + sequence), 'bags/town/none/v1', 'town/none', 1, '2026-01-01')")
            return ["bags/town/none/v1"]
        case .missingRow:
            try archive.edit("DELETE FROM bags WHERE sequence = \(sequence)")
            return [SmallArchive.bags[sequence - 1]]
        case .changedRow:
            let change = any([
                "authority = 'Other'", "title = title || ' '", "body = 'Caf\u{65}\u{301}'",
                "board = 'x'", "date = '2026-03-11'", "seal = 'x'", "version = version + 1",
                "identifier = 'town/x'", "bag = 'bags/x'", "superseded_by = 7",
                "first_public = 1 - first_public", "last_members = last_members + 1",
            ])
            // A version that was superseded has no pages for its row to point to.
            let row = change.contains("_public") || change.contains("_members") ? latest : sequence
            try archive.edit("UPDATE bags SET \(change) WHERE sequence = \(row)")
            return ["catalogue.sqlite", SmallArchive.bags[row - 1]]
        case .changedPage:
            let change = any([
                "words = words || ' not'", "title = 'x'", "kind = 'x'", "number = '9'", "page = 7",
                "sequence = 1",
            ])
            try archive.edit("UPDATE \(edition)_pages SET \(change) WHERE rowid = \(first)")
            return ["catalogue.sqlite", bag]
        case .addedPage:
            try archive.edit(
                "INSERT INTO \(edition)_pages VALUES ('more', '', 'report', '', 1, \(sequence))")
            return ["catalogue.sqlite: has pages of the \(edition) edition"]
        case .removedPage:
            try archive.edit("DELETE FROM \(edition)_pages WHERE rowid = \(first)")
            return ["catalogue.sqlite", bag]
        case .catalogueDamaged:
            // A disk's block, as large as one of the catalogue's pages.
            var bytes = try Data(contentsOf: place("catalogue.sqlite"))
            let page = Int.random(in: 0..<(bytes.count / 4096), using: &generator)
            bytes.replaceSubrange(
                (page * 4096)..<(page * 4096 + 4096), with: Data(repeating: 0xFF, count: 4096))
            try bytes.write(to: place("catalogue.sqlite"))
            return ["catalogue.sqlite"]
        default:
            try archive.edit("UPDATE \(edition)_pages SET rowid = 99 WHERE rowid = \(first)")
            return ["catalogue.sqlite", bag]
        }
    }
}
