import Archiving
import Diagnostics
import Foundation
import Governance
import PackBuilding
import Reading
import TestSupport
import Testing

/// What is restricted in minutes reaches no public document, register, archive, export or message.
@Suite struct PlantedMinutesTests {
    /// The planted workspace under `town`, with the minutes of two meetings.
    private struct Planted {
        var workspace: PlantedWorkspace
        let folder: URL
        var town: URL { folder.appending(path: "town") }

        init(house: String, in folder: URL) throws {
            self.folder = folder
            workspace = PlantedWorkspace(house: house)
            let attendance = workspace.attendance()
            workspace.add("attendance.yaml", attendance)
            try workspace.write(in: town)
            try write(
                PlantedWorkspace.nextAgenda, to: PlantedWorkspace.next + "/agenda.yaml", in: town)
            try draft(PlantedWorkspace.meeting)
            try change(PlantedWorkspace.meeting) { $0.minutes(from: $1) }
            if isThorough { try draft(PlantedWorkspace.meeting) }
            try draft(PlantedWorkspace.next)
            try change(PlantedWorkspace.next) { $0.nextMinutes(from: $1) }
        }

        private mutating func draft(_ meeting: String) throws {
            try run(["minutes", "draft", "town/" + meeting])
        }

        func minutes(of meeting: String) throws -> String {
            try String(contentsOf: town.appending(path: meeting + "/minutes.md"), encoding: .utf8)
        }

        private mutating func change(
            _ meeting: String, _ edit: (inout PlantedWorkspace, String) -> String
        ) throws {
            try write(
                edit(&workspace, minutes(of: meeting)), to: meeting + "/minutes.md", in: town)
        }

        mutating func run(_ words: [String], _ status: Int32 = 0) throws {
            let result = try quorate(words, in: folder)
            #expect(result.status == status, "\(words)")
            workspace.expectNone(
                in: result.output + result.errors, words.joined(separator: " "))
        }

        func expectNone(under path: String, where isOpen: (String) -> Bool = { _ in true }) throws {
            let found = try files(under: folder.appending(path: path)).filter { isOpen($0.key) }
            #expect(!found.isEmpty, "\(path)")
            for (name, bytes) in found {
                workspace.expectNone(in: Data(name.utf8), "the name of a file under \(path)")
                workspace.expectNone(in: bytes, path + "/" + name)
            }
        }
    }

    @Test(arguments: isThorough ? ["standard", "southampton"] : ["standard"])
    func nothingRestrictedInMinutesReachesThePublic(_ house: String) throws {
        try Places.withScratch { folder in
            var planted = try Planted(house: house, in: folder)
            #expect(planted.workspace.plants.all.count >= 150)
            if isThorough {
                // The bags hold the same.
                for meeting in [PlantedWorkspace.meeting, PlantedWorkspace.next] {
                    try planted.run(["minutes", "build", "town/" + meeting])
                }
                try planted.run(["build", "town/" + PlantedWorkspace.next])
                try planted.expectNone(under: "out") { $0.contains("/public/") }
            }
            for format in ["text", "csv", "json"] {
                let form = ["--public", "--format", format]
                try planted.run(
                    ["actions", "town/boards/audit", "--today", "2026-05-05"] + form)
                try planted.run(["decisions", "town"] + form)
            }
            try planted.run(["check", "town", "--format", "json"])
            try planted.run(
                ["archive", "add", "town", "--archive", "archive", "--today", "2026-05-05"])
            try planted.expectNone(under: "archive/bags") { path in
                path.contains("/data/public/") || path.contains("/metadata/")
                    || path.hasSuffix("/bag-info.txt")
            }
            for words in [
                ["list", "--all"], ["list", "--format", "json"], ["show", "2026-03-10-audit"],
                ["show", "2026-04-14-audit"], ["verify"],
            ] {
                try planted.run(["archive"] + words + ["--archive", "archive"])
            }
            for form in ["folder", "bags", "csv"] {
                try planted.run(
                    [
                        "archive", "export", "--as", form, "--output", "given-" + form,
                        "--archive", "archive", "--today", "2026-05-06",
                    ])
                try planted.expectNone(under: "given-" + form)
            }
            try searchForEach(planted)
            // The members read all of it.
            let built = try files(under: folder.appending(path: "archive/bags")).filter {
                $0.key.contains("/data/members/")
            }
            let whole = Squashed(built.values.reduce(Data(), +))
            let missing = planted.workspace.plants.all.filter { plant in
                plant.isPrinted && !whole.holds(Squashed(plant.words))
                    && plant.place.contains("minute")
            }
            #expect(missing.isEmpty, "not in the members' edition: \(missing.map(\.place))")
        }
    }

