import Foundation
import TestSupport
import Testing

/// A small year of three meetings: drafted, worked on, approved, corrected, followed up.
///
/// What the drafts say stands in `MinutedYear/expected`; `QUORATE_RECORD=1` writes it anew, and fails.
@Suite struct MinutesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "MinutedYear")
    private static let may = "meetings/2026-05-20-cabinet"
    private static let july = "meetings/2026-07-15-cabinet"
    private static let september = "meetings/2026-09-16-cabinet"

    /// A restricted minute whose heading lost what says so is told, and nothing of it goes out: not from its
    /// own meeting, not from the next.
    @Test(arguments: ["# Sale of land", "## Sale of land", "# Sale of land { minute: \"4/26\" }"])
    func aRestrictedMinuteThatLostItsHeadingStaysClosed(_ heading: String) throws {
        try withYear { year in
            try year.run("minutes", "draft", Self.may)
            let lines = try year.read(Self.may + "/minutes.md").split(
                separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.contains { $0.hasPrefix("# Sale of land") })
            try Data(
                lines.map { $0.hasPrefix("# Sale of land") ? heading : String($0) }
                    .joined(separator: "\n").utf8
            ).write(to: year.folder.appending(path: Self.may + "/minutes.md"))
            let checked = try year.run("check", Self.may, status: 1)
            let built = try year.run("minutes", "build", Self.may, status: 1)
            let register = try year.run("decisions", "boards/cabinet", "--public", status: 1)
            let next = try quorate(["build", Self.july, "--edition", "public"], in: year.folder)
            for told in [checked, built, register, next] {
                #expect(!(told.outputText + told.errorText).contains("Quarry"))
            }
            #expect(checked.outputText.contains("[restricted-item-without-minute]"))
            #expect(!register.outputText.contains("Blackthorn"))
            for (path, bytes) in try files(under: year.folder.appending(path: "out")) {
                #expect(bytes.range(of: Data("offer of Blackthorn".utf8)) == nil, "\(path)")
            }
        }
    }

    /// Whatever the clerk writes into restricted minutes, or takes out of them, nothing of them goes out.
    @Test(arguments: [
        ("Blackthorn Estates for Quarry Lane.\n```\n", "$0\n# Ground risk\n\nThe Quarry is wet.\n"),
        (
            "Blackthorn Estates for Quarry Lane.\n```\n",
            "$0\nGround risk\n===\n\nThe Quarry is wet.\n"
        ),
        (
            "Blackthorn Estates for Quarry Lane.\n```\n",
            "$0\n# Ground risk { minute: \"77/26\" }\n\nThe Quarry is wet.\n"
        ),
        (
            "Blackthorn Estates for Quarry Lane.\n```\n",
            "$0\n# Roof { item: \"2\" }\n\nThe Quarry is wet.\n"
        ),
        ("# Sale of land", "# Ground risk\n\n$0"),
        (
            "# Exclusion of the press",
            "```decision\nnumber: \"D3/26\"\noutcome: proposed\ntext: Quarry\n```\n\n$0"
        ),
    ])
    func whatIsWrittenIntoRestrictedMinutesStaysThere(_ old: String, _ new: String) throws {
        try withYear { year in
            try year.run("minutes", "draft", Self.may)
            let minutes = Self.may + "/minutes.md"
            try year.change(minutes, old, new.replacingOccurrences(of: "$0", with: old))
            let isHarmless = new.hasSuffix("$0") && new.hasPrefix("# ")
            let checked = try quorate(["check", Self.may], in: year.folder)
            #expect(checked.outputText.contains("[restricted-minutes-go-on]") != isHarmless)
            var told = checked.outputText + checked.errorText
            let next = try quorate(["build", Self.july, "--edition", "public"], in: year.folder)
            #expect(next.status == (isHarmless ? 0 : 1))
            #expect(next.errorText.contains("[restriction-malformed]") != isHarmless)
            for words in [
                ["minutes", "build", Self.may], ["build", Self.july, "--edition", "public"],
                ["decisions", "boards/cabinet", "--public"],
            ] {
                let result = try quorate(words, in: year.folder)
                told += result.outputText + result.errorText
            }
            #expect(!told.contains("Quarry"), "\(told)")
            for (path, bytes) in try files(under: year.folder.appending(path: "out"))
            where path.contains("public") {
                #expect(bytes.range(of: Data("Quarry".utf8)) == nil, "\(path)")
            }
        }
    }

    /// Who moved and seconded in private may have done so in public too, in the same words.
    @Test func theSameMoversInPublicAndInPrivate() throws {
        try withYear { year in
            try year.change(
                Self.may + "/attendance.yaml", "votes:",
                "  - { item: \"3\", moved: jane-hart, seconded: ann-lowe, fate: carried }\nvotes:")
            try year.run("minutes", "draft", Self.may)
            try year.run("minutes", "build", Self.may)
        }
    }

    @Test func anApprovalNamesAMinute() throws {
        try withYear { year in
            try year.run("minutes", "draft", Self.may)
            let before = try year.read(Self.may + "/minutes.md")
            for number in ["", " ", "\u{1}"] {
                try year.run(
                    "minutes", "approve", Self.may, "--at", Self.july, "--minute", number, status: 1
                )
            }
            #expect(try year.read(Self.may + "/minutes.md") == before)
            // Where the later meeting has minutes, one of them.
            try year.run("minutes", "draft", Self.july)
            let july = try #require(
                year.read(Self.july + "/minutes.md").firstMatch(
                    of: /Minutes of .*minute: "([^"]+)"/)?.output.1)
            try year.run(
                "minutes", "approve", Self.may, "--at", Self.july, "--minute", "99/26", status: 1)
            #expect(try year.read(Self.may + "/minutes.md") == before)
            try year.run(
                "minutes", "approve", Self.may, "--at", Self.july, "--minute", String(july))
        }
    }

    /// Lost minutes are begun anew though later ones carry their actions on; with those, all is as it was.
    @Test func lostMinutesOfAnEarlierMeetingAreBegunAnew() throws {
        try withYear { year in
            try write(may: year)
            try write(july: year)
            try FileManager.default.removeItem(
                at: year.folder.appending(path: Self.may + "/minutes.md"))
            let told = try year.run("minutes", "draft", Self.may)
            #expect(told.errorText.contains("each with its number: A1/26, A2/26"))
            #expect(
                try year.run("check", Self.july, status: 1).outputText.contains("[action-unknown]"))
            try year.change(
                Self.may + "/minutes.md", "# Exclusion of the press",
                "```action\nnumber: A1/26\ndo: Ask.\nowner: clerk\ndue: 2026-06-30\n```\n\n"
                    + "```action\nnumber: A2/26\ndo: Instruct.\nowner: clerk\ndue: 2026-06-01\n```\n\n"
                    + "# Exclusion of the press")
            try year.run("check", Self.july)
        }
    }

    /// Keys that are not written line by line are left alone.
    @Test(arguments: ["{ state: draft }", "\"state\": draft", "? state\n: draft", "state : draft"])
    func keysThatCannotBeChangedAreLeft(_ keys: String) throws {
        try withYear { year in
            try year.run("minutes", "draft", Self.may)
            try year.change(Self.may + "/minutes.md", "state: draft", keys)
            let before = try year.read(Self.may + "/minutes.md")
            let told = try year.run(
                "minutes", "circulate", Self.may, "--on", "2026-06-01", status: 1)
            #expect(told.errorText.contains("on a line of its own"))
            #expect(try year.read(Self.may + "/minutes.md") == before)
        }
    }

    /// Numbers that cannot be read are not taken for none: they would be given again.
    @Test(arguments: [
        "", "---\n", "<<<<<<< one\n", "---\nissued: 3\n---\n", "---\nissued: {}\n---\n",
    ])
    func aSpoiltLedgerStopsTheDraft(_ text: String) throws {
        try withYear { year in
            try year.run("minutes", "draft", Self.may)
            let before = try year.read(Self.may + "/minutes.md")
            try Data(text.utf8).write(
                to: year.folder.appending(path: Self.may + "/minutes.generated.md"))
            try year.run("minutes", "draft", Self.may, status: 1)
            #expect(try year.read(Self.may + "/minutes.md") == before)
        }
    }

    /// An item put before the others gives each of them another number.
    @Test(arguments: [true, false])
    func aDraftOpensNothingThatTheClerkWroteInPrivate(_ isInserted: Bool) throws {
        try withYear { year in
            try year.run("minutes", "draft", Self.may)
            let minutes = Self.may + "/minutes.md"
            try year.change(
                minutes, "Blackthorn Estates for Quarry Lane.\n```\n",
                "Blackthorn Estates for Quarry Lane.\n```\n\nZanzibar was named.\n")
            let before = try year.read(minutes)
            if isInserted {
                try year.change(
                    Self.may + "/agenda.yaml", "items:\n",
                    "items:\n  - { title: Welcome, lead: clerk, purpose: information }\n")
            } else {
                let open = try year.read(Self.may + "/agenda.yaml")
                    .split(separator: "\n", omittingEmptySubsequences: false)
                    .filter { !$0.contains("restricted:") }.joined(separator: "\n")
                try Data(open.utf8).write(
                    to: year.folder.appending(path: Self.may + "/agenda.yaml"))
            }
            let told = try quorate(["minutes", "draft", Self.may], in: year.folder)
            let after = try year.read(minutes)
            if told.status == 0 {
                let heading = after.components(separatedBy: "\n").prefix {
                    !$0.contains("Zanzibar")
                }.last { $0.hasPrefix("# ") }
                #expect(heading?.contains("restricted:") == true)
            } else {
                #expect(after == before || after.contains("<<<<<<<"))
            }
            #expect(isInserted || told.errorText.contains("would be open in the draft"))
        }
    }

    @Test func aDraftThatOpensMinutesSaysSo() throws {
        try withYear { year in
            try year.run("minutes", "draft", Self.may)
            let agenda = try year.read(Self.may + "/agenda.yaml")
            let open = agenda.split(separator: "\n", omittingEmptySubsequences: false).filter {
                !$0.contains("restricted:")
            }
            #expect(open.joined(separator: "\n") != agenda)
            try Data(open.joined(separator: "\n").utf8).write(
                to: year.folder.appending(path: Self.may + "/agenda.yaml"))
            let told = try year.run("minutes", "draft", Self.may)
            #expect(told.errorText.contains("for the public from now on"))
            #expect(!(try year.run("minutes", "draft", Self.may).errorText.contains("from now on")))
        }
    }

    /// What a draft cannot do because a file is gone, it says.
    @Test func aDraftSaysWhatWasGone() throws {
        try withYear { year in
            try year.run("minutes", "draft", Self.may)
            let manager = FileManager.default
            try manager.removeItem(
                at: year.folder.appending(path: Self.may + "/minutes.generated.md"))
            let unguided = try year.run("minutes", "draft", Self.may)
            #expect(unguided.errorText.contains("minutes.generated.md was gone"))
            try manager.removeItem(at: year.folder.appending(path: Self.may + "/minutes.md"))
            let anew = try year.run("minutes", "draft", Self.may)
            #expect(anew.errorText.contains("minutes.md was gone"))
            #expect(try year.run("minutes", "draft", Self.may).errorText == "")
        }
    }

    /// Recommendations are proposed as the reports print them: values in place of their quotations, and
    /// those of a supplement's report for an item that was issued without one.
    @Test func theDraftProposesWhatTheReportsRecommend() throws {
        try Places.withScratch { scratch in
            let riverside = scratch.appending(path: "riverside")
            try FileManager.default.copyItem(
                at: Places.root.appending(path: "packs/riverside"), to: riverside)
            let meeting = "meetings/2026-12-08-cabinet"
            let drafted = try quorate(
                ["minutes", "draft", meeting, "--today", "2026-12-09"], in: riverside)
            #expect(drafted.status == 0, "\(drafted.errorText)")
            let minutes = try String(
                contentsOf: riverside.appending(path: "\(meeting)/minutes.md"), encoding: .utf8)
            #expect(!minutes.contains("{milestone") && !minutes.contains("\\{"))
            #expect(minutes.contains("1. To open the second round on 18 January 2027"))
            #expect(minutes.contains("1. To agree the charges in Appendix 1 from 1 April 2027"))
            // Only what was decided on a report can be called in.
            let built = try quorate(
                ["minutes", "build", "meetings/2026-11-10-cabinet", "--output", "out"],
                in: riverside)
            #expect(built.status == 0, "\(built.errorText)")
            let sheet = try String(
                contentsOf: riverside.appending(
                    path: "out/2026-11-10-cabinet/minutes/public/decisions.txt"), encoding: .utf8)
            #expect(sheet.components(separatedBy: "Call-in").count == 2)
            #expect(sheet.contains("Minutes of the last meeting"))
        }
    }

    /// The workspace in a scratch folder.
    private struct Year {
        let folder: URL

        func read(_ path: String) throws -> String {
            try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        }

        func change(_ path: String, _ old: String, _ new: String) throws {
            let text = try read(path)
            #expect(text.contains(old), "\(path) has no '\(old)'")
            try Data(text.replacingOccurrences(of: old, with: new).utf8)
                .write(to: folder.appending(path: path))
        }

        @discardableResult func run(_ arguments: String..., status: Int32 = 0) throws
            -> ProgramResult
        {
            let result = try quorate(arguments + [], in: folder)
            #expect(
                result.status == status, "\(arguments): \(result.errorText)\(result.outputText)")
            return result
        }
    }

    private func withYear(_ work: (Year) throws -> Void) throws {
        try Places.withScratch { scratch in
            let copy = scratch.appending(path: "workspace")
            try FileManager.default.copyItem(at: Self.folder.appending(path: "workspace"), to: copy)
            try work(Year(folder: copy))
        }
    }

    private func expect(_ text: String, as name: String) throws {
        let file = Self.folder.appending(path: "expected/\(name)")
        if ProcessInfo.processInfo.environment["QUORATE_RECORD"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(name)")
        }
        #expect(try text == String(contentsOf: file, encoding: .utf8), "\(name)")
    }

    /// What the clerk writes into the minutes of May.
    private func write(may year: Year) throws {
        let minutes = Self.may + "/minutes.md"
        try year.run("minutes", "draft", Self.may)
        try year.change(
            minutes, "# Exclusion of the press",
            """
            The Head of Property said that the tiles slip.

            ```action
            do: Ask for three quotations.
            owner: head-of-property
            due: 2026-06-30
            ```

            # Exclusion of the press
            """)
        try year.change(
            minutes, "dissent: [ li-chen ]",
            """
            dissent: [ li-chen ]
            reasons: The roof would not last another winter.
            alternatives: To close the library.
            """)
        try year.change(
            minutes, "  Accept the offer of Blackthorn Estates for Quarry Lane.\n```\n",
            """
              Accept the offer of Blackthorn Estates for Quarry Lane.
            ```

            Zanzibar was named by the monitoring officer as the rival's home.

            ```action
            do: Instruct the solicitors of Quagmire.
            owner: clerk
            due: 2026-06-01
            ```

            """)
        try year.change(minutes, "outcome: proposed", "outcome: resolved")
        try year.run("minutes", "draft", Self.may)
    }

    private func write(july year: Year) throws {
        let minutes = Self.july + "/minutes.md"
        try year.run("minutes", "draft", Self.july)
        try year.change(minutes, "outcome: proposed", "outcome: agreed")
        try year.change(
            minutes, "# Ask for three quotations.",
            "due: 2026-08-31\nnote: Two of three quotations are in.")
        try year.change(
            minutes, "NOTED.",
            """
            NOTED.

            ```action
            do: Publish the round of bins.
            owner: clerk
            due: 2026-10-01
            ```
            """)
        try year.run("minutes", "draft", Self.july)
    }

    private func write(september year: Year) throws {
        let minutes = Self.september + "/minutes.md"
        try year.run("minutes", "draft", Self.september)
        try year.change(
            minutes, "from: \"A1/26\"\n# Ask for three quotations.",
            "closes: \"A1/26\"\nnote: The third is in.")
        // What was set in private is carried on, and closed, in private.
        try year.change(
            minutes, "from: \"A2/26\"\n# Instruct the solicitors of Quagmire.",
            "closes: \"A2/26\"\nnote: Quagmire has signed.")
        try year.run("minutes", "draft", Self.september)
    }

    @Test func theDraftsAreAsExpected() throws {
        try withYear { year in
            try year.run("minutes", "draft", Self.may)
            try expect(year.read(Self.may + "/minutes.md"), as: "may-draft.md")
            try write(may: year)
            try expect(year.read(Self.may + "/minutes.md"), as: "may.md")
            try expect(year.read(Self.may + "/minutes.generated.md"), as: "may.generated.md")
            try write(july: year)
            try expect(year.read(Self.july + "/minutes.md"), as: "july.md")
            try write(september: year)
            try expect(year.read(Self.september + "/minutes.md"), as: "september.md")
            let actions = try year.run(
                "actions", "boards/cabinet", "--today", "2026-10-05")
            try expect(actions.outputText, as: "actions.txt")
            let open = try year.run(
                "actions", "boards/cabinet", "--open", "--public", "--format", "json", "--today",
                "2026-10-05")
            try expect(open.outputText, as: "open.json")
            let decisions = try year.run("decisions", ".", "--format", "csv")
            try expect(decisions.outputText, as: "decisions.csv")
        }
    }

    @Test func aSecondDraftChangesNothingAndAThirdOnlyWhatChanged() throws {
        try withYear { year in
            try write(may: year)
            let minutes = Self.may + "/minutes.md"
            let before = try year.read(minutes)
            #expect(try year.run("minutes", "draft", Self.may).outputText == "")
            #expect(try year.read(minutes) == before)
            try year.change(Self.may + "/attendance.yaml", "closed: \"11:30\"", "closed: \"11:45\"")
            try year.run("minutes", "draft", Self.may)
            #expect(
                try year.read(minutes)
                    == before.replacingOccurrences(of: "closed at 11:30", with: "closed at 11:45"))
        }
    }

    @Test func aConflictIsMarkedToldAndKeepsEverythingElseFromGoingOn() throws {
        try withYear { year in
            try write(may: year)
            let minutes = Self.may + "/minutes.md"
            try year.change(minutes, "closed at 11:30.", "closed at about half past eleven.")
            try year.change(Self.may + "/attendance.yaml", "closed: \"11:30\"", "closed: \"11:45\"")
            let told = try year.run("minutes", "draft", Self.may, status: 1)
            #expect(told.errorText.contains("\(minutes):14: the draft and the text differ here"))
            let text = try year.read(minutes)
            #expect(
                text.contains(
                    """
                    <<<<<<< as you have it
                    The meeting closed at about half past eleven.
                    =======
                    The meeting closed at 11:45.
                    >>>>>>> as drafted now
                    """))
            let again = try year.run("minutes", "draft", Self.may, status: 1)
            #expect(again.errorText.contains("[minutes-in-conflict]"))
            #expect(try year.read(minutes) == text)
            try year.run("minutes", "build", Self.may, status: 1)
        }
    }

    @Test func numbersAreNeverGivenAgain() throws {
        try withYear { year in
            try write(may: year)
            // The clerk drops the action and its number; the next one is another.
            let minutes = Self.may + "/minutes.md"
            try year.change(
                minutes,
                "number: \"A1/26\"\ndo: Ask for three quotations.",
                "do: Ask for four quotations.")
            try year.run("minutes", "draft", Self.may)
            #expect(try year.read(minutes).contains("number: \"A3/26\"\ndo: Ask for four"))
            // An item that goes takes its number with it.
            try year.run("minutes", "draft", Self.july)
            try year.change(
                Self.july + "/agenda.yaml",
                "  - { title: Bins, lead: clerk, purpose: discussion, papers: verbal }\n",
                "  - { number: \"5\", title: Trees, lead: clerk, purpose: discussion, papers: verbal }\n"
            )
            try year.change(Self.july + "/attendance.yaml", "number: \"4\"", "number: \"5\"")
            try year.run("minutes", "draft", Self.july)
            #expect(
                try year.read(Self.july + "/minutes.md").contains("item: \"5\", minute: \"9/26\""))
        }
    }

    @Test func approvedMinutesAreCorrectedAndNeverRewritten() throws {
        try withYear { year in
            try write(may: year)
            try write(july: year)
            let minutes = Self.may + "/minutes.md"
            try year.run(
                "minutes", "approve", Self.may, "--at", Self.july, "--minute", "5/26")
            try year.run("minutes", "draft", Self.may, status: 1)
            try year.run(
                "minutes", "approve", Self.may, "--at", Self.july, "--minute", "5/26", status: 1)
            try year.change(
                minutes, "state: approved\n",
                """
                state: approved
                corrections:
                  - { minute: 2/26, was: tiles slip, becomes: slates slip, at: 2026-07-15-cabinet, by: 5/26 }
                  - { minute: 4/26, was: Zanzibar, becomes: Madagascar }

                """)
            try year.run("minutes", "build", Self.may)
            let text = try year.read("out/2026-05-20-cabinet/minutes/public/minutes.txt")
            let sheet = try year.read("out/2026-05-20-cabinet/minutes/public/decisions.txt")
            // Two working days to publish, five to call in; 25 May is a bank holiday.
            #expect(sheet.contains("may be called in until the end of 1 June 2026"))
            #expect(text.contains("Approved on 15 July 2026, minute 5/26"))
            #expect(text.contains("tiles slip.") && !text.contains("DRAFT"))
            #expect(text.contains("for 'tiles slip' read 'slates slip'"))
            #expect(!text.contains("Madagascar"))
            try year.change(minutes, "the tiles slip", "the slates slip")
            let told = try year.run("check", ".", status: 1)
            #expect(told.outputText.contains("[approved-minutes-changed]"))
        }
    }

    /// Words that stand in restricted minutes and nowhere else.
    private static let planted = ["zanzibar", "quagmire", "blackthorn", "rival"]

    @Test func noRestrictedWordReachesThePublic() throws {
        try withYear { year in
            try write(may: year)
            try write(july: year)
            try write(september: year)
            var outputs: [URL] = []
            for meeting in [Self.may, Self.july, Self.september] {
                try year.run("minutes", "build", meeting)
                try year.run("build", meeting)
                let folder = meeting.replacingOccurrences(of: "meetings/", with: "out/")
                for name in ["minutes", "decisions", "actions"] {
                    for kind in ["xml", "txt"] {
                        outputs.append(
                            year.folder.appending(path: "\(folder)/minutes/public/\(name).\(kind)"))
                    }
                }
                for name in ["minutes/public/manifest.json", "public/pack.txt", "public/pack.xml"] {
                    outputs.append(year.folder.appending(path: "\(folder)/\(name)"))
                }
            }
            for file in outputs {
                let text = try String(contentsOf: file, encoding: .utf8).lowercased()
                for word in Self.planted {
                    #expect(!text.contains(word), "\(word) in \(file.path)")
                }
            }
            let members = try year.read("out/2026-05-20-cabinet/minutes/members/minutes.txt")
            for word in Self.planted {
                #expect(members.lowercased().contains(word), "\(word) is for the members")
            }
            for register in [["actions", "boards/cabinet"], ["decisions", "."]] {
                let told = try quorate(register + ["--public"], in: year.folder).outputText
                for word in Self.planted { #expect(!told.lowercased().contains(word)) }
            }
            try year.run("verify", "out/2026-05-20-cabinet/minutes/public")
        }
    }

    /// One word of its own in each place where restricted business can be told of.
    @Test func whateverRestrictedBusinessIsToldInStaysThere() throws {
        try withYear { year in
            try write(may: year)
            let minutes = Self.may + "/minutes.md"
            let plants = (1...20).map { "plantedword\(["b", "c", "d", "f", "g"][$0 % 5])\($0)x" }
            var next = 0
            func plant() -> String {
                defer { next += 1 }
                return plants[next]
            }
            try year.change(
                Self.may + "/attendance.yaml", "motions:",
                """
                motions:
                  - item: "3"
                    text: \(plant()) moved
                    moved: jane-hart
                    amendments: [ { text: \(plant()) amended } ]
                """)
            try year.change(
                Self.may + "/attendance.yaml", "from: \"11:00\", until: \"11:30\" }",
                "from: \"11:00\", until: \"11:30\", urgent: \(plant()) urged, deferred to: \(plant()) day }"
            )
            try year.change(
                Self.may + "/attendance.yaml", "  - ann-lowe",
                "  - { person: ann-lowe, interests: [ { item: \"3\", kind: \(plant()), effect: \(plant()) stayed } ] }"
            )
            try year.run("minutes", "draft", Self.may)
            try year.change(minutes, "reason: \"Blackthorn would", "reason: \"\(plant()) would")
            try year.change(
                minutes, "text: |\n  \(plants[0])",
                """
                reasons: \(plant()) reasoned
                alternatives: \(plant()) considered
                interests: \(plant()) declared
                key: \(plant())
                text: |
                  \(plant()) accept
                """)
            try year.change(
                minutes, "do: Instruct the solicitors",
                "note: \(plant()) noted\ndo: \(plant()) instruct")
            let wrong = plant()
            try year.change(minutes, "Zanzibar was", "## \(plant())\n\n- \(wrong) was")
            try year.change(
                minutes, "state: draft",
                "state: draft\ncorrections: [ { minute: 4/26, was: \(wrong), becomes: \(plant()) } ]"
            )
            var told = ""
            func gather(_ result: ProgramResult) { told += result.outputText + result.errorText }
            try gather(year.run("minutes", "build", Self.may))
            try gather(year.run("build", Self.july))
            try gather(quorate(["actions", "boards/cabinet", "--public"], in: year.folder))
            try gather(quorate(["decisions", ".", "--public", "--format", "csv"], in: year.folder))
            for folder in ["2026-05-20-cabinet/minutes/public", "2026-07-15-cabinet/public"] {
                let place = year.folder.appending(path: "out/\(folder)")
                for name in try FileManager.default.contentsOfDirectory(atPath: place.path) {
                    told += try String(contentsOf: place.appending(path: name), encoding: .utf8)
                }
            }
            let members = try year.read("out/2026-05-20-cabinet/minutes/members/minutes.txt")
            #expect(members.contains(plants[0]), "the members read of it")
            // Faults beside them are told without them.
            try year.change(minutes, "due: 2026-06-01", "due: soon\nwhen: \(plant())")
            try year.change(minutes, "\nkey: planted", "\nkye: planted")
            try gather(year.run("check", ".", status: 1))
            try gather(year.run("check", ".", "--format", "json", status: 1))
            try gather(year.run("minutes", "draft", Self.may, status: 1))
            for plant in plants[..<next] { #expect(!told.contains(plant), "\(plant)") }
            #expect(next > 15)
        }
    }

    @Test func theDocumentsAreValidAndWithinTheirPages() throws {
        let schema = "/usr/share/xml/docbook/schema/rng/5.0/docbook.rng"
        try withYear { year in
            try write(may: year)
            try year.run("minutes", "build", Self.may)
            for edition in ["public", "members"] {
                let folder = "out/2026-05-20-cabinet/minutes/\(edition)"
                for name in ["minutes", "decisions", "actions"] {
                    let valid = try TestSupport.run(
                        "xmllint",
                        ["--nonet", "--noout", "--relaxng", schema, "\(folder)/\(name).xml"],
                        in: year.folder)
                    #expect(valid.status == 0, "\(folder)/\(name).xml: \(valid.errorText)")
                    let sheets = try year.read("\(folder)/\(name).txt").split(separator: "\u{0C}")
                    for sheet in sheets {
                        let lines = sheet.split(separator: "\n", omittingEmptySubsequences: false)
                        #expect(lines.count <= 61 && lines.allSatisfy { $0.count <= 80 })
                        #expect(lines.first?.contains("DRAFT") == true, "a draft says so")
                    }
                }
            }
            let minutes = try year.read("out/2026-05-20-cabinet/minutes/public/minutes.xml")
            #expect(minutes.contains("DRAFT"))
        }
    }

    @Test func whatProgramsAreToldIsAsTheSchemasSay() throws {
        try withYear { year in
            try write(may: year)
            try write(july: year)
            for (name, place) in [("actions", "boards/cabinet"), ("decisions", ".")] {
                try year.run(name, place, "--format", "json").output
                    .write(to: year.folder.appending(path: "told.json"))
                let schema = Places.root.appending(path: "docs/schemas/\(name).output.schema.json")
                let script = """
                    import json, jsonschema, sys
                    schema = json.load(open(sys.argv[1]))
                    jsonschema.Draft7Validator.check_schema(schema)
                    jsonschema.Draft7Validator(schema).validate(json.load(open('told.json')))
                    """
                let checked = try TestSupport.run(
                    "/usr/bin/python3", ["-c", script, schema.path], in: year.folder)
                #expect(checked.status == 0, "\(checked.outputText) \(checked.errorText)")
            }
        }
    }

    /// A house that says nothing of minutes has the standard house's words.
    @Test(arguments: [
        ("standard", "1/26", "RESOLVED"), ("nhs-board", "1", "APPROVED"),
        ("parish-council", "1/26", "It was RESOLVED"), ("sefton", "1/26", "RESOLVED"),
        ("southampton", "1/26", "RESOLVED"),
    ])
    func everyHouseWordsItsMinutes(_ house: String, _ number: String, _ outcome: String) throws {
        try withYear { year in
            try year.change("authority.yaml", "house: standard", "house: \(house)")
            // Houses ask for other sections and keys of a report, and have other standing items.
            for path in [
                Self.may + "/item-2-roof", Self.may + "/item-3-land", Self.july, Self.september,
            ] {
                try FileManager.default.removeItem(at: year.folder.appending(path: path))
            }
            try year.change(Self.may + "/agenda.yaml", "papers: item-2-roof", "papers: verbal")
            try year.change(Self.may + "/agenda.yaml", "    papers: item-3-land\n", "")
            try year.change(
                Self.may + "/agenda.yaml", "standing: apologies", "title: Apologies")
            try year.run("minutes", "draft", Self.may)
            let text = try year.read(Self.may + "/minutes.md")
            #expect(text.contains("minute: \"\(number)\""))
            let arrival = /Cllr Tom Reed arrived at 10[:.]10 ?(am)? during this item/
            #expect(text.firstMatch(of: arrival) != nil)
            try year.run("minutes", "build", Self.may)
            let minutes = try year.read("out/2026-05-20-cabinet/minutes/public/minutes.txt")
            #expect(minutes.contains(outcome + " ("))
        }
    }

    @Test func theNextAgendaSpeaksOfTheLastMeeting() throws {
        try withYear { year in
            try write(may: year)
            try year.run("build", Self.july)
            let pack = try year.read("out/2026-07-15-cabinet/public/pack.txt")
            #expect(pack.contains("To approve the minutes of the meeting of 20 May 2026 (draft)."))
            #expect(pack.contains("Minutes of the meeting of 20 May 2026 (draft)"))
            #expect(pack.contains("One action is open and overdue."))
            #expect(pack.contains("Head of Property said that the tiles slip."))
        }
    }
}
