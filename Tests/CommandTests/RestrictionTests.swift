import Foundation
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
                plant.isPrinted && !whole.holds(plant.words)
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
            for format in ["short", number / 2 % 2 == 0 ? "json" : "sarif"] {
                let result = try quorate(["check", "--format", format], in: folder)
                #expect(fault.isToldBy(result.status), "\(fault) is not told: \(result.status)")
                workspace.expectNone(in: result.output + result.errors, "\(fault), \(format)")
            }
            // Build prints the fourth form, for people.
            let built = try quorate(["build", PlantedWorkspace.meeting], in: folder)
            #expect(fault.isToldBy(built.status))
            workspace.expectNone(in: built.output + built.errors, "\(fault), build")
            for (path, bytes) in try files(under: folder.appending(path: "out"))
            where path.contains("/public/") {
                workspace.expectNone(in: bytes, "\(fault), \(path)")
            }
        }
    }
}

extension PlantedWorkspace {
    /// Told by place, not by word, so that a report of a failure repeats no more than it must.
    func expectNone(in bytes: Data, _ what: String) {
        let text = Squashed(bytes)
        let found = plants.all.filter { plant in
            plant.words.split { $0 == " " || $0 == "-" }.contains { text.holds($0) }
        }
        if !found.isEmpty {
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter {
                line in
                found.contains { Squashed(line).holds($0.words) }
            }
            Issue.record("\(what) tells: \(found.map(\.place))\n\(lines.prefix(5))")
        }
    }
}

/// Letters and digits alone, in lower case.
private struct Squashed {
    private let text: [CChar]

    init(_ bytes: Data) {
        text =
            bytes.compactMap { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                    CChar(byte)
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): CChar(byte | 0x20)
                default: nil
                }
            } + [0]
    }

    init(_ words: some StringProtocol) { self.init(Data(words.utf8)) }

    func holds(_ words: some StringProtocol) -> Bool { strstr(text, Squashed(words).text) != nil }
}
