import Foundation
import TestSupport
import Testing

/// Both editions of a small workspace that a test writes, held to what holds for every pack: DocBook that
/// is valid, 80 columns, 60 lines.
struct SmallPack {
    let publicText: String
    let membersText: String
    let publicXML: DocBookReading
    let membersXML: DocBookReading

    /// - Parameters:
    ///   - files: `=== path` and the lines of the file, one file after the other.
    ///   - meeting: the folder of the meeting.
    init(_ files: String, meeting: String, today: String) throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files.components(separatedBy: "=== ").dropFirst() {
            let path = file.prefix { $0 != "\n" }
            try write(String(file.dropFirst(path.count + 1)), to: String(path), in: folder)
        }
        let out = folder.appending(path: "out")
        let result = try quorate(
            ["build", "meetings/\(meeting)", "--today", today, "--output", out.path], in: folder)
        guard result.status == 0 else { throw NotBuilt(says: result.errorText) }
        let built = out.appending(path: meeting)
        func file(_ edition: String, _ name: String) -> URL {
            built.appending(path: "\(edition)/\(name)")
        }
        publicText = try String(contentsOf: file("public", "pack.txt"), encoding: .utf8)
        membersText = try String(contentsOf: file("members", "pack.txt"), encoding: .utf8)
        publicXML = try DocBookReading(Data(contentsOf: file("public", "pack.xml")))
        membersXML = try DocBookReading(Data(contentsOf: file("members", "pack.xml")))
        for edition in ["public", "members"] {
            let grammar = "/usr/share/xml/docbook/schema/rng/5.0/docbook.rng"
            let path = file(edition, "pack.xml").path
            let result = try run(
                "xmllint", ["--nonet", "--noout", "--relaxng", grammar, path])
            #expect(result.status == 0, "\(edition): \(result.errorText.prefix(1000))")
        }
        for text in [publicText, membersText] {
            for sheet in Sheets(text).all {
                #expect(sheet.lines.count <= 60)
                for line in sheet.lines { #expect(columns(of: line) <= 80, "\(line)") }
            }
        }
    }

    /// A workspace of `Tests/PackTests/Houses`.
    init(house: String, meeting: String, today: String) throws {
        let file = Places.root.appending(path: "Tests/PackTests/Houses/\(house).txt")
        try self.init(
            String(contentsOf: file, encoding: .utf8), meeting: meeting, today: today)
    }

    private struct NotBuilt: Error, CustomStringConvertible {
        let says: String
        var description: String { "the build failed:\n\(says)" }
    }
}

/// A text pack as words: cells of a ruled table one after the other, page stamps and rules left out, one
/// blank between words.
func wordsOfCells(_ text: String) -> String {
    var words: [String] = []
    var cells: [String] = []
    func flush() {
        words += cells
        cells = []
    }
    for line in text.split(whereSeparator: { $0 == "\n" || $0 == "\u{0C}" }).map(String.init) {
        if line.hasPrefix("|"), line.hasSuffix("|") {
            let inner = line.dropFirst().dropLast().split(
                separator: "|", omittingEmptySubsequences: false
            ).map(String.init)
            if inner.count != cells.count {
                flush()
                cells = inner
            } else {
                cells = zip(cells, inner).map { $0 + " " + $1 }
            }
            continue
        }
        flush()
        let isRule = !line.contains { !"+=- ".contains($0) }
        let isStamp = line.trimmingPrefix { $0 == " " }.wholeMatch(of: /Page \d+/) != nil
        if !isRule, !isStamp { words.append(line) }
    }
    flush()
    return squeezed(words.joined(separator: " "))
}
