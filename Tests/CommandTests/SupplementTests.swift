import Foundation
import TestSupport
import Testing

/// Supplements keep what was issued: its bytes, its numbers and its pages.
@Suite struct SupplementTests {
    static let meeting = SmallWorkspace.meeting

    /// An agenda of four items: one with papers, one that waits for them, one restricted.
    static func write(in folder: URL) throws {
        try SmallWorkspace.write(in: folder)
        try TestSupport.write(
            """
            board: audit
            date: 2026-03-10
            start: "10:00"
            venue: Committee Room 1
            published: 2026-03-02
            items:
              - standing: apologies
              - title: Budget monitoring
                lead: head-of-finance
                purpose: information
                papers: item-2-budget
              - title: Audit letter
                lead: head-of-finance
                purpose: information
                papers: to follow
              - title: Sale of Zanzibar House
                lead: head-of-finance
                purpose: information
                papers: item-4-sale
                restricted: { scheme: lga-1972-12a, paragraph: 3, reason: Offers, public title: A sale }

            """, to: "\(meeting)/agenda.yaml", in: folder)
        try report("Sale of Zanzibar House", "Offered by Quillfeather.", "item-4-sale", in: folder)
    }

    static func report(_ title: String, _ words: String, _ path: String, in folder: URL) throws {
        try TestSupport.write(
            "---\ntitle: \(title)\n---\n\n# Summary\n\n\(words)\n",
            to: "\(meeting)/\(path)/report.md",
            in: folder)
    }

    static func supplement(_ number: Int, _ text: String, in folder: URL) throws {
        try TestSupport.write(
            text, to: "\(meeting)/supplement-\(number)/supplement.yaml", in: folder)
    }

    /// The first supplement: the letter that was to follow, new figures, an item added, one withdrawn.
    static func writeFirst(in folder: URL) throws {
        try supplement(
            1,
            """
            published: 2026-03-06
            reason: The auditor wrote on 5 March.
            adds:
              - { item: "3", papers: item-3-letter }
            replaces:
              - { item: "2", papers: item-2-budget, note: Wages are corrected. }
            items:
              - title: Flood relief
                lead: head-of-finance
                purpose: information
                papers: item-5-flood
                late: { published: 2026-03-06, reason: The flood was on 4 March., chair: Ann Lee }
            withdraws:
              - { item: "1", reason: Nobody is away. }

            """, in: folder)
        try report("Audit letter", "All is well.", "supplement-1/item-3-letter", in: folder)
        try report("Flood relief", "Sandbags.", "supplement-1/item-5-flood", in: folder)
        try TestSupport.write(
            "---\ntitle: Letter\n---\n\nDear Madam, all is very well.\n",
            to: "\(meeting)/supplement-1/item-2-budget/appendix-3-letter.md", in: folder)
    }

    private func built(_ folder: URL, _ arguments: [String] = []) throws -> ProgramResult {
        let result = try quorate(
            ["build", Self.meeting, "--today", "2026-03-06"] + arguments, in: folder)
        #expect(result.status == 0, "\(result.errorText)")
        return result
    }

    private func output(_ name: String, in folder: URL) throws -> String {
        try String(
            contentsOf: folder.appending(path: "out/2026-03-10-audit/\(name)"), encoding: .utf8)
    }

