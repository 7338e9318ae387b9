import Foundation
import TestSupport
import Testing

/// What `quorate new` writes can be checked, formatted and built as it is, and nothing is written over.
@Suite struct NewTests {
    private static let today = ["--today", "2026-11-02"]

    /// In a folder with the workspace `town`.
    private func withTown(_ work: (URL) throws -> Void) throws {
        try Places.withScratch { folder in
            let made = try quorate(
                ["new", "authority", "town", "--name", "Riverside: Town \"Council\""] + Self.today,
                in: folder)
            #expect(made.status == 0, "\(made.errorText)")
            try work(folder)
        }
    }

    private func expectSound(_ folder: URL, warnings: [String]) throws {
        let told = try quorate(["check", "town", "--format", "short"] + Self.today, in: folder)
        #expect(told.status == 0, "\(told.outputText)")
        let codes = told.outputText.split(separator: "\n").filter { $0.hasSuffix("]") }.compactMap {
            $0.split(separator: "[").last.map { String($0.dropLast()) }
        }
        #expect(Set(codes) == Set(warnings), "\(told.outputText)")
        let form = try quorate(["format", "town", "--check"], in: folder)
        #expect(form.status == 0, "\(form.outputText)\(form.errorText)")
    }

    @Test func anAuthorityIsBuiltAtOnce() throws {
        try withTown { folder in
            try expectSound(folder, warnings: [])
            let meeting = "town/meetings/2026-12-03-council"
            let built = try quorate(["build", meeting] + Self.today, in: folder)
            #expect(built.status == 0, "\(built.errorText)")
            #expect(built.errorText == "")
            #expect(
                try quorate(["verify", "out/2026-12-03-council/public"], in: folder).status == 0)
            let quorum = try quorate(["quorum", meeting], in: folder)
            #expect(quorum.status == 3, "nobody's attendance is known")
        }
    }

    @Test func aBoard() throws {
        try withTown { folder in
            let made = try quorate(
                ["new", "board", "audit", "--name", "Audit #1", "--workspace", "town"] + Self.today,
                in: folder)
            #expect(
                made.outputText == """
                    town/boards/audit/board.yaml
                    town/boards/audit/terms-of-reference/2026-11-02.md
                    town/boards/audit/members.yaml

                    """)
            try expectSound(folder, warnings: ["quorum-missing"])
        }
    }

    @Test(arguments: ["standard", "southampton"])
    func aMeetingAndItsReport(_ house: String) throws {
        try withTown { folder in
            try SmallWorkspace.replace(
                "house: standard", with: "house: \(house)", in: "town/authority.yaml", of: folder)
            let meeting = "town/meetings/2027-01-14-council"
            #expect(
                try quorate(
                    ["new", "meeting", "town/boards/council", "--date", "2027-01-14"] + Self.today,
                    in: folder
                ).status == 0)
            let agenda = try String(
                contentsOf: folder.appending(path: "\(meeting)/agenda.yaml"), encoding: .utf8)
            try TestSupport.write(
                agenda
                    + "  - title: Rents\n    number: \"9\"\n    lead: clerk\n    purpose: decision\n    papers: item-9-rents\n",
                to: "\(meeting)/agenda.yaml", in: folder)
            let made = try quorate(["new", "report", meeting, "9"], in: folder)
            #expect(made.outputText == "\(meeting)/item-9-rents/report.md\n")
            let told = try quorate(
                ["check", meeting, "--format", "short"] + Self.today, in: folder)
            #expect(told.status == 0, "\(told.outputText)")
            let built = try quorate(["build", meeting] + Self.today, in: folder)
            #expect(built.status == 0, "\(built.errorText)")
            let form = try quorate(["format", meeting, "--check"], in: folder)
            #expect(form.status == 0, "\(form.outputText)")
        }
    }

    @Test func aHouse() throws {
        try withTown { folder in
            let made = try quorate(
                ["new", "house", "riverside", "--name", "Riverside", "--workspace", "town"],
                in: folder)
            #expect(made.outputText == "town/templates/houses/riverside/house.yaml\n")
            try SmallWorkspace.replace(
                "house: standard", with: "house: riverside", in: "town/authority.yaml", of: folder)
            try expectSound(folder, warnings: [])
            #expect(
                try quorate(
                    ["build", "town/meetings/2026-12-03-council"] + Self.today, in: folder
                ).status == 0)
            let own = try quorate(
                ["new", "house", "standard", "--name", "Mine", "--workspace", "town"], in: folder)
            #expect(own.status == 1)
            #expect(own.errorText.contains("comes with Quorate"))
        }
    }

    @Test func aStrategy() throws {
        try withTown { folder in
            let made = try quorate(
                [
                    "new", "strategy", "health", "--title", "Health: our plan", "--workspace",
                    "town",
                ],
                in: folder)
            #expect(made.status == 0)
            #expect(made.outputText.split(separator: "\n").count == 7)
            try expectSound(folder, warnings: [])
        }
    }

    @Test func nothingIsWrittenOver() throws {
        try withTown { folder in
            let before = try files(under: folder)
            let town = try quorate(["new", "authority", "town", "--name", "Other"], in: folder)
            #expect(town.status == 1)
            #expect(town.errorText.contains("town is a workspace already"))
            let inner = try quorate(
                ["new", "authority", "town/x/y", "--name", "Other"], in: folder)
            #expect(inner.status == 1)
            #expect(inner.errorText.contains("would lie in the workspace town"))
            let board = try quorate(
                ["new", "board", "council", "--name", "Other", "--workspace", "town"], in: folder)
            #expect(board.status == 1)
            #expect(
                board.errorText
                    == "quorate: error: town/boards/council/board.yaml is there already, and is left as it is\n"
            )
            #expect(try files(under: folder) == before)
        }
    }

    @Test func oddNamesAndPlacesAreRefused() throws {
        try withTown { folder in
            for arguments in [
                ["board", "Audit!", "--name", "A"], ["board", "..", "--name", "A"],
                ["board", "a/b", "--name", "A"], ["board", "", "--name", "A"],
                ["board", "audit", "--name", " "], ["board", "audit", "--name", "A\nB"],
                ["strategy", "É", "--title", "A"], ["house", "a b", "--name", "A"],
            ] {
                let result = try quorate(
                    ["new"] + arguments + ["--workspace", "town"], in: folder)
                #expect(result.status == 64, "\(arguments)")
            }
            let none = try quorate(
                ["new", "board", "audit", "--name", "A", "--workspace", "nowhere"], in: folder)
            #expect(none.status == 74)
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "town/boards/linked"),
                withDestinationURL: folder.appending(path: "elsewhere"))
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "link"),
                withDestinationURL: folder.appending(path: "elsewhere"))
            let linked = try quorate(
                ["new", "board", "linked", "--name", "A", "--workspace", "town"], in: folder)
            #expect(linked.status == 74)
            let authority = try quorate(["new", "authority", "link", "--name", "A"], in: folder)
            #expect(authority.status == 74)
            #expect(
                !FileManager.default.fileExists(
                    atPath: folder.appending(path: "elsewhere").path))
        }
    }
}
