import Diagnostics
import Foundation
import Governance
import PackBuilding
import Reading
import TestSupport
import Testing

/// What is restricted reaches no reader of the public edition and nobody who reads a message.
///
/// A workspace holds made-up words in every restricted place there is; none may come out.
@Suite struct RestrictionTests {
    private static let houses = ["standard", "southampton"]

    @Test(arguments: houses)
    func nothingRestrictedReachesThePublicEdition(_ house: String) throws {
        let workspace = PlantedWorkspace(house: house)
        #expect(workspace.plants.all.count >= 100)
        try Places.withScratch { folder in
            try workspace.write(in: folder)
            let result = try quorate(
                ["build", PlantedWorkspace.meeting, "--output", "packs out"], in: folder)
            #expect(result.status == 0)
            workspace.expectNone(in: result.output + result.errors, "what build prints")
            let outputs = try files(under: folder.appending(path: "packs out"))
            let open = outputs.filter { $0.key.contains("/public/") }
            #expect(
                Set(open.keys.compactMap { $0.split(separator: "/").last }).isSuperset(
                    of: ["pack.xml", "pack.txt", "manifest.json"]))
            for (path, bytes) in open {
                workspace.expectNone(in: Data(path.utf8), "the name of an output")
                workspace.expectNone(in: bytes, path)
            }
            let members = outputs.filter { $0.key.contains("/members/") }
            let whole = Squashed(members.values.reduce(Data(), +))
            let missing = workspace.plants.all.filter { plant in
                plant.isPrinted && !whole.holds(Squashed(plant.words))
            }
            #expect(missing.isEmpty, "not in the members' edition: \(missing.map(\.place))")
        }
    }

    /// What the public edition says anyway may be said in a restricted paper too.
    @Test(arguments: houses)
    func wordsOfThePublicEditionAreNotTakenForALeak(_ house: String) throws {
        let workspace = PlantedWorkspace(house: house)
        try Places.withScratch { folder in
            try workspace.write(in: folder)
            #expect(try quorate(["build", PlantedWorkspace.meeting], in: folder).status == 0)
            let open = try files(under: folder.appending(path: "out"))
                .filter { $0.key.contains("/public/") }
            let text = open.map { path, bytes in path + " " + String(decoding: bytes, as: UTF8.self)
            }
            let words = Set(
                text.joined(separator: " ").split(whereSeparator: { !$0.isLetter }).map(String.init)
                    .filter { $0.count > 3 })
            #expect(words.count > 100)
            let list = words.sorted().map { "- \($0)\n" }.joined()
            let report = "\(PlantedWorkspace.meeting)/item-3-plan/report.md"
            let before = try String(contentsOf: folder.appending(path: report), encoding: .utf8)
            try write(before + "\n## Words\n\n" + list, to: report, in: folder)
            let result = try quorate(["build", PlantedWorkspace.meeting], in: folder)
            #expect(result.status == 0, "\(result.errorText)")
        }
    }

    @Test(arguments: houses)
    func nothingRestrictedIsPrintedByCheck(_ house: String) throws {
        try Places.withScratch { folder in
            let workspace = PlantedWorkspace(house: house)
            try workspace.write(in: folder)
            for format in ["text", "short", "json", "sarif"] {
                let result = try quorate(["check", "--format", format], in: folder)
                #expect(result.status == 0)
                workspace.expectNone(in: result.output + result.errors, "check, \(format)")
            }
        }
    }

    @Test(arguments: zip(PlantedFault.all, PlantedFault.all.indices))
    func noFaultMakesAMessageTell(_ fault: PlantedFault, _ number: Int) throws {
        try Places.withScratch { folder in
            // Turn about: the houses differ in what a report has, not in what is restricted.
            let workspace = PlantedWorkspace(house: Self.houses[number % Self.houses.count])
            try workspace.write(in: folder)
            try fault.plant(in: workspace, at: folder)
            let findings = try told(of: folder)
            let status: Int32 = findings.diagnostics.errorCount > 0 ? 1 : 0
            #expect(fault.isToldBy(status), "\(fault) is not told")
            for (form, bytes) in forms(of: findings) {
                workspace.expectNone(in: bytes, "\(fault), \(form)")
            }
            // The command itself prints no more than the forms; a program is dear to start, so it is
            // tried with some of the faults.
            if number % 8 == 0 {
                let built = try quorate(["build", PlantedWorkspace.meeting], in: folder)
                #expect(fault.isToldBy(built.status))
                workspace.expectNone(in: built.output + built.errors, "\(fault), build")
            }
            for (path, bytes) in try files(under: folder.appending(path: "out"))
            where path.contains("/public/") {
                workspace.expectNone(in: bytes, "\(fault), \(path)")
            }
        }
    }
}

/// Builds the planted meeting, in this process: what is found, and the outputs under `out`.
private func told(of folder: URL) throws -> PackBuilder.Findings {
    let today = try #require(CivilDate(iso: SampleMeeting.today))
    return try PackBuilder(DiskFiles(root: folder.path, today: today)).build(
        meeting: PlantedWorkspace.meeting, edition: .both, formats: PackBuilder.Format.allCases,
        output: folder.appending(path: "out").path, pageLines: 60, measure: 80
    ).findings
}

/// Findings in every form there is.
private func forms(of findings: PackBuilder.Findings) -> [(name: String, bytes: Data)] {
    let (told, sources) = (findings.diagnostics, findings.sources)
    return [
        ("text", Data(humanForm(told, in: sources).utf8)),
        ("short", Data(shortForm(told, in: sources).utf8)),
        ("json", Data(jsonForm(told, in: sources))),
        ("sarif", Data(sarifForm(told, in: sources, rules: ruleDescriptions, version: "0"))),
    ]
}

extension PlantedWorkspace {
    /// Told by place, not by word, so that a report of a failure repeats no more than it must.
    func expectNone(in bytes: Data, _ what: String) {
        let text = Squashed(bytes)
        let found = plants.all.filter { $0.parts.contains { text.holds($0) } }
        if !found.isEmpty {
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter {
                line in
                found.contains { Squashed(line).holds(Squashed($0.words)) }
            }
            Issue.record("\(what) tells: \(found.map(\.place))\n\(lines.prefix(5))")
        }
    }
}
