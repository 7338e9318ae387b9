import Foundation
import TestSupport
import Testing

/// Minutes in the archive: found by kind, with how far they have come, and superseded when they come further.
@Suite struct ArchivedMinutesTests {
    private static let year = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "MinutedYear/workspace")
    private static let may = "meetings/2026-05-20-cabinet"
    private static let july = "meetings/2026-07-15-cabinet"
    private static let bag = "bags/town/2026-05-20-cabinet"

    /// A town that met in May, decided and set an action, and has sealed that.
    private struct Town {
        let folder: URL

        func archive(_ words: String..., status: Int32 = 0) throws -> String {
            let result = try quorate(
                ["archive"] + words + ["--archive", "archive"], in: folder)
            #expect(result.status == status, "\(words): \(result.errorText)\(result.outputText)")
            return result.outputText
        }

        func run(_ words: String..., status: Int32 = 0) throws -> String {
            let result = try quorate(words, in: folder)
            #expect(result.status == status, "\(words): \(result.errorText)\(result.outputText)")
            return result.outputText
        }

        func change(_ path: String, _ old: String, _ new: String) throws {
            let file = folder.appending(path: path)
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.contains(old), "\(path) has no '\(old)'")
            try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
        }

        func read(_ path: String) throws -> String {
            try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        }
    }

    private func withTown(isSealed: Bool = true, _ work: (Town) throws -> Void) throws {
        try Places.withScratch { scratch in
            try FileManager.default.copyItem(at: Self.year, to: scratch.appending(path: "town"))
            let town = Town(folder: scratch)
            let minutes = "town/\(Self.may)/minutes.md"
            _ = try town.run("minutes", "draft", "town/\(Self.may)")
            try town.change(minutes, "outcome: proposed", "outcome: resolved")
            try town.change(
                minutes, "# Exclusion of the press",
                """
                ```action
                do: Ask three roofers for their price.
                owner: head-of-property
                due: 2026-06-30
                ```

                # Exclusion of the press
                """)
            _ = try town.run("minutes", "draft", "town/\(Self.may)")
            if isSealed {
                _ = try town.archive("add", "town/\(Self.may)", "--today", "2026-06-01")
            }
            try work(town)
        }
    }

    @Test func draftMinutesAreSealedFoundAndGivenAsDrafts() throws {
        try withTown { town in
            try expectEveryDocument(town)
            try expectKindsApart(town)
            try expectDraftsMarked(town)
        }
    }

    /// The bag holds every document of the minutes, and their sources.
    private func expectEveryDocument(_ town: Town) throws {
        let shown = try town.archive("show", "2026-05-20-cabinet", "--edition", "members")
        #expect(shown.contains("\n  minutes draft, to be approved\n"))
        for edition in ["public", "members"] {
            for name in ["minutes", "decisions", "actions"] {
                for end in ["txt", "xml"] {
                    #expect(shown.contains(" data/\(edition)/minutes/\(name).\(end) "))
                }
            }
            #expect(shown.contains(" data/\(edition)/minutes/manifest.json "))
            // What is sealed is what 'minutes build' gives.
            _ = try town.run("minutes", "build", "town/\(Self.may)", "--output", "out")
            for name in ["minutes.txt", "decisions.xml", "actions.txt", "manifest.json"] {
                let built = try town.read(
                    "out/2026-05-20-cabinet/minutes/\(edition)/\(name)")
                #expect(
                    try town.read("archive/\(Self.bag)/v1/data/\(edition)/minutes/\(name)")
                        == built, "\(edition)/\(name)")
            }
        }
        for name in ["minutes.md", "minutes.generated.md", "attendance.yaml"] {
            #expect(shown.contains(" data/sources/\(Self.may)/\(name) "))
        }
        let open = try town.archive("show", "2026-05-20-cabinet")
        #expect(open.contains("data/public/minutes/minutes.txt"))
        #expect(!open.contains("data/members") && !open.contains("data/sources"))
    }

    /// A search tells kinds apart, and what is a draft.
    private func expectKindsApart(_ town: Town) throws {
        func found(_ kind: String, _ words: String...) throws -> String {
            let result = try quorate(
                ["archive", "search"] + words + ["--kind", kind, "--archive", "archive"],
                in: town.folder)
            return result.status == 0 ? result.outputText : ""
        }
        #expect(
            try found("minutes", "roofers").hasPrefix(
                "2026-05-20 Cabinet, minutes (draft, to be approved), page "))
        #expect(
            try found("actions", "roofers").hasPrefix(
                "2026-05-20 Cabinet, actions (draft, to be approved), page "))
        #expect(
            try found("decisions", "roof").hasPrefix(
                "2026-05-20 Cabinet, decisions (draft, to be approved), page "))
        #expect(try found("decisions", "roofers").isEmpty)
        let report = try found("report", "roof")
        #expect(report.hasPrefix("2026-05-20 Cabinet, item 2, page "))
        #expect(!report.contains("draft"))
        let papers = try found("papers", "roof")
        #expect(papers.contains(", item 2, page ") && !papers.contains(", minutes ("))
        _ = try town.archive("search", "roof", "--kind", "letters", status: 64)
        let json = try town.archive("search", "roofers", "--format", "json")
        #expect(json.contains("\"minutes\": \"draft\""))
        #expect(
            try town.archive("list").hasPrefix(
                "2026-05-20 Cabinet, minutes draft, to be approved  \(Self.bag)/v1"))
    }

    @Test func anApprovalAndACorrectionAreLaterVersions() throws {
        try withTown { town in
            _ = try town.run(
                "minutes", "approve", "town/\(Self.may)", "--at", "town/\(Self.july)", "--minute",
                "5/26")
            _ = try town.archive("add", "town/\(Self.may)", "--today", "2026-07-20")
            try town.change(
                "town/\(Self.may)/minutes.md", "state: approved\n",
                """
                state: signed
                signed: { on: 2026-07-15, by: jane-hart }
                corrections: [ { minute: 2/26, was: roofers, becomes: tilers, by: 5/26 } ]

                """)
            _ = try town.archive("add", "town/\(Self.may)", "--today", "2026-07-21")
            let shown = try town.archive("show", "2026-05-20-cabinet")
            for (version, state) in [
                ("1", "draft, to be approved"), ("2", "approved"), ("3", "signed"),
            ] {
                #expect(
                    shown.contains("Cabinet, 2026-05-20, version \(version)\n  minutes \(state)\n"))
            }
            #expect(shown.contains("supersedes \(Self.bag)/v2"))
            #expect(shown.contains("superseded by \(Self.bag)/v3"))
            #expect(!shown.contains("version 4"))
            let found = try town.archive("search", "roofers", "--kind", "minutes")
            #expect(found.hasPrefix("2026-05-20 Cabinet, minutes (signed), page "))
            #expect(!found.contains("/v1") && !found.contains("draft"))
            // The catalogue made anew from the bags says the same.
            _ = try town.archive("rebuild")
            #expect(try town.archive("search", "roofers", "--kind", "minutes") == found)
            #expect(try town.archive("show", "2026-05-20-cabinet") == shown)
            _ = try town.archive("verify")
        }
    }

    /// The approval of earlier minutes changes nothing in the bag of the meeting that approved them.
    @Test func anAgendaStaysAsItWasWhenItsMinutesAreApproved() throws {
        try withTown { town in
            _ = try town.archive("add", "town/\(Self.july)", "--today", "2026-07-15")
            _ = try town.run(
                "minutes", "approve", "town/\(Self.may)", "--at", "town/\(Self.july)", "--minute",
                "5/26")
            #expect(
                try town.archive("add", "town/\(Self.july)", "--today", "2026-07-20").isEmpty)
            // A later agenda would call them approved.
            try town.change("town/\(Self.may)/minutes.md", "on: 2026-07-15", "on: 2026-07-14")
            try town.change(
                "town/\(Self.may)/minutes.md", "2026-07-15-cabinet", "2026-07-14-cabinet")
            _ = try town.run("build", "town/\(Self.july)", "--output", "out")
            #expect(
                try town.read("out/2026-07-15-cabinet/public/pack.txt").contains("(approved)"))
        }
    }

    /// What is given to others says what is a draft.
    private func expectDraftsMarked(_ town: Town) throws {
        _ = try town.archive("export", "--as", "folder", "--output", "given")
        let index = try town.read("given/index.html")
        #expect(
            index.contains(
                "<a href=\"town-2026-05-20-cabinet/minutes/actions.txt\">actions "
                    + "(draft, to be approved)</a>"))
        #expect(
            try town.read("given/town-2026-05-20-cabinet/minutes/minutes.txt").contains("DRAFT")
        )
        _ = try town.archive("export", "--as", "csv", "--output", "table")
        let rows = try town.read("table/archive.csv").split(whereSeparator: \.isNewline)
        #expect(
            rows.contains {
                $0.hasPrefix("2026-05-20,Cabinet,2,decision,D1/26,") && $0.contains(",draft,")
            })
        #expect(
            rows.contains {
                $0.hasPrefix("2026-05-20,Cabinet,,action,A1/26,")
                    && $0.contains("Ask three roofers for their price.")
                    && $0.contains(",draft,")
            })
        #expect(rows.contains { $0.hasPrefix("2026-05-20,Cabinet,,minutes,,") })
        _ = try town.archive(
            "export", "--as", "bags", "--output", "bags", "--today", "2026-08-01")
        let bag = town.folder.appending(path: "bags/town-2026-05-20-cabinet")
        let names = Set(try files(under: bag).keys)
        #expect(names.contains("data/public/minutes/decisions.xml"))
        #expect(
            !names.contains { $0.hasPrefix("data/members") || $0.hasPrefix("data/sources") })
        let checked = try TestSupport.run(
            "sha512sum",
            ["--check", "--strict", "manifest-sha512.txt", "tagmanifest-sha512.txt"], in: bag)
        #expect(checked.status == 0, "\(checked.errorText)")
    }

    @Test func registersSayWhatIsADraft() throws {
        try withTown(isSealed: false) { town in
            for isPublic in [[], ["--public"]] {
                let actions = try quorate(
                    ["actions", "town/boards/cabinet", "--today", "2026-07-01"] + isPublic,
                    in: town.folder
                ).outputText
                #expect(actions.contains("minute 2/26, set [draft, to be approved]"))
                let decisions = try quorate(["decisions", "town"] + isPublic, in: town.folder)
                let line = decisions.outputText.split(whereSeparator: \.isWhitespace)
                    .joined(separator: " ")
                #expect(line.contains("resolved [draft, to be approved]"))
            }
            _ = try town.run(
                "minutes", "approve", "town/\(Self.may)", "--at", "town/\(Self.july)", "--minute",
                "5/26")
            #expect(try !town.run("actions", "town/boards/cabinet", "--public").contains("draft"))
            #expect(try !town.run("decisions", "town", "--public").contains("draft"))
            let table = try town.run("decisions", "town", "--public", "--format", "csv")
            #expect(table.contains("restricted,minutes state"))
            #expect(table.contains(",no,approved"))
        }
    }

    /// Faults of one meeting do not keep the minutes of another out of the archive; its own do.
    @Test func faultsOfOtherMeetingsKeepNothingOut() throws {
        try withTown { town in
            try town.change("town/\(Self.july)/agenda.yaml", "papers: verbal", "papers: nowhere")
            #expect(
                try town.archive("add", "town/\(Self.may)", "--today", "2026-07-20").isEmpty)
            try town.change(
                "town/\(Self.may)/minutes.md", "owner: head-of-property", "owner: nobody-at-all")
            let refused = try quorate(
                ["archive", "add", "town/\(Self.may)", "--archive", "archive"], in: town.folder)
            #expect(refused.status == 1)
            #expect(refused.errorText.contains("1 with errors, not archived"))
        }
    }

    /// Minutes that were lost come back with the numbers they had, and with no other's.
    @Test func numbersOutliveTheMinutes() throws {
        try withTown(isSealed: false) { town in
            let minutes = town.folder.appending(path: "town/\(Self.may)/minutes.md")
            let before = try String(contentsOf: minutes, encoding: .utf8)
            try FileManager.default.removeItem(at: minutes)
            #expect(try town.run("check", "town").contains("[minutes-gone]"))
            // Meanwhile nothing of theirs is given to the next meeting.
            _ = try town.run("minutes", "draft", "town/\(Self.july)")
            let july = try town.read("town/\(Self.july)/minutes.md")
            #expect(july.contains("minute: \"5/26\"") && !july.contains("minute: \"4/26\""))
            _ = try town.run("minutes", "draft", "town/\(Self.may)")
            func headings(_ text: String) -> [Substring] {
                text.split(separator: "\n").filter {
                    $0.hasPrefix("#") || $0.hasPrefix("number: \"D")
                }
            }
            let after = try String(contentsOf: minutes, encoding: .utf8)
            #expect(headings(after) == headings(before))
            // The action went with the text; its number is not given again.
            try Data(
                (after + "\n```action\ndo: Ask again.\nowner: clerk\ndue: 2026-06-30\n```\n").utf8
            )
            .write(to: minutes)
            _ = try town.run("minutes", "draft", "town/\(Self.may)")
            #expect(try String(contentsOf: minutes, encoding: .utf8).contains("number: \"A2/26\""))
        }
    }

    /// Papers of a supplement are found by the stamps they carry.
    @Test func supplementsAreFoundToo() throws {
        try Places.withScratch { folder in
            let town = folder.appending(path: "town")
            try SupplementTests.write(in: town)
            try SupplementTests.writeFirst(in: town)
            try ArchiveTests.expect(
                ["archive", "add", "town", "--archive", "archive", "--today", "2026-03-20"],
                in: folder)
            let found = try ArchiveTests.expect(
                ["archive", "search", "sandbags", "--archive", "archive"], in: folder)
            let manifest = try String(
                contentsOf: folder.appending(
                    path: "archive/\(ArchiveTests.bag)/data/public/supplement-1/manifest.json"),
                encoding: .utf8)
            let pages = try #require(
                manifest.components(separatedBy: "\"items\":").last?.components(
                    separatedBy: "\"title\": \"Flood relief\""
                ).first?
                .components(separatedBy: "\"first\": ").last?.components(separatedBy: ",").first
            )
            #expect(found.outputText.contains(", page \(pages): Flood relief"))
        }
    }
}
