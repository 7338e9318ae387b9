import Foundation
import TestSupport
import Testing

/// Restricted words in places where nobody thinks of them: none may reach the public edition or a
/// message.
@Suite struct LeakTests {
    /// What is laid over the workspace of the supplements' tests, and what comes of it.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// Contents by path within the folder of the meeting, or within the workspace behind a `/`.
        let files: [String: String]
        /// The code that check tells; `nil` when the pack is built.
        var code: String?
    }

    private static let restricted =
        "restricted: { scheme: lga-1972-12a, paragraph: 3, reason: prices, public title: A contract }"

    private static func report(_ head: String = "", _ body: String = "Words.") -> String {
        "---\ntitle: Budget monitoring\n\(head)---\n\n# Summary\n\n\(body)\n"
    }

    private static func supplement(_ entries: String) -> String {
        "published: 2026-03-06\nreason: New figures.\n\(entries)\n"
    }

    private static func listed(_ second: String = "") -> String {
        """
        appendices:
          - { number: 1, title: Figures, file: appendix-1-figures.csv }
          - { number: 2, title: Remarks, file: appendix-2-remarks.xml \(second) }
          - { number: 3, title: Letter, file: appendix-3-letter.txt }
          - { number: 4, title: Method, file: appendix-4-method.md }

        """
    }

    private static let svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>zorblax</title></svg>\n"

    private static let withAppendix = report(listed(", \(restricted)"))

    static let built: [Case] = [
        Case(
            testDescription: "the note of a restricted report",
            files: [
                "supplement-1/supplement.yaml": supplement(
                    "replaces:\n  - { item: \"2\", papers: more, note: The zorblax bid is corrected. }"
                ), "supplement-1/more/report.md": report(restricted + "\n"),
            ]),
        Case(
            testDescription: "the note of a restricted report that is added",
            files: [
                "supplement-1/supplement.yaml": supplement(
                    "adds:\n  - item: \"3\"\n    papers: more\n    note: The zorblax bid is late."),
                "supplement-1/more/report.md": report(restricted + "\n"),
            ]),
        Case(
            testDescription: "the note of an appendix issued as restricted",
            files: [
                "item-2-budget/report.md": withAppendix,
                "supplement-1/supplement.yaml": supplement(
                    """
                    replaces:
                      - item: "2"
                        papers: more
                        appendices:
                          - { number: 1, title: Open figures, file: appendix-1-a.md }
                          - { number: 2, title: The zorblax, file: appendix-2-a.md }
                        note: The zorblax bid is corrected.
                    """), "supplement-1/more/appendix-2-a.md": "The zorblax bid.\n",
                "supplement-1/more/appendix-1-a.md": "Spending.\n",
            ]),
        Case(
            testDescription: "a file named in code in a restricted section",
            files: [
                "item-2-budget/report.md": report(
                    listed(),
                    "Words.\n\n# Background { \(restricted) }\n\n```\n![a](zorblax.svg)\n```"),
                "item-2-budget/zorblax.svg": svg,
            ]),
        Case(
            testDescription: "a section of a commitment",
            files: [
                "/strategies/plan/strategy.yaml": "title: A plan\n",
                "/strategies/plan/commitments/c.md":
                    "---\ntitle: Homes\n---\n\n# Risks { \(restricted) }\n\nThe zorblax risk.\n",
            ]),
    ]

    static let told: [Case] =
        [
            "**Zorblax** { \(restricted) }", "- Zorblax { \(restricted) }",
            "Zorblax { \(restricted) }", "> Zorblax { restricted: yes }",
            "| Zorblax { restricted: yes } | b |\n|---|---|\n| c | d |",
            "Words.[^1]\n\n[^1]: Zorblax { restricted: yes }",
        ].map {
            Case(
                testDescription: $0,
                files: ["item-2-budget/report.md": report("", $0 + "\n\nThe zorblax bid. <b>")],
                code: "table-attributes")
        } + [
            Case(
                testDescription: "brackets in a heading",
                files: [
                    "item-2-budget/report.md": report(
                        "", "Words.\n\n# Zorblax [restricted: lga]\n\nThe zorblax bid.")
                ], code: "heading-attributes"),
            Case(
                testDescription: "a folder of a supplement that nothing names",
                files: [
                    "supplement-1/supplement.yaml": supplement("adds:\n  - { item: \"3\" }"),
                    "supplement-1/item-3-zorblax/report.md": report(restricted + "\n"),
                ], code: "supplement-folder-unnamed"),
            Case(
                testDescription: "an entry of 'withdraws' that is only words",
                files: [
                    "supplement-1/supplement.yaml": supplement("withdraws:\n  - \"2 zorblax\"")
                ], code: "type-wrong"),
            Case(
                testDescription: "an entry of 'adds' that is only words",
                files: ["supplement-1/supplement.yaml": supplement("adds:\n  - zorblax")],
                code: "type-wrong"),
            Case(
                testDescription: "'adds' that is only words",
                files: ["supplement-1/supplement.yaml": supplement("adds: zorblax")],
                code: "type-wrong"),
            Case(
                testDescription: "the number of a restricted appendix, written otherwise",
                files: [
                    "item-2-budget/report.md": withAppendix,
                    "supplement-1/supplement.yaml": supplement(
                        """
                        replaces:
                          - { item: "2", papers: more, appendices: [ { number: "02", title: Zorblax, file: appendix-2-a.md }, { number: "7", title: Zorblax, file: appendix-7-a.md } ] }
                        """), "supplement-1/more/appendix-2-a.md": "The zorblax bid.\n",
                    "supplement-1/more/appendix-7-a.md": "The zorblax bid.\n",
                ], code: "supplement-replaces-nothing"),
            Case(
                testDescription: "the manifest for members in place of the public one",
                files: [
                    "published/public.json":
                        "{\n  \"agenda\": [ { \"number\": \"2\", \"state\": \"open\", \"title\": \"Zorblax\" } ],\n  \"edition\": \"members\"\n}\n"
                ], code: "type-wrong"),
        ]
        + [
            "See ![a](zorblax.svg) here.", "| a |\n|---|\n| ![a](zorblax.svg) |",
            "![a](Zorblax.SVG)", "![a](./zorblax.svg)", "[a](zorblax.svg)",
            "<img src=\"zorblax.svg\">",
        ].map {
            Case(
                testDescription: $0,
                files: [
                    "item-2-budget/report.md": report(
                        "", "Words.\n\n# Background { \(restricted) }\n\n\($0)"),
                    "item-2-budget/zorblax.svg": svg,
                ], code: "unlisted-file")
        }

    private func write(_ planted: Case, in folder: URL) throws {
        try SupplementTests.write(in: folder)
        for (path, text) in planted.files {
            let isWhole = path.hasPrefix("/")
            try TestSupport.write(
                text, to: isWhole ? String(path.dropFirst()) : "\(SmallWorkspace.meeting)/\(path)",
                in: folder)
        }
    }

    private func isLeak(_ data: Data) -> Bool {
        String(decoding: data, as: UTF8.self).lowercased().contains("zorblax")
    }

    @Test(arguments: built)
    func nothingIsInThePublicEdition(_ planted: Case) throws {
        try Places.withScratch { folder in
            try write(planted, in: folder)
            let result = try quorate(
                ["build", SmallWorkspace.meeting, "--today", "2026-03-06"], in: folder)
            #expect(result.status == 0, "\(result.errorText)")
            #expect(!isLeak(result.output + result.errors), "\(result.errorText)")
            let open = try files(under: folder.appending(path: "out")).filter {
                $0.key.contains("public")
            }
            #expect(!open.isEmpty)
            for (path, bytes) in open { #expect(!isLeak(bytes), "\(path)") }
        }
    }

    @Test(arguments: told)
    func nothingIsInAMessage(_ planted: Case) throws {
        try Places.withScratch { folder in
            try write(planted, in: folder)
            for format in ["text", "json"] {
                let result = try quorate(["check", "--format", format], in: folder)
                #expect(result.outputText.contains(planted.code ?? ""), "\(result.outputText)")
                #expect(!isLeak(result.output + result.errors), "\(result.outputText)")
            }
        }
    }

    @Test func aRestrictedSectionRestrictsTheStrategy() throws {
        try Places.withScratch { folder in
            let planted = Case(
                testDescription: "",
                files: [
                    "/strategies/plan/strategy.yaml": "title: The zorblax plan\nzorblax: 1\n",
                    "/strategies/plan/commitments/c.md":
                        "---\ntitle: Homes\n---\n\n# Risks { \(Self.restricted) }\n\nRisks.\n",
                ])
            try write(planted, in: folder)
            let result = try quorate(["check"], in: folder)
            #expect(result.outputText.contains("key-unknown"))
            #expect(!isLeak(result.output), "\(result.outputText)")
        }
    }

    /// What is open of an entry is still printed, and not taken for a leak.
    @Test func openAppendicesBesideARestrictedOneAreStillOpen() throws {
        try Places.withScratch { folder in
            try write(Self.built[2], in: folder)
            #expect(
                try quorate(
                    ["build", SmallWorkspace.meeting, "--today", "2026-03-06"], in: folder
                ).status == 0)
            let open = try files(under: folder.appending(path: "out"))
                .filter { $0.key.contains("public") && $0.key.hasSuffix("pack.txt") }
            let text = open.values.map { String(decoding: $0, as: UTF8.self) }.joined()
            #expect(text.contains("Open figures"))
        }
    }
}
