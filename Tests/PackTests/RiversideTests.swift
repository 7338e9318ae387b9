import Foundation
import TestSupport
import Testing

/// `packs/riverside`, the invented authority of the tutorial: a year of six bodies, without a fault.
@Suite struct RiversideTests {
    private static let workspace = "packs/riverside"
    /// The day of the tutorial: meetings before it were held, those after it are still to come.
    private static let today = "2026-11-30"

    @Test(arguments: ["2026-05-01", "2026-09-09", today, "2027-02-23", "2030-01-01"])
    func checksWithoutAFinding(_ day: String) throws {
        let told = try quorate(["check", Self.workspace, "--today", day], in: Places.root)
        #expect(told.status == 0)
        #expect(told.outputText.isEmpty)
        #expect(told.errorText.hasPrefix("no faults in "), "\(told.errorText)")
    }

    @Test func everyMeetingBuildsInBothEditions() throws {
        #expect(try Self.meetings().count == 18)
        for meeting in try Self.meetings() {
            try withBuilt(meeting) { folder in
                for edition in ["public", "members"] {
                    let told = try quorate(["verify", folder.appending(path: edition).path])
                    #expect(told.status == 0, "\(meeting): \(told.errorText)")
                }
            }
        }
    }

    /// Words that stand only in what is restricted, by the meeting whose papers hold them.
    static let planted: KeyValuePairs = [
        "2026-09-08-cabinet": [
            "Greenaxle", "Voltmere", "Halcyon", "5,872,500", "6,611,250", "41,200",
            "drainage works", "Pellbrook", "268,400", "91,750", "culverts",
        ],
        "2026-09-22-meadow-parish-council": [
            "Wickerby", "Tanglewood", "Springhare", "22,880", "23,950", "27,400",
        ],
        "2026-11-10-cabinet": [
            "highest bidder", "Larchmount", "Cinderwell", "Oakhanger", "Brackenridge",
            "1,845,000", "1,920,000", "1,750,000", "fuel tanks",
        ],
        "2026-11-18-community-and-environment-scrutiny": [
            "contract for sorting", "Sortwell", "Fenwater", "Kestrel", "74.60", "118,000",
        ],
    ]

