import Diagnostics
import DocumentTree
import Governance
import Reading
import Testing

/// Nothing restricted is printed by any message, and nothing restricted is open.
struct WithholdingTests {
    private static let secret = "sekret"

    /// A workspace with an item, and its papers, in which every word of the author's is secret.
    private func files(
        item: String = "title: One", report: String = "title: One",
        appendix: String? = nil, listed: String = "number: 1, title: A", folder: String = "one"
    ) -> MemoryFiles {
        var files = MemoryFiles.small
        for path in files.contents.keys where path.hasPrefix("meetings/") {
            files.contents[path] = nil
        }
        files[MemoryFiles.agenda] =
            "board: audit\ndate: 2022-12-15\nitems:\n  - { \(item), papers: \(folder) }\n"
        files["meetings/m/\(folder)/report.md"] =
            "---\n\(report)\nappendices:\n  - { \(listed) }\n---\n# Summary\n\nWords.\n"
        if let appendix { files["meetings/m/\(folder)/appendix-1-sekret.md"] = appendix }
        return files
    }

    private func expectSilence(
        _ files: MemoryFiles, at location: SourceLocation = #_sourceLocation
    ) -> ReadResult {
        let result = ReadResult(files)
        #expect(!result.faults.isEmpty, "a fault is planted", sourceLocation: location)
        #expect(!result.printed.contains(Self.secret), sourceLocation: location)
        return result
    }

    private let restricted = "restricted: { scheme: lga-1972-12a, paragraph: 3 }"

    @Test func items() {
        let result = expectSilence(
            files(
                item:
                    "title: sekret, \(restricted), purpose: sekret, sekret: sekret, lead: [[sekret]]",
                report: "title: sekret\nsekret: sekret",
                appendix: "---\nsekret: sekret\n---\n", folder: "sekret-folder"))
        #expect(result.item?.particulars.isRestricted == true)
        #expect(result.papers?.report?.report.isRestricted == true)
        #expect(result.papers?.appendices.map(\.particulars.isRestricted) == [true])
        #expect(result.item?.particulars.disclosed(to: Public.self) == nil)
    }