    private func manifest(_ name: String, in folder: URL) throws -> [String: Any] {
        let text = try output("\(name)/manifest.json", in: folder)
        return try #require(
            JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test(arguments: [true, false])
    func addingASupplementChangesNoByteOfThePack(_ isPublished: Bool) throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            if isPublished {
                #expect(
                    try quorate(["publish", Self.meeting, "--today", "2026-03-02"], in: folder)
                        .status == 0)
            } else {
                _ = try built(folder)
            }
            let out = folder.appending(path: "out")
            let before = try files(under: out)
            try Self.writeFirst(in: folder)
            let folders = try built(folder).outputText.split(separator: "\n")
            #expect(folders.count == 4)
            let after = try files(under: out)
            #expect(before.count == 6)
            for (path, bytes) in before { #expect(after[path] == bytes, "\(path)") }
        }
    }

    @Test func pagesContinueFromTheIssuedOnes() throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            try Self.writeFirst(in: folder)
            try Self.supplement(
                2, "published: 2026-03-08\nadds:\n  - { item: \"3\", papers: item-3-reply }\n",
                in: folder)
            try TestSupport.write(
                "---\ntitle: Our reply\n---\n\nThank you.\n",
                to: "\(Self.meeting)/supplement-2/item-3-reply/appendix-1-reply.md", in: folder)
            _ = try built(folder)
            for edition in ["public", "members"] {
                var last = try #require(try manifest(edition, in: folder)["pages"] as? Int)
                for number in 1...2 {
                    let name = "\(edition)-supplement-\(number)"
                    let manifest = try manifest(name, in: folder)
                    let items = try #require(manifest["items"] as? [[String: Any]])
                    let pages = try #require(items.first?["pages"] as? [String: Int])
                    #expect(pages["first"] == last + 1)
                    let text = try output("\(name)/pack.txt", in: folder)
                    #expect(text.contains(" Page \(last + 1)\n"))
                    last = try #require(manifest["pages"] as? Int)
                    #expect(text.contains(" Page \(last)\n"))
                }
            }
        }
    }

    @Test func theSheetSaysWhatIsAddedAndReplaced() throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            try Self.writeFirst(in: folder)
            _ = try built(folder)
            let pack = try output("public/pack.txt", in: folder)
            #expect(pack.contains("To follow"))
            #expect(!pack.contains("Flood"))
            let items = try #require(
                try manifest("public", in: folder)["items"] as? [[String: Any]])
            let papers = try #require(items.first?["papers"] as? [[String: Any]])
            let pages = try #require(papers[3]["pages"] as? [String: Int])
            let text = try output("public-supplement-1/pack.txt", in: folder)
            let sheet = try #require(text.split(separator: "\u{c}").first)
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for words in [
                "Supplement 1 to the agenda published 2 March 2026",
                "The auditor wrote on 5 March.",
                "Audit letter", "Flood relief", "Appendix 3: Letter",
                "in place of (Pages \(pages["first"] ?? 0) - \(pages["last"] ?? 0))",
                "Why it is urgent: The flood was on 4 March.",
                "Found urgent by Ann Lee, in the chair",
                "Wages are corrected.", "Apologies for absence - WITHDRAWN", "Nobody is away.",
                "Published 6 March 2026",
            ] {
                #expect(sheet.contains(words), "\(words) is not on \(sheet)")
            }
        }
    }

    @Test func manifestsTellHowTheyRelate() throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            try Self.writeFirst(in: folder)
            _ = try built(folder)
            let pack = try manifest("public", in: folder)
            #expect(pack["supplement"] is NSNull)
            let agenda = try #require(pack["agenda"] as? [[String: String]])
            #expect(
                agenda.map { $0["state"] } == ["no papers", "papers", "to follow", "no papers"])
            #expect(agenda.map { $0["title"] }.last == "A sale")
            let relation = try #require(
                try manifest("public-supplement-1", in: folder)["supplement"] as? [String: Any])
            let bytes = try output("public/manifest.json", in: folder)
            let digest = try run("sha256sum", [], in: folder, input: Data(bytes.utf8)).outputText
            #expect(digest.hasPrefix(try #require(relation["pack"] as? String)))
            #expect(relation["withdraws"] as? [String] == ["1"])
            for name in ["public", "public-supplement-1", "members-supplement-1"] {
                let verified = try quorate(
                    ["verify", "out/2026-03-10-audit/\(name)"], in: folder)
                #expect(verified.status == 0)
                #expect(
                    verified.outputText.contains("supplement 1 to the pack that lies beside it")
                        == (name != "public"))
            }
        }
    }

    @Test func lettersInsteadOfNumbersWhereTheHouseSaysSo() throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            try Self.writeFirst(in: folder)
            let house = try String(
                contentsOf: Places.root.appending(path: "templates/houses/standard/house.yaml"),
                encoding: .utf8)
            try TestSupport.write(
                house.replacingOccurrences(of: "pages: continue", with: "pages: letter"),
                to: "templates/houses/riverside/house.yaml", in: folder)
            try SmallWorkspace.replace(
                "house: standard", with: "house: riverside", in: "authority.yaml", of: folder)
            _ = try built(folder)
            let text = try output("public-supplement-1/pack.txt", in: folder)
            #expect(text.contains(" Page S1-1\n"))
            #expect(text.contains("(Pages S1-1 to S1-2)"))
        }
    }

    @Test func aHouseWithoutWordsForItTakesThoseOfTheStandardHouse() throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            try Self.writeFirst(in: folder)
            let house = try String(
                contentsOf: Places.root.appending(path: "templates/houses/standard/house.yaml"),
                encoding: .utf8)
            let sheet = try #require(house.range(of: "supplement sheet:"))
            let next = try #require(house.range(of: "report fields:"))
            let plain = (house[..<sheet.lowerBound] + house[next.lowerBound...])
                .split(separator: "\n")
                .filter { !$0.hasPrefix("  supplement ") && !$0.hasPrefix("  withdrawn item:") }
            try TestSupport.write(
                plain.joined(separator: "\n") + "\n", to: "templates/houses/plain/house.yaml",
                in: folder)
            try SmallWorkspace.replace(
                "house: standard", with: "house: plain", in: "authority.yaml", of: folder)
            _ = try built(folder)
            let text = try output("public-supplement-1/pack.txt", in: folder)
            #expect(text.contains("Supplement 1 to the agenda published 2 March 2026"))
            #expect(text.contains("Apologies for absence - WITHDRAWN"))
        }
    }

    @Test func aSupplementOpensNothingThatWasClosed() throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            try SmallWorkspace.replace(
                "- { number: 3, title: Letter, file: appendix-3-letter.txt }",
                with:
                    "- { number: 3, title: Letter, file: appendix-3-letter.txt, restricted: { scheme: lga-1972-12a, paragraph: 3, reason: Private } }",
                in: "\(SmallWorkspace.item)/report.md", of: folder)
            try Self.supplement(
                1,
                """
                published: 2026-03-06
                replaces:
                  - { item: "4", papers: item-4-sale, note: Wexcombe has withdrawn. }
                  - { item: "2", papers: item-2-budget }

                """, in: folder)
            try Self.report(
                "Sale to Larkspurton", "The price is Ninegalleons.", "supplement-1/item-4-sale",
                in: folder)
            try TestSupport.write(
                "---\ntitle: Letter from Mistlethrush\n---\n\nYours, Mistlethrush. {bad\n\n![x](y.png)\n",
                to: "\(Self.meeting)/supplement-1/item-2-budget/appendix-3-letter.md", in: folder)
            let told = try quorate(["check", ".", "--today", "2026-03-06"], in: folder)
            let secrets = [
                "Zanzibar", "Wexcombe", "Larkspurton", "Ninegalleons", "Mistlethrush",
                "Quillfeather",
            ]
            for word in secrets { #expect(!told.outputText.contains(word), "\(word)") }
            try TestSupport.write(
                "---\ntitle: Letter from Mistlethrush\n---\n\nYours, Mistlethrush.\n",
                to: "\(Self.meeting)/supplement-1/item-2-budget/appendix-3-letter.md", in: folder)
            _ = try built(folder)
            for (path, bytes) in try files(under: folder.appending(path: "out")) {
                let text = String(decoding: bytes, as: UTF8.self)
                if path.contains("/public") {
                    for word in secrets { #expect(!text.contains(word), "\(word) in \(path)") }
                } else if path.hasSuffix("members-supplement-1/pack.txt") {
                    for word in ["Wexcombe", "Ninegalleons", "Mistlethrush"] {
                        #expect(text.contains(word), "\(word)")
                    }
                }
            }
        }
    }

    // MARK: Publishing

    @Test func publishingFreezesTheNumbers() throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            let first = try quorate(["publish", Self.meeting, "--today", "2026-03-02"], in: folder)
            #expect(first.status == 0)
            #expect(first.outputText.contains("\(Self.meeting)/published/public.json\n"))
            let records = try files(under: folder.appending(path: "\(Self.meeting)/published"))
            #expect(records.count == 2)
            let again = try quorate(["publish", Self.meeting, "--today", "2026-03-02"], in: folder)
            #expect(again.status == 0)
            #expect(
                try files(under: folder.appending(path: "\(Self.meeting)/published")) == records)
            #expect(try quorate(["check", ".", "--today", "2026-03-02"], in: folder).status == 0)
            try SmallWorkspace.replace(
                "  - title: Audit letter",
                with: "  - title: New\n    papers: verbal\n  - title: Audit letter",
                in: "\(Self.meeting)/agenda.yaml", of: folder)
            let told = try quorate(["check", ".", "--today", "2026-03-02"], in: folder)
            #expect(told.status == 1)
            #expect(told.outputText.contains("was published as item 3"))
            #expect(told.outputText.contains("[issued-number-reused]"))
            #expect(!told.outputText.contains("Zanzibar"))
        }
    }

    @Test func aSupplementIsPublishedByTheSameCommand() throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            _ = try quorate(["publish", Self.meeting, "--today", "2026-03-02"], in: folder)
            try Self.writeFirst(in: folder)
            let result = try quorate(
                ["publish", Self.meeting, "--today", "2026-03-06"], in: folder)
            #expect(result.status == 0, "\(result.errorText)")
            #expect(
                result.outputText.hasSuffix(
                    "\(Self.meeting)/published/public-supplement-1.json\n"
                        + "\(Self.meeting)/published/members-supplement-1.json\n"))
            #expect(try quorate(["check", ".", "--today", "2026-03-06"], in: folder).status == 0)
        }
    }

    @Test func movedPagesAreTold() throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            _ = try quorate(["publish", Self.meeting, "--today", "2026-03-02"], in: folder)
            try TestSupport.write(
                String(repeating: "all is well.\n\n", count: 100),
                to: "\(SmallWorkspace.item)/appendix-3-letter.txt", in: folder)
            let result = try built(folder)
            #expect(result.errorText.contains("the public pack no longer has the page numbers"))
        }
    }

    @Test(arguments: [false, true])
    func whatWasIssuedIsNotReplaced(_ hasSupplement: Bool) throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            let publish = ["publish", Self.meeting, "--today", "2026-03-06"]
            if hasSupplement { try Self.writeFirst(in: folder) }
            #expect(try quorate(publish, in: folder).status == 0)
            let edited =
                hasSupplement
                ? "\(Self.meeting)/supplement-1/item-3-letter/report.md"
                : "\(Self.meeting)/item-4-sale/report.md"
            let before = try files(under: folder)
            let same = try quorate(
                publish + ["--lines", "50", "--columns", "70"], in: folder)
            #expect(same.status == 0, "\(same.errorText)")
            #expect(try quorate(publish, in: folder).status == 0)
            #expect(try files(under: folder) == before)
            try SmallWorkspace.replace(
                hasSupplement ? "All is well." : "Quillfeather", with: "Wexcombe", in: edited,
                of: folder)
            let changed = try files(under: folder)
            let refused = try quorate(publish, in: folder)
            #expect(refused.status == 1)
            #expect(refused.outputText.isEmpty)
            #expect(
                refused.errorText.contains(
                    hasSupplement
                        ? "the public-supplement-1 pack is not as it was issued: changed since are \(edited)"
                        : "the members pack is not as it was issued: a paper has changed since"),
                "\(refused.errorText)")
            #expect(try files(under: folder) == changed)
            let warned = try built(folder)
            #expect(warned.errorText.contains("is not as it was issued"))
        }
    }

    @Test func anotherDayOrVenueIsTold() throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            _ = try quorate(["publish", Self.meeting, "--today", "2026-03-02"], in: folder)
            try SmallWorkspace.replace(
                "Committee Room 1", with: "Committee Room 2", in: "\(Self.meeting)/agenda.yaml",
                of: folder)
            try Self.writeFirst(in: folder)
            let refused = try quorate(
                ["publish", Self.meeting, "--today", "2026-03-06"], in: folder)
            #expect(refused.status == 1)
            for edition in ["public", "members"] {
                #expect(
                    refused.errorText.contains(
                        "the \(edition) pack is not as it was issued: changed since are "
                            + "\(Self.meeting)/agenda.yaml"))
            }
            try SmallWorkspace.replace(
                "published: 2026-03-02", with: "published: 2026-03-01",
                in: "\(Self.meeting)/agenda.yaml", of: folder)
            let told = try quorate(["check", ".", "--today", "2026-03-06"], in: folder)
            #expect(told.outputText.contains("[issued-meeting-changed]"))
        }
    }

    @Test func aReportThatWasToFollowBeginsASupplement() throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            _ = try quorate(["publish", Self.meeting, "--today", "2026-03-02"], in: folder)
            let made = try quorate(["new", "report", Self.meeting, "3"], in: folder)
            #expect(
                made.outputText == """
                    \(Self.meeting)/supplement-1/supplement.yaml
                    \(Self.meeting)/supplement-1/item-3-audit-letter/report.md

                    """)
            #expect(made.errorText == "")
            let again = try quorate(["new", "report", Self.meeting, "2"], in: folder)
            #expect(
                again.errorText
                    == "Write '- { item: \"2\", papers: item-2-budget }' under 'replaces' of "
                    + "\(Self.meeting)/supplement-1/supplement.yaml.\n")
            let form = try quorate(
                ["format", "\(Self.meeting)/supplement-1", "--check"], in: folder)
            #expect(form.status == 0, "\(form.outputText)")
            let begun = try quorate(["new", "supplement", Self.meeting], in: folder)
            #expect(begun.status == 1)
        }
    }

    @Test func withoutADayNothingIsPublished() throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            try SmallWorkspace.replace(
                "published: 2026-03-02\n", with: "", in: "\(Self.meeting)/agenda.yaml", of: folder)
            let result = try quorate(
                ["publish", Self.meeting, "--today", "2026-03-02"], in: folder)
            #expect(result.status == 1)
            #expect(result.errorText.contains("write 'published'"))
            #expect(try files(under: folder.appending(path: "\(Self.meeting)/published")).isEmpty)
        }
    }

    @Test func aWithdrawnItemKeepsItsNumber() throws {
        try Places.withScratch { folder in
            try Self.write(in: folder)
            try SmallWorkspace.replace(
                "    papers: item-2-budget\n",
                with:
                    "    papers: item-2-budget\n    withdrawn: { on: 2026-03-01, reason: Too soon. }\n",
                in: "\(Self.meeting)/agenda.yaml", of: folder)
            _ = try built(folder)
            let text = try output("public/pack.txt", in: folder)
            #expect(text.contains("2.  Budget monitoring - WITHDRAWN"))
            #expect(text.contains("3.  Audit letter"))
            #expect(!text.contains("Spending"))
            let agenda = try #require(
                try manifest("public", in: folder)["agenda"] as? [[String: String]])
            #expect(
                agenda[1] == ["number": "2", "title": "Budget monitoring", "state": "withdrawn"])
        }
    }
}
