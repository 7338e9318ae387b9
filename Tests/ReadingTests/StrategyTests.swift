import Diagnostics
import DocumentTree
import Foundation
import Governance
import Testing

@testable import Reading

/// Strategies: what is read of every file, and where a fault is told.
@Suite struct StrategyTests {
    private static let folder = "strategies/health/"

    /// The small workspace with a strategy of which every file is there.
    static let full: MemoryFiles = {
        var files = MemoryFiles.small
        files[folder + "strategy.yaml"] = """
            title: Health for Cité 🎉
            subtitle: Our vision
            body: audit
            from: 2020
            until: 2025-12
            approved: { on: 2020-03-19, by: the board }
            reported: 2022-12-15
            """
        files[folder + "priorities.yaml"] = """
            priorities:
              - id: start
                number: A
                title: The best start
                text: |
                  Two paragraphs.

                  - é 🎉 **one**
                  - two
                highlights:
                  - { success: It *works*. }
                  - { further: More }
                aims:
                  - title: Safe births
                    actions:
                      - id: review
                        title: Review the causes
                        owner: [Public Health, director]
                        update: >
                          Folded
                          words.
                        due: 2024-06
                        status: off track
                      - { title: Publish it, owner: as above, update: as above, due: as above }
                      - title: Tell it
                        updates: [ { on: 2023-11, text: Told. }, { text: Begun. } ]
                        due: { from: 2021-09-27, until: 2021-11-19, written: autumn }
                  - id: joy
                    number: A9
                    title: Joy
                    actions: [ { same as: review, due: ongoing }, { title: X, due: TBC }, { title: Y, due: "?" } ]
            """
        files[folder + "domains.yaml"] = """
            domains:
              - { id: housing, title: Housing, leads: Jo, via: Board, linked strategies: S, goals: [ Warm, Dry ], group lead: Al }
            """
        files[folder + "indicators.yaml"] = """
            first is: worst
            indicators:
              - id: smoking
                aim: start
                area: Children/Early years
                measure: Adults who smoke
                also called: smoking
                unit: "%"
                period: 2021/22
                local: 53.40
                national: 1,204
                comparator: Data unavailable
                rank: 4 of 7
                polarity: lower
                significance: significantly higher
                significance written: Higher!
                baseline: 72
                baseline period: 2015/16
                target: "80"
                target by: "2020"
                source: "[Fingertips](https://fingertips.phe.org.uk)"
                notes: [ "*Provisional*" ]
                series: [ { period: 2020/21, local: 50 }, { period: 2021/22, local: 53.4, national: 1204 } ]
              - { id: other, area: as above, measure: as above, source: as above, local: ">99", rank: { written: 2nd highest, place: 2, of: 15, first is: best } }
            """
        files[folder + "milestones.yaml"] = """
            milestones:
              - { id: sign, title: Sign-off, owner: Board, date: 2021-07-23, condition: subject to Cabinet, done: 2021-07, strand: S, year: 2020/21 }
              - { title: Launch, owner: as above, date: { date: 2022-04, written: Apr-22 } }
            """
        files[folder + "projects.yaml"] = """
            projects:
              - { id: p, level: Place, strand: S, title: Service, description: A **new** one, start: 2022-04, end: ongoing, impact: More, leads: Jo }
              - { title: Second, start: as above }
            """
        files[folder + "commitments/one.md"] = """
            ---
            title: Tobacco
            status: draft
            actions: [ { title: Stop } ]
            ---
            # Overview

            Fewer smoke: {{indicator: smoking}}.

            # Empty
            """
        return files
    }()

    private static func strategy(_ result: ReadResult) -> Strategy? {
        result.workspace.strategies.first?.strategy.examined()
    }