    /// Every planted word by itself: the public find none, members nearly all.
    private func searchForEach(_ planted: Planted) throws {
        let archive = try Archive.toRead(planted.folder.appending(path: "archive").path)
        let catalogue = try archive.readyCatalogue()
        var found = 0
        for plant in planted.workspace.plants.all {
            let words = plant.words.split { $0 == " " || $0 == "-" }.map(String.init)
            for word in words {
                let hits = try catalogue.search(SearchQuery(words: [word], limit: 1))
                #expect(hits.isEmpty, "\(plant.place)")
            }
            found += try catalogue.search(
                SearchQuery(words: words, edition: "members", limit: 1)
            ).count
        }
        let printed = planted.workspace.plants.all.count(where: \.isPrinted)
        #expect(found > printed * 8 / 10, "\(found) of \(printed)")
        var planted = planted
        let word = planted.workspace.plants.all.last?.words.split(separator: " ").first ?? ""
        try planted.run(["archive", "search", String(word), "--archive", "archive"], 1)
    }

    // MARK: - Faults

    struct Fault: Sendable, CustomTestStringConvertible {
        let name: String
        var file = "minutes.md"
        let old: String
        let new: String
        var isError = true

        var testDescription: String { name }
    }

    /// Each puts a planted word where a message could quote it.
    static let faults: [Fault] = [
        Fault(name: "an unknown owner", old: "owner: { name: ", new: "owner: { person: "),
        Fault(
            name: "an owner of an unknown id", old: "owner: { name:",
            new: "owner: nobody-of-PLANT\nx: { name:"),
        Fault(name: "a misspelt key of a decision", old: "\nreasons:", new: "\nreesons:"),
        Fault(name: "an unknown key of a decision", old: "\nreasons:", new: "\nPLANT:"),
        Fault(name: "a key twice", old: "\nreasons:", new: "\ntext: PLANT\nreasons:"),
        Fault(name: "no YAML in a decision", old: "\nreasons:", new: "\nreasons: [PLANT\nx:"),
        Fault(
            name: "an unknown outcome", old: "D91/26\noutcome: resolved",
            new: "D91/26\noutcome: PLANT"),
        Fault(name: "a day that is none", old: "due: 2026-04-30", new: "due: PLANT"),
        Fault(
            name: "an action from nowhere", old: "\ndue: 2026-04-30",
            new: "\nfrom: PLANT\ndue: 2026-04-30"),
        Fault(
            name: "an action that closes nothing", old: "\ndue: 2026-04-30",
            new: "\ncloses: PLANT\ndue: 2026-04-30"),
        Fault(name: "a dissent of nobody", old: "\nreasons:", new: "\ndissent: [PLANT]\nreasons:"),
        Fault(name: "a mover unknown", old: "moved: { name: ", new: "moved: { person: "),
        Fault(name: "an action without its owner", old: "owner: { name", new: "ower: { name"),
        Fault(
            name: "a number of a decision that is none", old: "number: D91/26",
            new: "number: PLANT", isError: false),
        Fault(name: "a number twice", old: "number: D91/26", new: "number: D90/26"),
        Fault(name: "restricted misspelt", old: "restricted: {", new: "restrictd: {"),
        Fault(
            name: "restricted without braces", old: "restricted: {", new: "restricted: yes, x: {"),
        Fault(name: "braces that do not close", old: " } }", new: " }"),
        Fault(
            name: "an unknown scheme", old: "scheme: lga-1972-12a", new: "scheme: lga-1972-13",
            isError: false),
        Fault(name: "headings without their blank", old: "\n# ", new: "\n#"),
        Fault(
            name: "inner headings without their blank", old: "\n## ", new: "\n##", isError: false),
        Fault(name: "raw HTML", old: "\n> ", new: "\n<div>PLANT</div>\n\n> "),
        Fault(name: "a picture", old: "\n> ", new: "\n![PLANT](PLANT.svg)\n\n> "),
        Fault(
            name: "a link to nothing", old: "\n> ", new: "\n[PLANT](#PLANT)\n\n> ", isError: false),
        Fault(
            name: "a footnote of nothing", old: "\n> ", new: "\nPLANT[^PLANT]\n\n> ", isError: false
        ),
        Fault(
            name: "a quotation of no strategy", old: "\n> ",
            new: "\n{quote: PLANT/PLANT} PLANT\n\n> ", isError: false),
        Fault(
            name: "a conflict in a minute", old: "\n> ",
            new: "\n<<<<<<< PLANT\nPLANT\n=======\nPLANT\n>>>>>>> PLANT\n\n> "),
        Fault(
            name: "a conflict at a heading", old: "\n## ",
            new: "\n<<<<<<< as you have it\nPLANT\n=======\n## "),
        Fault(
            name: "a heading in restricted minutes", old: "\nIt was said that ",
            new: "\n# PLANT\n\nIt was said that "),
        Fault(
            name: "a time of a restricted item that is none", file: "attendance.yaml",
            old: "{ number: \"2\", from: \"10:10\"", new: "{ number: \"2\", from: PLANT"),
        Fault(
            name: "a minute of no item", old: "minute: \"90/26\"",
            new: "item: \"99\", minute: \"90/26\""),
        Fault(name: "a correction of no minute", old: "minute: 90/26,", new: "minute: 99/26,"),
        Fault(name: "a correction without its words", old: ", becomes: ", new: ", becums: "),
        Fault(
            name: "a correction that is a list", old: ", becomes: ", new: ", becomes: [PLANT], x: "),
        Fault(
            name: "corrections that are none", old: "\ncorrections:\n",
            new: "\ncorrections: PLANT\nx:\n"),
        Fault(name: "corrections misspelt", old: "\ncorrections:\n", new: "\ncorections:\n"),
        Fault(
            name: "a key that is none", old: "\nstate: draft", new: "\nremark: PLANT\nstate: draft"),
        Fault(name: "keys without an end", old: "\n---\n", new: "\n"),
        Fault(
            name: "an interest in no item", file: "attendance.yaml", old: "item: \"5\"",
            new: "item: PLANT"),
        Fault(name: "a misspelt interest", file: "attendance.yaml", old: "effect:", new: "efect:"),
        Fault(
            name: "a mover unknown to the meeting", file: "attendance.yaml",
            old: "moved: ada-marsh", new: "moved: PLANT"),
        Fault(
            name: "a motion of no item", file: "attendance.yaml", old: "- item: \"2\"",
            new: "- item: PLANT"),
        Fault(
            name: "a fate that is none", file: "attendance.yaml", old: "fate: fell",
            new: "fate: PLANT"),
        Fault(
            name: "an outcome that is none", file: "attendance.yaml", old: "outcome: deferred",
            new: "outcome: PLANT"),
        Fault(
            name: "a vote that is none", file: "attendance.yaml", old: "against: 0",
            new: "against: PLANT"),
        Fault(
            name: "no YAML in the attendance", file: "attendance.yaml", old: "urgent: ",
            new: "urgent: ["),
        Fault(
            name: "an unknown key of the attendance", file: "attendance.yaml", old: "urgent: ",
            new: "urgnt: "),
    ]

