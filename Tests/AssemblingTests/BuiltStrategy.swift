import Foundation
import TestSupport
import Testing

/// A pack built of a workspace with a strategy.
struct BuiltStrategy {
    let output: URL

    /// Builds both editions; fails when the build has a word to say.
    init(in folder: URL, output: String = "out") throws {
        let result = try quorate(
            [
                "build", StrategyWorkspace.meeting, "--today", "2023-11-10", "--output", output,
            ], in: folder)
        try #require(result.status == 0, "\(result.errorText)")
        self.output = folder.appending(path: output)
            .appending(path: StrategyWorkspace.folder)
    }

    func text(_ edition: String = "public") throws -> String {
        try String(contentsOf: output.appending(path: "\(edition)/pack.txt"), encoding: .utf8)
    }

    func docBook(_ edition: String = "public") throws -> String {
        try String(contentsOf: output.appending(path: "\(edition)/pack.xml"), encoding: .utf8)
    }

    /// The text with every run of blanks as one, so that lines may break anywhere.
    func words(_ edition: String = "public") throws -> String {
        try text(edition).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The DocBook of one item, by its title.
    func item(_ number: Int, _ edition: String = "public") throws -> Substring {
        let whole = try docBook(edition)
        let start = try #require(whole.range(of: "xml:id=\"item-\(number)\""))
        let rest = whole[start.upperBound...]
        let end = rest.range(of: "xml:id=\"item-\(number + 1)\"")
        return rest[..<(end?.lowerBound ?? rest.endIndex)]
    }

    /// What stands in one item, cell after cell: its DocBook without tags, every run of blanks as one.
    func said(_ number: Int = 2, _ edition: String = "public") throws -> String {
        var words = ""
        var isTag = false
        for character in try item(number, edition) {
            switch character {
            case "<": isTag = true
            case ">":
                isTag = false
                words += " "
            default: if !isTag { words.append(character) }
            }
        }
        return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Holds the DocBook against its schema and its readers.
    func expectValid(_ edition: String = "public") throws {
        let file = output.appending(path: "\(edition)/pack.xml").path
        let schema = "/usr/share/xml/docbook/schema"
        let rng = try run(
            "xmllint",
            ["--nonet", "--noout", "--relaxng", "\(schema)/rng/5.0/docbook.rng", file])
        #expect(rng.status == 0, "\(rng.errorText)")
        let schematron = try run("jing", ["\(schema)/schematron/5.0/docbook.sch", file])
        #expect(schematron.status == 0, "\(schematron.outputText)")
        let stylesheet = "/usr/share/xml/docbook/stylesheet/docbook-xsl-ns/html/docbook.xsl"
        let html = try run("xsltproc", ["--nonet", stylesheet, file])
        #expect(html.status == 0 && html.errors.isEmpty, "\(html.errorText)")
        let plain = try run("pandoc", ["-f", "docbook", "-t", "plain", file])
        #expect(plain.status == 0 && plain.errors.isEmpty, "\(plain.errorText)")
    }
}