    @Test func everyFileIsRead() throws {
        let result = ReadResult(Self.full)
        #expect(result.places == [])
        let strategy = try #require(Self.strategy(result))
        #expect(
            StrategyDump.of(strategy) == """
                health: Health for Cité 🎉 [audit] 2020–2025-12 approved 2020-03-19 by the board reported 2022-12-15
                A start: The best start
                  text Two paragraphs.
                  text - é 🎉 *one* - two
                  success It _works_.
                  further More
                  1 safe-births: Safe births
                    Review the causes; Public Health, #director; Folded words.; 2024-06; off track
                    Publish it; "; "; "
                    Tell it; -; 2023-11 Told. / Begun.; 2021-09-27–2021-11-19'autumn'
                  A9 joy: Joy
                    Review the causes; Public Health, #director; Folded words.; ongoing; off track
                    X; -; -; 'TBC'
                    Y; -; -; '?'
                domain 1 Housing Jo via Board ["Warm", "Dry"]
                indicator smoking Children/Early years Adults who smoke 53.40=5340e-2 1,204=1204e-0 rank 4 of 7 (4/7 worst) significantly higher source [Fingertips](https://fingertips.phe.org.uk) series ["2020/21: 50=50e-0", "2021/22: 53.4=534e-1"]
                indicator other " " >99 - rank 2nd highest (2/15 best) - source " series []
                milestone Sign-off; Board; 2021-07-23
                milestone Launch; "; 2022-04'Apr-22'
                commitment 1 one: Tobacco
                  Stop; -; -; -
                  box Overview
                  box Empty
                project Service; ["A *new* one"]; 2022-04; ongoing
                project Second; []; "; -
                """)
        #expect(strategy.references.map(\.words.value) == ["{{indicator: smoking}}"])
        #expect(strategy.unlisted.isEmpty)
    }

    // MARK: places

    private func told(_ file: String, _ text: String) -> [String] {
        var files = Self.full
        files[Self.folder + file] = text
        return ReadResult(files).places.map { $0.replacing(Self.folder, with: "") }
    }

    private func marked(_ code: String, in file: String, _ text: String) {
        var files = Self.full
        let marked = MarkedText(text)
        files[Self.folder + file] = marked.text
        let expected = marked.place.map { "\(Self.folder + file):\($0): \(code)" }
        #expect(ReadResult(files).places == [expected].compactMap { $0 })
    }

    @Test func faultsOfValuesHaveTheirPlaces() {
        marked(
            "nothing-above", in: "milestones.yaml",
            "milestones:\n  - { title: é 🎉, owner: 1️⃣as above }\n")
        marked(
            "date-malformed", in: "milestones.yaml",
            "milestones:\n  - { title: é 🎉, date: 1️⃣2022-1-5 }\n")
        marked(
            "key-unknown", in: "projects.yaml",
            "projects:\n  - { title: é 🎉, 1️⃣discription: x }\n")
        marked(
            "choice-unknown", in: "indicators.yaml",
            "indicators:\n  - { id: a, measure: é 🎉, polarity: 1️⃣highest }\n")
        marked(
            "keys-contradict", in: "milestones.yaml",
            "milestones:\n  - { title: é, date: { date: 2022, 1️⃣until: 2023 } }\n")
        marked(
            "key-missing", in: "priorities.yaml",
            "priorities: [ { id: start, title: é, aims: [ { title: A, actions: [ 1️⃣{ owner: x } ] } ] } ]\n"
        )
    }

    /// Markdown in a block after `|`, in plain words and in quotation marks has its own place.
    @Test func faultsOfMarkdownHaveTheirPlaces() {
        let priority = "priorities:\n  - id: start\n    title: T\n    text: "
        marked("raw-html", in: "priorities.yaml", priority + "|\n      é 🎉\n\n      1️⃣a <b>c</b>\n")
        marked("raw-html", in: "priorities.yaml", priority + "1️⃣é 🎉 <b>c</b>\n")
        marked("raw-html", in: "priorities.yaml", priority + "'1️⃣é 🎉 <b>c</b>'\n")
        marked(
            "quote-malformed", in: "priorities.yaml",
            priority + "|\n      é 🎉 1️⃣{{indicator smoking}}\n")
        // Folded words stand nowhere in the file as they are.
        marked(
            "quote-malformed", in: "priorities.yaml",
            priority + "1️⃣>\n      é 🎉\n      {{indicator x}}\n")
        marked(
            "quote-malformed", in: "priorities.yaml",
            priority + "1️⃣\"é \\\"🎉\\\" {{indicator x}}\"\n")
        marked(
            "part-in-data", in: "priorities.yaml",
            priority + "|\n      1️⃣```strategy\n      print: x\n      ```\n")
        marked("part-in-data", in: "priorities.yaml", priority + "\"![a](1️⃣x.csv)\"\n")
        marked(
            "table-ragged", in: "priorities.yaml",
            priority + "|\n      | a | é |\n      | - | - |\n      1️⃣| c |\n")
    }

    @Test func oneParagraphIsAskedForInALine() {
        marked(
            "type-wrong", in: "indicators.yaml",
            "indicators:\n  - id: a\n    measure: M\n    source: 1️⃣\"- a\\n- b\"\n")
    }

    @Test func whatIsNoFileOfAStrategyIsKeptForTheRule() throws {
        var files = Self.full
        files[Self.folder + "old.yaml"] = "x"
        files[Self.folder + "commitments/notes.txt"] = "x"
        let strategy = try #require(Self.strategy(ReadResult(files)))
        #expect(strategy.unlisted.map(\.value) == ["old.yaml", "commitments/notes.txt"])
    }

    @Test func numbersAreExact() {
        func number(_ words: String) -> String? {
            DecimalNumber(parsing: words).map { "\($0.digits)/\($0.places)" }
        }
        #expect(number("53.40") == "5340/2")
        #expect(number("1,204") == "1204/0")
        #expect(number("12,34") == nil)
        #expect(number("1234,567") == nil)
        #expect(number("-0.3") == "-3/1")
        #expect(number("−0.3") == "-3/1")
        #expect(number("53.4%") == "534/1")
        #expect(number(">99") == nil)
        #expect(number("") == nil)
        #expect(number(".5") == nil)
        #expect(number("5.") == nil)
        #expect(number("1234567890123456789") == nil)
        let figure = DecimalNumber(digits: 5345, places: 2)
        #expect(figure.rounded(to: 1) == DecimalNumber(digits: 535, places: 1))
        #expect(figure.rounded(to: 0) == DecimalNumber(digits: 53, places: 0))
        #expect(figure < DecimalNumber(digits: 54, places: 0))
        #expect(
            DecimalNumber(digits: 530, places: 1).isEqual(to: DecimalNumber(digits: 53, places: 0)))
    }

    // MARK: tables

    /// A scorecard pasted from a spreadsheet.
    @Test func tablesStandInForFilesOfEntries() throws {
        var files = Self.full
        files.contents[Self.folder + "indicators.yaml"] = nil
        files[Self.folder + "indicators.csv"] = """
            id,area,measure,unit,local,rank,first is,source
            smoking,"Children, young",Smoking at é 🎉,%,53.40,4 of 7,worst,"a ""b"" *c*"
            other,as above,Other,,,,,

            """
        let result = ReadResult(files)
        #expect(result.places == [])
        let strategy = try #require(Self.strategy(result))
        let lines = StrategyDump.of(strategy).split(separator: "\n")
            .filter { $0.hasPrefix("indicator") }
        #expect(
            lines == [
                "indicator smoking Children, young Smoking at é 🎉 53.40=5340e-2 - rank 4 of 7 (4/7 worst) - source a \"b\" _c_ series []",
                "indicator other \" Other - - rank - - source - series []",
            ])
        #expect(strategy.unlisted.isEmpty)
        marked(
            "key-unknown", in: "projects.yaml", "projects:\n  - { title: A, 1️⃣é: x }\n")
        files[Self.folder + "indicators.csv"] = "id,é,polarity\na,🎉,up\nb,c,\n"
        #expect(
            ReadResult(files).places.map { $0.replacing(Self.folder, with: "") } == [
                "indicators.csv:1:4: key-unknown", "indicators.csv:2:5: choice-unknown",
            ])
        files[Self.folder + "indicators.yaml"] = "indicators: []\n"
        files[Self.folder + "indicators.csv"] = "id\na\n"
        #expect(ReadResult(files).faults.map(\.code) == ["file-ambiguous"])
        files[Self.folder + "indicators.csv"] = ""
        #expect(ReadResult(files).faults.map(\.code).contains("csv-empty"))
    }

    @Test func aLargeStrategyIsReadInLinearTime() {
        var files = Self.full
        var indicators = "indicators:\n"
        var actions = "priorities:\n  - id: p\n    title: P\n    aims:\n"
        for number in 0..<10_000 {
            indicators +=
                "  - { id: i\(number), area: as above, measure: Measure \(number), also called: [ measure \(number) ], unit: \"%\", period: 2021/22, local: 53.4, national: 49.3, rank: 4 of 7, source: \"*ONS*\" }\n"
                .replacing("area: as above", with: number == 0 ? "area: A" : "area: as above")
            if number % 10 == 0 {
                actions += "      - title: Aim \(number)\n        actions:\n"
            }
            if number % 2 == 0 {
                actions +=
                    "          - { id: a\(number), title: Action, owner: Public Health, update: \"**Done** {{indicator: i\(number)}}\", due: 2024-06 }\n"
            }
        }
        files[Self.folder + "indicators.yaml"] = indicators
        files[Self.folder + "priorities.yaml"] = actions
        let clock = ContinuousClock()
        var result: ReadResult?
        let elapsed = clock.measure { result = ReadResult(files) }
        print("read 10,000 indicators and 5,000 actions in", elapsed)
        #expect(result?.places == [])
        #expect(elapsed < .seconds(30))
    }

    // MARK: scope

    @Test func aMeetingReadsOnlyWhatItsPapersName() {
        var files = Self.full
        files["strategies/other/strategy.yaml"] = "title: Other\n"
        let meeting = ReadingScope.meeting("meetings/m")
        #expect(ReadResult(files, meeting).workspace.strategies.map(\.id) == [])
        files[MemoryFiles.report] = "---\ntitle: One\n---\n# S\n\n{{indicator: health/smoking}}\n"
        let result = ReadResult(files, meeting)
        #expect(result.workspace.strategies.map(\.id) == ["health"])
        #expect(result.workspace.strategyIDs == ["health", "other"])
        files[MemoryFiles.report] = "---\ntitle: One\n---\n# S\n\n{{indicator: smoking}}\n"
        #expect(ReadResult(files, meeting).workspace.strategies.map(\.id) == ["health", "other"])
    }

    @Test func theLayoutsThatPapersPrintAreRead() {
        var files = Self.full
        files.templates["papers/scores.yaml"] = Array(
            "name: Scores\nwords: { a: b }\nlayout: [ { line: x } ]\n".utf8)
        files[MemoryFiles.report] =
            "---\ntitle: One\n---\n# S\n\n```strategy\nprint: scores\nof: health\nonly: [start, joy]\ncaption: \"*S*\"\n```\n"
        let result = ReadResult(files)
        #expect(result.places == [])
        #expect(result.workspace.paperLayouts["scores"]?.name == "Scores")
        #expect(
            result.papers?.report?.report.examined().body.parts.map(\.part.layout.value)
                == ["scores"])
        files[MemoryFiles.report] = "---\ntitle: One\n---\n# S\n\n```strategy\nprint: score\n```\n"
        #expect(ReadResult(files).places == ["meetings/m/one/report.md:7:8: template-unknown"])
    }

    // MARK: restriction

    private static let restriction =
        "restricted: { scheme: lga-1972-12a, paragraph: 3, reason: bids, public title: Plan }"

    /// However it is restricted, no message prints a word of it.
    @Test(arguments: [
        "strategy.yaml", "restricted.yaml", "Restricted.yml", "commitments/restricted.yaml",
        "commitments/one.md",
    ])
    func aRestrictedStrategyIsWithheld(_ place: String) throws {
        var files = Self.full
        switch place {
        case "strategy.yaml": files[Self.folder + place] += "\n" + Self.restriction + "\n"
        case "commitments/one.md":
            files[Self.folder + place] = "---\ntitle: T\n\(Self.restriction)\n---\n# Box\n"
        default:
            files[Self.folder + place] =
                "{ scheme: lga-1972-12a, paragraph: 3, reason: bids }\n"
        }
        files[Self.folder + "milestones.yaml"] = "milestones:\n  - { title: secretword, daet: x }\n"
        let result = ReadResult(files)
        let strategy = try #require(result.workspace.strategies.first)
        #expect(strategy.strategy.isRestricted)
        #expect(strategy.restriction != nil)
        for file in result.sources.files where file.path.hasPrefix("strategies/") {
            #expect(file.publicName != nil, "\(file.path)")
        }
        #expect(!result.places.isEmpty)
        #expect(!result.printed.contains("secretword"))
        #expect(!result.printed.contains("daet"))
        #expect(!result.printed.contains("milestones.yaml"))
    }

    @Test func aStrategyThatCannotBeReadIsWithheldWhenItMayBeRestricted() {
        var files = Self.full
        files[Self.folder + "strategy.yaml"] = "title: [\nrestricted: x\n"
        let result = ReadResult(files)
        #expect(result.workspace.strategies.isEmpty)
        #expect(result.workspace.unread.strategies == ["health"])
        for file in result.sources.files where file.path.hasPrefix("strategies/") {
            #expect(file.publicName != nil)
        }
    }

    @Test func aRestrictionAboveTheFoldersIsMisplaced() {
        var files = Self.full
        files["strategies/restricted.yaml"] = "{ scheme: lga-1972-12a, paragraph: 3 }\n"
        let result = ReadResult(files)
        #expect(result.faults.map(\.code) == ["file-misplaced"])
        #expect(result.workspace.strategies.allSatisfy { $0.strategy.isRestricted })
    }

    // MARK: hostile input

    @Test(arguments: [
        "priorities: " + String(repeating: "[", count: 5_000),
        "priorities: [ { id: a, title: T, text: \"" + String(repeating: "> ", count: 5_000)
            + "\" } ]",
        "priorities: [ { id: a, title: T, text: \"" + String(repeating: "{{", count: 100_000)
            + "\" } ]",
        "priorities: [ { id: a, title: T, text: \""
            + String(repeating: "{{indicator: x}} ", count: 20_000)
            + "\" } ]",
        "priorities: [ { id: a, title: T, text: \"" + String(repeating: "*a", count: 100_000)
            + "\" } ]",
        "priorities: 3", "priorities: { a: b }", "- x", "", "priorities: [ 1, [], {} ]",
        "priorities: [ { id: a, title: T, aims: [ { title: A, actions: [ { title: T, owner: [ [ x ] ], due: [] } ] } ] } ]",
    ])
    func hostileTextEndsSoon(_ text: String) {
        var files = Self.full
        files[Self.folder + "priorities.yaml"] = text
        let clock = ContinuousClock()
        let elapsed = clock.measure { _ = ReadResult(files) }
        #expect(elapsed < .seconds(10))
    }
}
