import DocumentTree
import Foundation
import Rendering
import TestSupport
import Testing

extension DocBookTests {
    /// Random packs against the public schema and the public readers of DocBook.
    @Suite struct Validity {
        private static let schema = "/usr/share/xml/docbook/schema"
        private static let stylesheet =
            "/usr/share/xml/docbook/stylesheet/docbook-xsl-ns/html/docbook.xsl"

        @Test func `random packs are valid and no reader has a word to say`() throws {
            let folder = FileManager.default.temporaryDirectory
                .appending(path: "quorate-docbook-\(UUID().uuidString)")
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let files = try (1...60).map { seed -> String in
                let file = folder.appending(path: "seed-\(seed).xml")
                var generator = DocBookRandomPack(seed: UInt64(seed))
                let options = DocBookOptions(pictures: ["a.png": "a b:c.png"])
                try Data(renderDocBook(generator.pack(), options)).write(to: file)
                return file.path
            }
            let grammar = "\(Self.schema)/rng/5.0/docbook.rng"
            try expectSilence("xmllint", ["--nonet", "--noout", "--relaxng", grammar] + files)
            let rules = "\(Self.schema)/schematron/5.0/docbook.sch"
            try expectSilence("jing", [rules] + files)
            try expectSilence("jing", [grammar] + files)
            // The readers of DocBook are slow, and less strict than its grammar.
            try expectSilence("xsltproc", ["--nonet", Self.stylesheet] + files.prefix(20))
            try expectSilence(
                "pandoc", ["-f", "docbook", "-t", "plain", "--file-scope"] + files.prefix(20))
        }

        /// Runs a client of DocBook; fails when it is missing, fails or says anything of note.
        private func expectSilence(_ tool: String, _ arguments: [String]) throws {
            let result = try run(tool, arguments)
            // jing complains on standard output, where the others write what was asked of them.
            let bytes = tool == "jing" ? result.output + result.errors : result.errors
            let said = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter {
                // jing's start script misses three Java archives that it does not need.
                !$0.hasSuffix(" validates") && !$0.contains("/usr/bin/jing: Unable to locate")
            }
            #expect(result.status == 0 && said.isEmpty, "\(tool): \(said.prefix(10))")
        }
    }
}