    @Test func namesOfRestrictedPapersAreWorded() {
        let result = expectSilence(
            files(
                item: "title: sekret, \(restricted)", report: "title: sekret\nsekret: sekret",
                folder: "sekret-folder"))
        #expect(
            result.places == [
                "meetings/m/agenda.yaml (restricted paper 1 of item 1):3:1: key-unknown"
            ]
        )
    }

    @Test func publicTitleAndNumberStayOpen() {
        var files = MemoryFiles.small
        files[MemoryFiles.agenda] = """
            board: audit
            date: 2022-12-15
            items:
              - title: sekret  # sekret
                number: 9x
                restricted: { scheme: lga-1972-12a, paragraph: 3, reason: sekret, public title: Open }
            """
        let result = ReadResult(files)
        let file = result.sources.files.first { $0.path == MemoryFiles.agenda }
        let open = file?.withheld.reduce(into: Array((file?.text(in: 0..<9999) ?? "").utf8)) {
            for index in $1 { $0[index] = 32 }
        }
        let words = String(decoding: open ?? [], as: UTF8.self)
        #expect(words.contains("Open") && words.contains("9x") && !words.contains("sekret"))
        #expect(result.item?.restriction?.publicTitle?.value == "Open")
    }

    @Test func subItemsOfRestrictedItems() {
        var files = MemoryFiles.small
        files[MemoryFiles.agenda] = """
            board: audit
            date: 2022-12-15
            items:
              - title: Open
                \(restricted)
                items:
                  - title: sekret
                    number: sekret
                    sekret: sekret
                    restricted: { public title: sekret, paragraph: 3, sekret: x }
            """
        _ = expectSilence(files)
    }

    @Test func reports() {
        let result = expectSilence(
            files(
                report: "title: sekret\n\(restricted)\nsekret: sekret",
                appendix: "---\nsekret: sekret\n---\n"))
        #expect(result.item?.particulars.isRestricted == false)
        #expect(result.papers?.report?.report.isRestricted == true)
        #expect(result.papers?.appendices.map(\.particulars.isRestricted) == [true])
    }

    @Test func appendicesRestrictedWhereListed() {
        let result = expectSilence(
            files(
                appendix: "---\nsekret: sekret\n---\n",
                listed: "number: 1, title: sekret, sekret: sekret, \(restricted)"))
        #expect(result.papers?.report?.report.isRestricted == false)
        #expect(result.papers?.appendices.map(\.particulars.isRestricted) == [true])
    }

    @Test func appendicesRestrictedByThemselves() {
        let result = expectSilence(
            files(
                appendix: "---\n\(restricted)\nsekret: sekret\n---\n",
                listed: "number: 1, title: sekret, sekret: sekret"))
        #expect(result.papers?.appendices.map(\.particulars.isRestricted) == [true])
    }

    @Test func folders() {
        var files = files(
            report: "title: sekret\nsekret: sekret", appendix: "---\nsekret: sekret\n---\n")
        files["meetings/m/one/restricted.yaml"] =
            "scheme: lga-1972-12a\nparagraph: 3\nreason: sekret\nsekret: sekret\n"
        let result = expectSilence(files)
        #expect(result.papers?.report?.report.isRestricted == true)
        #expect(result.papers?.report?.restriction?.paragraphs.map(\.value) == ["3"])
        #expect(result.papers?.appendices.map(\.particulars.isRestricted) == [true])
    }

    @Test(arguments: ["Restricted.yaml", "restricted.yml", "restricted", "restrcted.yaml"])
    func foldersRestrictedByAMisnamedFile(_ name: String) {
        var files = files(report: "title: sekret\nsekret: sekret")
        files["meetings/m/one/\(name)"] = "scheme: lga-1972-12a\nparagraph: 3\n"
        #expect(expectSilence(files).papers?.report?.report.isRestricted == true)
    }

    @Test func sections() {
        var files = MemoryFiles.small
        files[MemoryFiles.report] = """
            ---
            title: One
            ---
            # Summary

            Words.

            # sekret { \(restricted) }

            ![sekret](sekret.csv)

            <b>sekret</b>
            """
        let result = expectSilence(files)
        let sections =
            result.papers?.report?.report.disclosed(to: Everyone.self)?.body.sections ?? []
        #expect(sections.map(\.section.isRestricted) == [false, true])
    }

    @Test func namesOfTablesInRestrictedSections() {
        var files = MemoryFiles.small
        files[MemoryFiles.report] =
            "---\ntitle: One\n---\n# A { \(restricted) }\n\n![sekret](sekret.csv)\n"
        files["meetings/m/one/sekret.csv"] = "sekret,\"sekret\n"
        _ = expectSilence(files)
    }

    /// A `restricted:` that is there but broken never gives an open value.
    @Test(arguments: [
        "restricted: ", "restricted: yes", "restricted: no", "restricted: []", "restricted: {}",
        "restricted: { paragraf: 3 }", "restricted: { scheme: Not An Id }",
        "restrictd: { paragraph: 3 }",
        "Restricted: { paragraph: 3 }", "restriction: { paragraph: 3 }", "confidential: yes",
        "restricted: [sekret]", "restricted: { paragraph: { a: b } }",
    ])
    func brokenRestrictions(_ broken: String) {
        let inItem = expectSilence(
            files(item: "title: sekret, sekret: sekret, \(broken)", report: "title: sekret"))
        #expect(inItem.item?.particulars.isRestricted == true)
        #expect(inItem.papers?.report?.report.isRestricted == true)
        let inReport = expectSilence(files(report: "title: sekret\nsekret: sekret\n\(broken)"))
        #expect(inReport.papers?.report?.report.isRestricted == true)
        let listed = expectSilence(
            files(
                appendix: "---\nsekret: sekret\n---\n",
                listed: "number: 1, title: sekret, sekret: sekret, \(broken)"))
        #expect(listed.papers?.appendices.map(\.particulars.isRestricted) == [true])
        let byItself = expectSilence(
            files(appendix: "---\nsekret: sekret\n\(broken)\n---\n", listed: "number: 1, title: A"))
        #expect(byItself.papers?.appendices.map(\.particulars.isRestricted) == [true])
    }

    /// A head that cannot be parsed may have held a restriction.
    @Test(arguments: [
        "sekret: [ # Restrictions", "a: sekret: confidential", "\tsekret exempt",
        "restricted: { sekret", "restrcited: [sekret", "private: [sekret",
    ])
    func brokenHeads(_ broken: String) {
        let report = expectSilence(
            files(report: "title: sekret\n\(broken)", appendix: "---\nsekret: 1\n---\n"))
        #expect(report.papers?.report?.report.isRestricted == true)
        #expect(report.papers?.appendices.map(\.particulars.isRestricted) == [true])
        let appendix = expectSilence(files(appendix: "---\n\(broken)\n---\nsekret\n"))
        #expect(appendix.papers?.appendices.map(\.particulars.isRestricted) == [true])
        var agenda = MemoryFiles.small
        agenda[MemoryFiles.agenda] += "sekret: 1\n\(broken)\n"
        #expect(expectSilence(agenda).meeting == nil)
    }

    /// A head that cannot be parsed and speaks of no restriction is kept from the public, and shown
    /// to its author.
    @Test(arguments: ["a: [ # here", "a: here: b", "\there"])
    func brokenHeadsWithoutARestriction(_ broken: String) {
        let report = ReadResult(
            files(report: "title: One\n\(broken)", appendix: "---\nb: 1 # there\n---\n"))
        #expect(report.papers?.report?.report.isRestricted == true)
        #expect(report.papers?.appendices.map(\.particulars.isRestricted) == [true])
        #expect(report.printed.contains("there"))
        #expect(report.places.contains("meetings/m/one/appendix-1-sekret.md:2:1: key-unknown"))
        #expect(!report.sources.files.contains { !$0.withheld.isEmpty })
        let appendix = ReadResult(files(appendix: "---\n\(broken)\n---\nwords\n"))
        #expect(appendix.papers?.appendices.map(\.particulars.isRestricted) == [true])
        #expect(!appendix.sources.files.contains { !$0.withheld.isEmpty })
        var agenda = MemoryFiles.small
        agenda[MemoryFiles.agenda] += "x: 1\n\(broken)\n"
        let meeting = ReadResult(agenda)
        #expect(meeting.meeting == nil)
        #expect(meeting.printed.contains("here"))
    }

    @Test func aMissingAgendaIsNotWithheld() {
        var files = MemoryFiles.small
        files.contents[MemoryFiles.agenda] = nil
        let result = ReadResult(files)
        #expect(result.places == ["\(MemoryFiles.agenda):1:1: file-missing"])
        #expect(!humanForm(result.faults, in: result.sources).contains("not shown"))
    }

    /// Text saved as UTF-16 has a NUL behind each letter.
    @Test func brokenBytesThatSpeakOfARestriction() {
        var files = files(report: "title: sekret")
        files.contents["meetings/m/one/report.md"]?
            .append(contentsOf: "restricted".utf8.flatMap { [$0, 0] })
        #expect(expectSilence(files).papers?.report?.report.isRestricted == true)
    }

    @Test func restrictedPapersCannotBeShownInOpenOnes() {
        var files = MemoryFiles.small
        files[MemoryFiles.report] = """
            ---
            title: One
            appendices:
              - { number: 1, title: sekret, file: appendix-1-a.csv, \(restricted) }
            ---
            # Summary

            ![Figures](appendix-1-a.csv)
            """
        files["meetings/m/one/appendix-1-a.csv"] = "sekret\n1\n"
        let result = ReadResult(files)
        #expect(result.places == ["\(MemoryFiles.report):8:12: file-restricted"])
    }

    @Test func unlistedAndUnclaimedNames() {
        var files = files(listed: "number: 1, title: sekret, \(restricted)")
        files["meetings/m/one/sekret.csv"] = "a\n"
        files["meetings/m/sekret/report.md"] = "x"
        let result = ReadResult(files)
        let unlisted = result.papers?.unlisted ?? []
        #expect(unlisted.map(\.value) == ["sekret.csv"])
        #expect(unlisted.allSatisfy { result.sources.isWithheld($0.span) })
        var restrictedItem = self.files(item: "title: sekret, \(restricted)")
        restrictedItem["meetings/m/sekret/report.md"] = "x"
        let other = ReadResult(restrictedItem)
        let unclaimed = other.meeting?.unclaimed ?? []
        #expect(unclaimed.map(\.value) == ["sekret"])
        #expect(unclaimed.allSatisfy { other.sources.isWithheld($0.span) })
    }

    @Test func brokenBytes() {
        var files = files(item: "title: sekret, \(restricted)", folder: "sekret-folder")
        files.contents["meetings/m/sekret-folder/report.md"]?.append(0xFF)
        files.troubles["meetings/m/sekret-folder/appendix-1-sekret.md"] = .outsideWorkspace
        let result = expectSilence(files)
        #expect(result.papers?.report?.report.isRestricted == true)
    }

    /// A restriction where none can stand restricts the whole meeting.
    @Test func misplacedRestrictions() {
        var inFolder = files(item: "title: sekret, sekret: sekret", report: "title: a\nsekret: b")
        inFolder["meetings/m/restricted.yaml"] = "paragraph: 3\n"
        var onAgenda = files(item: "title: sekret, sekret: sekret", report: "title: a\nsekret: b")
        onAgenda[MemoryFiles.agenda] += "restricted: { paragraph: 3 }\n"
        for files in [inFolder, onAgenda] {
            let result = expectSilence(files)
            #expect(result.item?.number == "1")
            #expect(result.item?.particulars.isRestricted == true)
            #expect(result.papers?.report?.report.isRestricted == true)
        }
    }

    @Test func numbersOfRestrictedSubItemsDoNotNameTheirPapers() {
        var files = files(report: "title: sekret\nsekret: sekret")
        files[MemoryFiles.agenda] = """
            board: audit
            date: 2022-12-15
            items:
              - title: sekret
                restricted: { scheme: lga-1972-12a, paragraph: 3 }
                items: [ { title: sekret, number: sekret, papers: one } ]
            """
        let result = expectSilence(files)
        #expect(
            result.places.first?.hasPrefix("meetings/m/agenda.yaml (restricted paper 1 of item 1)")
                == true)
    }

    // MARK: Attendance

    /// An attendance beside item 1, which is open, and item 2, which is restricted; what of it is open.
    private func openWords(_ attendance: String, isRestricted: Bool = true) -> String {
        var files = MemoryFiles.small
        let restriction = isRestricted ? ", \(restricted)" : ""
        files[MemoryFiles.agenda] = """
            board: audit
            date: 2022-12-15
            items:
              - { title: One, items: [ { title: Within } ] }
              - { title: Two\(restriction), items: [ { title: Within } ] }
            """
        let path = MemoryFiles.agenda.replacing("agenda.yaml", with: "attendance.yaml")
        files[path] = attendance
        let result = ReadResult(files)
        guard let file = result.sources.files.first(where: { $0.path == path }) else { return "" }
        var bytes = file.bytes
        for range in file.withheld { for index in range { bytes[index] = 32 } }
        #expect(!isRestricted || !result.printed.contains(Self.secret))
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        "votes:\n  - { item: \"2\", motion: sekret, for: 3 }  # sekret",
        "votes:\n  - item: \"2\"\n    motion: sekret\n    for: sekret",
        "votes: [ { item: \"2.1\", motion: sekret } ]",
        "votes: [ { item: \"9\", motion: sekret } ]",
        "votes: [ { itm: \"1\", motion: sekret } ]", "votes: { item: \"1\", motion: sekret }",
        "vote: [ { item: \"1\", motion: sekret } ]", "votes: sekret",
        "votes: []\nvotes: [ { item: \"2\", motion: sekret } ]",
        "present:\n  - { person: a, interests: [ { item: \"2\", kind: sekret } ] }",
        "present:\n  - { person: a, interest: [ { item: \"2\", kind: sekret } ] }",
        "apologies:\n  - { person: a, interests: [ { item: \"2\", kind: sekret } ] }",
        "items: [ { number: \"2.1 sekret\" } ]", "votes: [ { item: \"2\", motion: \"sekret } ]",
    ]) func whatIsDoneUnderARestrictedItemIsWithheld(_ attendance: String) {
        #expect(!openWords(attendance).contains(Self.secret))
    }

    @Test func whatIsDoneUnderOpenItemsStaysOpen() {
        let words = openWords(
            """
            present:
              - { person: a, interests: [ { item: "1", kind: first } ] }
            votes:
              - { item: "1.1", motion: second, for: 3 }
              - { item: "2", motion: sekret, for: 3 }
            """)
        #expect(words.contains("first") && words.contains("second") && words.contains("\"2\""))
        #expect(
            openWords("votes: [ { item: \"9\", motion: sekret } ]", isRestricted: false)
                .contains(Self.secret))
    }
}