    @Test(arguments: planted.map(\.key))
    func restrictedWordsAreInTheMembersEditionOnly(_ meeting: String) throws {
        let words = Self.planted.first { $0.key == meeting }?.value ?? []
        try withBuilt(meeting) { folder in
            let members = try squeezedText(of: folder.appending(path: "members/pack.txt"))
            for word in words { #expect(members.contains(word), "members miss '\(word)'") }
            for (path, bytes) in try files(under: folder.appending(path: "public")) {
                let text = squeezed(String(decoding: bytes, as: UTF8.self))
                for word in words {
                    #expect(!text.contains(word), "\(path) of the public tells '\(word)'")
                }
            }
        }
    }

    @Test func noMeetingTellsWhatAnotherKeepsBack() throws {
        let words = Self.planted.flatMap(\.value)
        for meeting in try Self.meetings() {
            try withBuilt(meeting) { folder in
                let text = try squeezedText(of: folder.appending(path: "public/pack.txt"))
                for word in words { #expect(!text.contains(word), "\(meeting): '\(word)'") }
            }
        }
    }

    static let verdicts: KeyValuePairs = [
        "2026-05-20-council": "Quorate, with 14 to spare.",
        "2026-06-09-cabinet": "Quorate, with one to spare.",
        "2026-06-23-audit-and-governance":
            "Quorate, with one to spare; without Audrey Kingscote (Independent member) it is not.",
        "2026-07-08-community-and-environment-scrutiny": "Quorate, with one to spare.",
        "2026-07-14-cabinet":
            "Quorate, with two to spare; without Cllr Dilip Ranade (Leader of the Council) it is not.",
        "2026-07-15-council": "Quorate, with 13 to spare.",
        "2026-09-08-cabinet": "Quorate, with one to spare.",
        "2026-09-10-health-and-care-joint-board":
            "Quorate, with one to spare; without Dr Lucian Perrow (Clinical Lead) it is not.",
        "2026-09-22-meadow-parish-council": "Quorate, with two to spare.",
        "2026-10-14-council": "Quorate, with 14 to spare.",
        "2026-10-13-cabinet": "Quorate, with one to spare.",
        "2026-11-10-cabinet": "Quorate, with one to spare.",
        "2026-11-18-community-and-environment-scrutiny": "Quorate at the start, lost at 19:20.",
        "2026-11-24-meadow-parish-council": "Quorate, with three to spare.",
        "2026-12-10-health-and-care-joint-board":
            "A quorum is certain, if those come who accepted.",
    ]

    @Test(arguments: verdicts.map(\.key))
    func quorumIsAsToldInTheTutorial(_ meeting: String) throws {
        let verdict = Self.verdicts.first { $0.key == meeting }?.value
        #expect(try quorum(meeting).first == verdict)
    }

    /// Three leave for the last bus in the middle of item 7, which was for discussion.
    @Test func itemsAreJudgedEachByItself() throws {
        let meeting = "2026-11-18-community-and-environment-scrutiny"
        let statuses = try ["5", "6", "7", "8"].map { try told(meeting, ["--item", $0]).status }
        #expect(statuses == [0, 0, 1, 1])
    }

    /// A late paper and urgent business come to the cabinet of December: what was issued stays as it was, and
    /// the supplement's pages run on from its last one.
    @Test func aSupplementLeavesTheIssuedPagesAsTheyWere() throws {
        try Places.withScratch { folder in
            let manager = FileManager.default
            let workspace = folder.appending(path: "riverside")
            try manager.copyItem(at: Places.root.appending(path: Self.workspace), to: workspace)
            let name = "2026-12-08-cabinet"
            let meeting = workspace.appending(path: "meetings/\(name)")
            try? manager.removeItem(at: meeting.appending(path: "published"))
            let supplement = meeting.appending(path: "supplement-1")
            let aside = folder.appending(path: "supplement-1")
            try manager.moveItem(at: supplement, to: aside)
            func publish(_ day: String) throws -> [String: Data] {
                let told = try quorate(
                    ["publish", meeting.path, "--today", day, "--output", "out"], in: folder)
                #expect(told.status == 0, "\(told.errorText)")
                return try files(under: folder.appending(path: "out/\(name)"))
            }
            let issued = try publish("2026-11-30")
            try manager.moveItem(at: aside, to: supplement)
            let later = try publish("2026-12-02")
            for (path, bytes) in issued { #expect(later[path] == bytes, "\(path) changed") }
            let pack = Sheets(String(decoding: issued["public/pack.txt"] ?? Data(), as: UTF8.self))
            let added = later["public-supplement-1/pack.txt"] ?? Data()
            let stamps = Sheets(String(decoding: added, as: UTF8.self)).stamped.map(\.stamp)
            let last = try #require(pack.stamped.last?.stamp)
            #expect(stamps == (last + 1...last + stamps.count).map { $0 })
            #expect(!stamps.isEmpty)
        }
    }

    // MARK: The command

    private func quorum(_ meeting: String) throws -> [String] {
        try told(meeting, []).outputText.split(separator: "\n").map(String.init)
    }

    private func told(_ meeting: String, _ arguments: [String]) throws -> ProgramResult {
        try quorate(
            ["quorum", "\(Self.workspace)/meetings/\(meeting)", "--today", Self.today]
                + arguments, in: Places.root)
    }

    private static func meetings() throws -> [String] {
        let folder = Places.root.appending(path: "\(workspace)/meetings").path
        return try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { !$0.hasPrefix(".") }.sorted()
    }

    private func withBuilt(_ meeting: String, _ body: (URL) throws -> Void) throws {
        try Places.withScratch { folder in
            let told = try quorate(
                [
                    "build", "\(Self.workspace)/meetings/\(meeting)", "--today", Self.today,
                    "--output", folder.path,
                ], in: Places.root)
            #expect(told.status == 0, "\(meeting): \(told.errorText)")
            try body(folder.appending(path: meeting))
        }
    }

    private func squeezedText(of file: URL) throws -> String {
        squeezed(try String(contentsOf: file, encoding: .utf8))
    }
}
