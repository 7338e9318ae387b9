import Foundation
import TestSupport
import Testing

/// `pack.xml` in the hands of the public readers of DocBook: none has a word to say.
@Suite struct FormatTests {
    private static let grammar = "/usr/share/xml/docbook/schema/rng/5.0/docbook.rng"
    private static let stylesheet =
        "/usr/share/xml/docbook/stylesheet/docbook-xsl-ns/html/docbook.xsl"

    @Test func isValidByXmllint() throws {
        try expectSilence("xmllint", ["--nonet", "--noout", "--relaxng", Self.grammar] + files())
    }

    @Test func isValidByJing() throws {
        try expectSilence("jing", [Self.grammar] + files())
    }

    @Test func becomesHTMLByThePublicStylesheets() throws {
        let files = try files()
        var html = try expectSilence("xsltproc", ["--nonet", Self.stylesheet] + files)
        for file in files {
            let end = try #require(html.range(of: Data("</html>".utf8)), "\(file)")
            #expect(html.distance(from: html.startIndex, to: end.lowerBound) > 5_000, "\(file)")
            html = html[end.upperBound...]
        }
    }

    @Test func isReadByPandoc() throws {
        for file in try files() {
            let plain = try expectSilence("pandoc", ["-f", "docbook", "-t", "plain", file])
            #expect(plain.count > 1_000)
        }
    }

    @Test func everyCrossReferenceResolves() throws {
        for edition in try BuiltPack.editions() {
            let document = try DocBookReading(edition.bytes("pack.xml"))
            let identifiers = Set(document.identifiers)
            #expect(identifiers.count == document.identifiers.count, "an id stands twice")
            if edition.meeting.path == SampleMeeting.southampton.path {
                #expect(document.targets.count > 5, "it refers to appendices and paragraphs")
            }
            for target in document.targets {
                #expect(identifiers.contains(target), "\(edition): nothing is called \(target)")
            }
        }
    }

    private func files() throws -> [String] {
        try BuiltPack.editions().map { $0.folder.appending(path: "pack.xml").path }
    }

    /// Runs a reader; it must end well and say nothing, but for the words it always says.
    @discardableResult
    private func expectSilence(
        _ program: String, _ arguments: [String]
    ) throws -> Data {
        let result = try run(program, arguments)
        let said = result.errorText.split(separator: "\n").filter {
            // jing's start script misses three Java archives that it does not need.
            !$0.hasSuffix(" validates") && !$0.contains("jing: Unable to locate")
        }
        #expect(result.status == 0 && said.isEmpty, "\(program): \(said.prefix(10))")
        if program == "jing" { #expect(result.output.isEmpty, "\(result.outputText.prefix(1000))") }
        return result.output
    }
}
