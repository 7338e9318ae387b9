import Foundation
import TestSupport
import Testing

/// A restricted strategy reaches neither the public edition nor its manifest nor a message.
@Suite struct RestrictedStrategyTests {
    private static let meeting = "meetings/2026-03-10-audit"
    private static let words = ["zephyr", "quokka", "marmot", "indicators.yaml", "strategy.yaml"]

    private func write(in folder: URL, report: String) throws {
        let files = [
            "authority.yaml": "name: Council\nhouse: standard\n",
            "boards/audit/board.yaml": "name: Audit\n",
            "\(Self.meeting)/agenda.yaml": """
            board: audit
            date: 2026-03-10
            start: "10:00"
            items:
              - { title: Budget, papers: item-1-budget }

            """,
            "\(Self.meeting)/item-1-budget/report.md":
                "---\ntitle: Budget\n---\n# Summary\n\nShort.\n\n\(report)\n",
            "strategies/plan/strategy.yaml": """
            title: Zephyr
            restricted: { scheme: lga-1972-12a, paragraph: 3, reason: bids, public title: A plan }

            """,
            "strategies/plan/indicators.yaml": """
            indicators:
              - { id: bids, measure: Quokka, local: 53.4, unit: marmot }

            """,
        ]
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    @Test func aRestrictedSectionMayQuoteIt() throws {
        try Places.withScratch { folder in
            try write(
                in: folder,
                report: """
                    # Financial implications { restricted: { scheme: lga-1972-12a, paragraph: 3, reason: bids, public title: Of money } }

                    There are {{indicator: bids}}.
                    """)
            let result = try quorate(["build", Self.meeting, "--today", "2026-03-01"], in: folder)
            #expect(result.status == 0, "\(result.errorText)")
            let out = folder.appending(path: "out/2026-03-10-audit/public")
            for name in ["pack.txt", "pack.xml", "manifest.json"] {
                let text = try String(contentsOf: out.appending(path: name), encoding: .utf8)
                for word in Self.words {
                    #expect(!text.lowercased().contains(word), "\(word) in \(name)")
                }
            }
        }
    }

    @Test func anOpenPaperMayNot() throws {
        try Places.withScratch { folder in
            try write(in: folder, report: "There are {{indicator: bids}}, or {{indicator: bid}}.")
            let result = try quorate(["check", ".", "--today", "2026-03-01"], in: folder)
            #expect(result.status == 1)
            let told = (result.outputText + result.errorText).lowercased()
            #expect(told.contains("[open-paper-shows-restricted-strategy]"))
            #expect(told.contains("[quote-of-unknown-record]"))
            #expect(!told.contains("did you mean"))
            for word in Self.words { #expect(!told.contains(word), "\(word) is told") }
        }
    }
}
