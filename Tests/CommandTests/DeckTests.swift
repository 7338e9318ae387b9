import Foundation
import TestSupport
import Testing

/// A deck among the papers of a meeting: both editions, their manifest, and the readers of DocBook.
@Suite struct DeckTests {
    private static let deck = """
        ---
        title: Our year in slides
        deck: landscape
        subtitle: Finance Division
        date: March 2026
        ---

        Prepared for the committee.

        # Contents { contents: yes }

        # Areas of work { divider: yes }

        # Income { label: AREAS OF WORK }

        Rates came in as planned, see Appendix 1.

        ## Notes

        Say that the arrears fell.

        # Zebra holdings { restricted: { scheme: lga-1972-12a, paragraph: 3, reason: prices, public title: Investments } }

        Quagga bonds were bought at a xylophone price.

        ## Notes

        Do not name the yak broker.

        # Figures { sheet: portrait }

        | Heading | Planned |
        |---|---|
        | Rent | 100 |

        """

    private func write(in folder: URL) throws {
        try SmallWorkspace.write(in: folder)
        try TestSupport.write(
            Self.deck, to: SmallWorkspace.item + "/appendix-5-slides.md", in: folder)
        try SmallWorkspace.replace(
            "file: appendix-4-method.md }\n",
            with: "file: appendix-4-method.md }\n  - { number: 5, title: Our year in slides }\n",
            in: SmallWorkspace.item + "/report.md", of: folder)
    }

    @Test func deckInBothEditions() throws {
        try Places.withScratch { folder in
            try write(in: folder)
            let told = try quorate(["build", SmallWorkspace.meeting], in: folder)
            #expect(told.status == 0, "\(told.errorText)")
            #expect(!told.errorText.contains("appendix-5"), "\(told.errorText)")
            let pack = folder.appending(path: "out/2026-03-10-audit")
            func text(_ path: String) throws -> String {
                try String(contentsOf: pack.appending(path: path), encoding: .utf8)
            }
            for secret in ["Zebra", "Quagga", "xylophone", "yak broker"] {
                for file in ["pack.txt", "pack.xml", "manifest.json"] {
                    #expect(try !text("public/" + file).contains(secret), "\(secret) in \(file)")
                }
                if secret != "Zebra" { #expect(try text("members/pack.txt").contains(secret)) }
            }
            let open = try text("public/pack.txt").components(separatedBy: "\u{0C}")
            // What stands for a withheld slide is a slide, and in the contents.
            let slide = try #require(open.first { $0.hasPrefix("Investments\n===========\n") })
            #expect(slide.contains("Not for publication"))
            #expect(slide.components(separatedBy: "\n").count == 41)
            let contents = try #require(open.first { $0.hasPrefix("Contents\n========\n") })
            #expect(
                contents.contains("  Investments ...") && contents.contains("Areas of work ..."))
            let cover = try #require(open.first { $0.contains("Finance Division") })
            #expect(cover.contains("March 2026") && cover.contains("Prepared for the committee."))
            let income = try #require(open.first { $0.contains("AREAS OF WORK\nIncome\n======") })
            #expect(income.contains("\nSpeaker's notes\n---------------\n"))
            for edition in ["public", "members"] {
                let manifest = try text(edition + "/manifest.json")
                #expect(manifest.contains("\"orientation\": \"landscape\""))
                #expect(manifest.contains("\"slides\": 5"))
                try expectSilence(on: pack.appending(path: edition + "/pack.xml"))
            }
            let document = try text("public/pack.xml")
            #expect(document.contains("role=\"deck\" condition=\"landscape\""))
            #expect(document.contains("<section role=\"slide\" condition=\"portrait\""))
            #expect(document.contains("<section role=\"divider\" condition=\"landscape\""))
            #expect(document.contains("<para role=\"slide-label\">AREAS OF WORK</para>"))
            #expect(document.contains("<section role=\"slide-notes\""))
            #expect(document.contains("<xref linkend=\"item-2-appendix-5-section-income\"/>"))
        }
    }

    @Test func sameDeckSameBytes() throws {
        func bytes() throws -> [Data] {
            try Places.withScratch { folder in
                try write(in: folder)
                _ = try quorate(["build", SmallWorkspace.meeting], in: folder)
                let pack = folder.appending(path: "out/2026-03-10-audit")
                return try ["public", "members"].flatMap { edition in
                    try ["pack.txt", "pack.xml", "manifest.json"].map {
                        try Data(contentsOf: pack.appending(path: edition + "/" + $0))
                    }
                }
            }
        }
        #expect(try bytes() == bytes())
    }

    @Test func slipsInTheKeysOfADeck() throws {
        try Places.withScratch { folder in
            try write(in: folder)
            let path = SmallWorkspace.item + "/appendix-5-slides.md"
            try SmallWorkspace.replace("deck: landscape\n", with: "", in: path, of: folder)
            let told = try quorate(["check", SmallWorkspace.meeting], in: folder)
            #expect(told.status == 1)
            let words = told.outputText + told.errorText
            #expect(words.contains("only a deck has a 'subtitle' on its cover"))
            #expect(words.contains("[slide-outside-deck]"))
            try TestSupport.write(
                "---\ndeck: sideways\n---\n# A\n\nb\n", to: path, in: folder)
            let again = try quorate(["check", SmallWorkspace.meeting], in: folder)
            #expect((again.outputText + again.errorText).contains("[choice-unknown]"))
        }
    }

    /// The public schema and the public readers of DocBook have nothing to say.
    private func expectSilence(on file: URL) throws {
        let schema = "/usr/share/xml/docbook/schema/rng/5.0/docbook.rng"
        let sheet = "/usr/share/xml/docbook/stylesheet/docbook-xsl-ns/html/docbook.xsl"
        for (tool, arguments) in [
            ("xmllint", ["--nonet", "--noout", "--relaxng", schema]),
            ("xsltproc", ["--nonet", sheet]), ("pandoc", ["-f", "docbook", "-t", "plain"]),
        ] {
            let result = try run(tool, arguments + [file.path])
            let said = result.errorText.split(separator: "\n").filter {
                !$0.hasSuffix(" validates")
            }
            #expect(result.status == 0 && said.isEmpty, "\(tool): \(said.prefix(5))")
        }
    }
}