    /// Faults in every place they can be in, told in every form: no word comes out. Some are built too: no
    /// other meeting's pack tells more.
    @Test func noFaultOfMinutesMakesAMessageTell() throws {
        try Places.withScratch { folder in
            let planted = try Planted(house: "standard", in: folder)
            let today = try #require(CivilDate(iso: "2026-05-05"))
            let builder = PackBuilder(DiskFiles(root: planted.town.path, today: today))
            for (number, fault) in Self.faults.enumerated()
            where isThorough || number % 4 == 0 || fault.name.hasPrefix("corrections")
                || fault.name.hasPrefix("a conflict")
            {
                let path = PlantedWorkspace.meeting + "/" + fault.file
                let before = try String(
                    contentsOf: planted.town.appending(path: path), encoding: .utf8)
                let word = planted.workspace.plants.all.last { before.contains($0.words) }?.words
                    .split(separator: " ").first.map(String.init)
                let planting = fault.new.replacingOccurrences(
                    of: "PLANT", with: try #require(word))
                let after = before.replacingOccurrences(of: fault.old, with: planting)
                #expect(after != before, "\(fault.name) is put nowhere")
                try write(after, to: path, in: planted.town)
                let findings = builder.check(.meetings(ofBoard: "audit"))
                #expect(
                    !fault.isError || findings.diagnostics.errorCount > 0,
                    "\(fault.name) is not told")
                for (form, bytes) in forms(of: findings) {
                    planted.workspace.expectNone(in: bytes, "\(fault.name), \(form)")
                }
                if isThorough || number % 18 == 0 || fault.name.hasPrefix("a conflict") {
                    let output = folder.appending(path: "faulty-\(number)")
                    let (built, _) = try builder.buildMinutes(
                        of: PlantedWorkspace.meeting, edition: .public, formats: [.text],
                        output: output.path, pageLines: 60, measure: 80)
                    #expect(built.folders.isEmpty || !fault.isError)
                    // The types keep it back: the second lock, reading back, has nothing to find.
                    #expect(throws: Never.self, "\(fault.name)") {
                        try builder.build(
                            meeting: PlantedWorkspace.next, edition: .public, formats: [.text],
                            output: output.path, pageLines: 60, measure: 80)
                    }
                    for (name, bytes) in try files(under: output) {
                        planted.workspace.expectNone(in: bytes, "\(fault.name), \(name)")
                    }
                }
                try write(before, to: path, in: planted.town)
            }
        }
    }

    /// A clerk who takes the restriction away from a minute is told, and still tells nobody.
    @Test func minutesOfARestrictedItemStayRestricted() throws {
        try Places.withScratch { folder in
            var planted = try Planted(house: "standard", in: folder)
            let path = PlantedWorkspace.meeting + "/minutes.md"
            let lines = try planted.minutes(of: PlantedWorkspace.meeting)
                .components(separatedBy: "\n").map { line in
                    guard line.hasPrefix("# "), line.contains("item: \""),
                        let start = line.range(of: ", restricted: {")
                    else { return line }
                    return line[..<start.lowerBound] + " }"
                }
            try write(lines.joined(separator: "\n"), to: path, in: planted.town)
            try planted.run(["check", "town"], 1)
            try planted.run(["minutes", "build", "town/" + PlantedWorkspace.meeting], 1)
            try planted.run(["actions", "town/boards/audit", "--public"], 1)
            // The next agenda reads no more of them than it prints.
            try planted.run(["build", "town/" + PlantedWorkspace.next])
            try planted.expectNone(under: "out") { $0.contains("/public/") }
        }
    }
}

/// Findings in every form there is.
private func forms(of findings: PackBuilder.Findings) -> [(name: String, bytes: Data)] {
    let (told, sources) = (findings.diagnostics, findings.sources)
    return [
        ("text", Data(humanForm(told, in: sources).utf8)),
        ("short", Data(shortForm(told, in: sources).utf8)),
        ("json", Data(jsonForm(told, in: sources))),
    ]
}

/// With `QUORATE_PLANTS` in both houses, with every fault, and built in every way.
private let isThorough = ProcessInfo.processInfo.environment["QUORATE_PLANTS"] != nil
