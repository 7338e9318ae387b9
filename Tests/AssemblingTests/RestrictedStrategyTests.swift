import Foundation
import TestSupport
import Testing

/// What comes of a restricted strategy reaches no public output; what comes of an open one is open.
@Suite struct RestrictedStrategyTests {
    /// In a paper that is restricted too: in an open one the check has an error.
    private static let planted = [
        "Find the causes of unequal outcomes", "A commission has met", "School Nursing",
        "Breastfeeding at six to eight weeks", "53.4", "Living well in Riverside",
    ]

    @Test func whatIsRestrictedIsPrintedForMembersOnly() throws {
        try Places.withScratch { folder in
            try StrategyWorkspace.write(in: folder)
            try StrategyWorkspace.replace(
                "reported: 2023-11",
                with: "reported: 2023-11\n"
                    + "restricted: { scheme: lga-1972-12a, paragraph: \"3\", reason: Not agreed yet, public title: A strategy }",
                in: "strategies/well/strategy.yaml", of: folder)
            for item in ["item-1-progress", "item-2-scorecard"] {
                try StrategyWorkspace.replace(
                    "author: head-of-health",
                    with: "author: head-of-health\n"
                        + "restricted: { scheme: lga-1972-12a, paragraph: \"3\", reason: Not agreed yet, public title: A paper }",
                    in: "\(StrategyWorkspace.meeting)/\(item)/report.md", of: folder)
            }
            let built = try BuiltStrategy(in: folder)
            let members = try built.docBook("members")
            let open = try built.words()
            let openXML = try built.docBook()
            for words in Self.planted {
                #expect(!open.contains(words) && !openXML.contains(words), "\(words)")
            }
            for words in Self.planted.prefix(5) { #expect(members.contains(words), "\(words)") }
        }
    }

    @Test func anOpenPaperPrintsNoRestrictedStrategy() throws {
        try Places.withScratch { folder in
            try StrategyWorkspace.write(in: folder)
            try StrategyWorkspace.replace(
                "reported: 2023-11",
                with: "reported: 2023-11\n"
                    + "restricted: { scheme: lga-1972-12a, paragraph: \"3\", reason: Not agreed yet, public title: A strategy }",
                in: "strategies/well/strategy.yaml", of: folder)
            let result = try quorate(
                ["build", StrategyWorkspace.meeting, "--today", "2023-11-10"], in: folder)
            #expect(result.status == 1)
            let said = result.outputText + result.errorText
            for words in Self.planted { #expect(!said.contains(words), "\(words)") }
        }
    }

    @Test func whatIsOpenIsPrintedForEverybody() throws {
        try Places.withScratch { folder in
            try StrategyWorkspace.write(in: folder)
            let built = try BuiltStrategy(in: folder)
            for words in Self.planted.prefix(4) {
                #expect(try built.docBook().contains(words), "\(words)")
            }
        }
    }
}
