import Foundation
import TestSupport
import Testing

/// Each layout of `templates/papers` over a small strategy, in both outputs.
@Suite struct LayoutTests {
    private func built(_ fences: String..., work: (BuiltStrategy) throws -> Void) throws {
        try Places.withScratch { folder in
            try StrategyWorkspace.write(printing: fences, in: folder)
            try work(try BuiltStrategy(in: folder))
        }
    }

    @Test func everyLayoutIsValidInBothEditions() throws {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: Places.root.appending(path: "templates/papers").path
        ).map { String($0.dropLast(5)) }.sorted()
        #expect(names.count >= 12)
        try Places.withScratch { folder in
            try StrategyWorkspace.write(printing: names.map { "print: \($0)" }, in: folder)
            let built = try BuiltStrategy(in: folder)
            for edition in ["public", "members"] {
                try built.expectValid(edition)
                for sheet in try built.text(edition).split(separator: "\u{0C}") {
                    let lines = sheet.split(separator: "\n", omittingEmptySubsequences: false)
                    // A landscape sheet has 40 lines.
                    let measure = lines.count <= 41 ? 120 : 80
                    #expect(!lines.contains { $0.count > measure })
                }
            }
        }
    }

    @Test func progressSpansOwnersAndUpdates() throws {
        try built("print: progress\nonly: [ maternity, weight ]") { built in
            let item = try built.item(2)
            #expect(item.contains("Priority 1: The best start in life"))
            #expect(item.contains("Good care for every mother"))
            #expect(!item.contains("New routes into work"))
            // The owner and the update of the first action hold for the second.
            #expect(item.components(separatedBy: "morerows=\"1\"").count == 3)
            #expect(item.components(separatedBy: "A commission has met.").count == 2)
            let words = try built.said()
            #expect(words.contains("Status: Overdue"))
            #expect(words.contains("Status: Under way"))
            #expect(words.contains("Status: Done"))
            // The author's word goes before what the dates tell.
            #expect(words.contains("Status: off track"))
            #expect(words.contains("Ada Marsh, Head of Health"))
        }
    }

    @Test func summaryCountsWhatTheDatesTell() throws {
        try built("print: summary") { built in
            let words = try built.said()
            #expect(
                words.contains("1. The best start in life 4 1 1 2 0 0 2. Good work 1 0 0 0 0 1"))
        }
    }

    @Test func headlinesComeByPriority() throws {
        try built("print: headlines") { built in
            let words = try built.said()
            let success = try #require(words.range(of: "Every school has joined"))
            let further = try #require(words.range(of: "Records are to be shared"))
            #expect(success.lowerBound < further.lowerBound)
            #expect(words.contains("Examples for further development"))
        }
    }

    @Test func theWorstThirdIsSaidInWords() throws {
        try built("print: scorecard") { built in
            let item = try built.item(2)
            #expect(item.components(separatedBy: "in the worst third").count == 2)
            #expect(
                item.contains(
                    "<inlinemediaobject><imageobject><imagedata fileref=\"data:image/svg+xml,%3Csvg"
                ))
            #expect(
                item.contains(
                    "<textobject><phrase>From 48.0 in 2019/20 to 53.4 in 2021/22, rising</phrase>"))
            #expect(item.contains("From 9.7 in 2020/21 to 9.7 in 2021/22, the same"))
            let text = try built.text()
            #expect(text.contains("▁▅█") && text.contains("▄▄"))
            #expect(try built.said().contains("Data unavailable"))
        }
    }

    @Test func outcomesSpanGoalsAndObjectives() throws {
        try built("print: outcomes-framework") { built in
            let words = try built.said()
            #expect(words.contains("48.0% (2019/20)"))
            #expect(words.contains("60% by 2025/26"))
            #expect(words.contains("Good care for every mother"))
            // The indicator of the priority itself, and the two of its aim: one goal.
            #expect(try built.item(2).contains("morerows=\"2\""))
        }
    }

    @Test func milestonesHaveBarsAndWords() throws {
        try built("print: timeline", "print: milestones") { built in
            let words = try built.said()
            #expect(words.contains("27 September 2023 to 19 November 2023"))
            #expect(words.contains("subject to the agreement of Cabinet"))
            #expect(words.contains("March 2024"))
            #expect(words.contains("to the end of March 2024"))
            let text = try built.text()
            #expect(text.contains("░░") || text.contains("░"))
            #expect(text.contains("█"))
            #expect(
                try built.item(2).contains(
                    "<phrase>23 July 2023, done 23 July 2023</phrase>"))
        }
    }

    @Test func roadmapGoesByStrandAndYear() throws {
        try built("print: roadmap\nonly: [ Live well ]") { built in
            let words = try built.said()
            #expect(words.contains("Year 1: 2024/25"))
            #expect(!words.contains("Sign-off of the scope"))
        }
    }

    @Test func commitmentsKeepEveryBoxAndPromptInEmptyOnes() throws {
        try built("print: commitment") { built in
            let words = try built.said()
            #expect(words.contains("Commitment 1: Work for care leavers (draft)"))
            #expect(words.contains("Commitment 2: A form without words"))
            #expect(words.contains("Young people who leave care find work."))
            #expect(words.contains("One shared record."))
            // A box that the form does not know is printed after it.
            #expect(words.contains("Lessons Begin early."))
            // Two forms, of which only the first has an overview: one prompt for it, two for risks.
            #expect(
                words.components(separatedBy: "What is promised, to whom, and on what evidence.")
                    .count == 2)
            #expect(words.components(separatedBy: "What may stand in the way.").count == 3)
            #expect(words.contains("12. Secure the fund"))
        }
    }

    @Test func trackersHaveAHeadOfTwoLines() throws {
        try built("print: projects") { built in
            let item = try built.item(2)
            #expect(item.contains("Dates") && item.contains("Start") && item.contains("Apr-22"))
            #expect(item.contains("namest=") && item.contains("nameend="))
        }
    }

    @Test func comparisonSaysWhatMovedAndWhetherThatIsGood() throws {
        try built("print: comparison\nsince: 2020/21\nuntil: 2021/22") { built in
            let words = try built.said()
            #expect(words.contains("+2.2"))
            #expect(words.contains("Up") && words.contains("Better"))
            #expect(words.contains("No change"))
            #expect(words.contains("Without a value in both periods"))
        }
    }

    @Test func domainsListLeadsAndStrategies() throws {
        try built("print: domains") { built in
            let words = try built.said()
            #expect(words.contains("(via Locality Board)"))
            #expect(words.contains("Housing Strategy") && words.contains("Jo Field"))
        }
    }

    /// A layout is data: a workspace's own needs no Swift.
    @Test func aWorkspaceHasItsOwnLayouts() throws {
        try Places.withScratch { folder in
            try StrategyWorkspace.write(
                printing: ["print: late\nonly: [ best-start ]"], in: folder)
            try write(
                """
                name: What is late
                words: { overdue: LATE }
                layout:
                  - line: "{number of actions} actions of {strategy}, {number overdue} late:"
                  - list: overdue actions
                    numbered: decimal
                    do: [ { line: "{title} ({owner in full}, {overdue})" } ]
                    otherwise: None.

                """, to: "templates/papers/late.yaml", in: folder)
            let words = try BuiltStrategy(in: folder).said()
            #expect(words.contains("4 actions of Living well in Riverside, 2 late:"))
            #expect(words.contains("Find the causes of unequal outcomes (Public Health, LATE)"))
        }
    }

    @Test func headingsOfPartsAreNamedOnce() throws {
        try built("print: progress-outline", "print: progress-outline") { built in
            let ids = try built.docBook().components(separatedBy: "xml:id=\"").dropFirst()
                .map { $0.prefix { $0 != "\"" } }
            #expect(Set(ids).count == ids.count)
            #expect(
                ids.contains("item-2-section-priority-1-the-best-start-in-life")
                    && ids.contains("item-2-section-priority-1-the-best-start-in-life-2"))
        }
    }
}
