import Foundation
import TestSupport
import Testing

/// Terms of reference in versions, as the command tells them.
@Suite struct TermsTests {
    @Test func inForceIsTheLatestToHaveTakenEffect() throws {
        try Places.withScratch { folder in
            try BoardsWorkspace.write(in: folder)
            #expect(
                try terms(["--on", "2025-04-30"], folder) == """
                    Housing <Board>, 2025-04-30
                    Adopted 2023-05-01.
                    Meets: every 3 months
                    Voting: simple majority, casting vote: chair
                    Quorum: The quorum is two members.
                      At least two members must be present.

                    4 seats:
                      Chair, Riverside Council (chair)
                      Trustee, River Trust (no vote)
                      Tenant (2 places)

                    The next terms are in force from 2025-05-01.

                    """)
            let later = try terms(["--on", "2025-05-01"], folder)
            #expect(later.contains("Adopted 2025-04-10, in force from 2025-05-01.\n"))
            #expect(
                try terms(["--on", "2022-01-01"], folder, endsWith: 1) == """
                    Housing <Board>, 2022-01-01
                    No terms of reference are in force.

                    The next terms are in force from 2023-05-01.

                    """)
        }
    }

    @Test func diffTellsWhatChanged() throws {
        try Places.withScratch { folder in
            try BoardsWorkspace.write(in: folder)
            let changes = try terms(["--on", "2024-01-01", "--diff", "2025-06-01"], folder)
            #expect(
                changes == """
                    From 2023-05-01 to 2025-05-01:
                      - seat renamed: “Trustee” is now “River Trustee”
                      - “River Trustee” now has a vote
                      - new seat: Observer (no vote)
                      - seat removed: Tenant (2 places)
                      - the quorum clause: “members.” becomes “members, the chair among them.”
                      - the quorum was: At least two members must be present. / is: All of these must be \
                    present: at least two members; the chair. A meeting without a quorum waits 30 minutes for \
                    one. Without a quorum the meeting is adjourned.
                      - How often it meets changed: every 3 months → every 2 months
                      - The review is new: every 1 year; next 2026-05
                      - The rule for votes changed: simple majority, casting vote: chair → at least 2/3 of \
                    votes cast, casting vote: chair
                      - “Purpose”: “homes.” becomes “homes and gardens.”
                      - new section “Duties”

                    """)
            #expect(try terms(["--on", "2025-06-01", "--diff", "2024-01-01"], folder) == changes)
            #expect(
                try terms(["--on", "2024-01-01", "--diff", "2024-02-01"], folder)
                    == "From 2023-05-01 to 2023-05-01:\n  nothing changed\n")
            let none = try quorate(
                ["terms", "boards/housing", "--on", "2024-01-01", "--diff", "2020-01-01"],
                in: folder)
            #expect(none.status == 1)
        }
    }

    /// Where the terms give no quorum, the law's is told, with its section.
    @Test func theLawsQuorumIsTold() throws {
        try Places.withScratch { folder in
            try BoardsWorkspace.write(in: folder)
            try TestSupport.write(
                "name: Moor\nkind: parish council\nregime: parish-england\n",
                to: "boards/moor/board.yaml", in: folder)
            let seats = "seats: [ { id: member, title: Member, places: 7 } ]\n"
            for (day, quorum) in [("2024-05-01", ""), ("2025-05-01", "quorum: at least 4\n")] {
                try TestSupport.write(
                    "---\nadopted: \(day)\n\(seats)\(quorum)---\n# Purpose\n\nTo care.\n",
                    to: "boards/moor/terms-of-reference/\(day).md", in: folder)
            }
            #expect(
                try terms(["--on", "2024-06-01"], folder, of: "moor") == """
                    Moor, 2024-06-01
                    Adopted 2024-05-01.
                    Quorum: none of its own; under ‘Parish council (England)’:
                      At least one third of all seats, vacant ones included, and never fewer than three, must \
                    be present.
                      Only members who are in the room count.
                      Substitutes do not count.
                      Source: LGA 1972 Sch 12 para 12.

                    7 seats:
                      Member (7 places)

                    The next terms are in force from 2025-05-01.

                    """)
            let own = try terms(["--on", "2025-06-01"], folder, of: "moor")
            #expect(
                own.contains("Quorum: as read here:\n  At least four members must be present.\n"))
            let json = try terms(["--on", "2024-06-01", "--format", "json"], folder, of: "moor")
            for line in [
                #""regime": "Parish council (England)""#, #""source": "LGA 1972 Sch 12 para 12""#,
                #""waitingMinutes": 0"#, #""without": null"#,
            ] { #expect(json.contains(line), "\(json)") }
            try expectValid(json, folder)
            let changes = try terms(
                ["--on", "2024-06-01", "--diff", "2025-06-01"], folder, of: "moor")
            #expect(
                changes.contains(
                    "Source: LGA 1972 Sch 12 para 12. / is: At least four members must"))
        }
    }

    @Test func jsonIsAsItsSchemaSays() throws {
        try Places.withScratch { folder in
            try BoardsWorkspace.write(in: folder)
            for arguments in [
                ["--on", "2024-01-01"], ["--on", "2022-01-01"],
                ["--on", "2024-01-01", "--diff", "2025-06-01"],
            ] {
                let output = try terms(
                    arguments + ["--format", "json"], folder,
                    endsWith: arguments[1] == "2022-01-01" ? 1 : 0)
                try expectValid(output, folder)
            }
        }
    }

    private func expectValid(_ output: String, _ folder: URL) throws {
        let schema = Places.root.appending(path: "docs/schemas/terms.output.schema.json")
        let script = """
            import json, sys, jsonschema
            schema = json.load(open(\(literal(schema.path))))
            jsonschema.Draft202012Validator.check_schema(schema)
            jsonschema.Draft202012Validator(schema).validate(json.load(sys.stdin))
            """
        let result = try BoardsWorkspace.python(script, in: folder, input: Data(output.utf8))
        #expect(result.status == 0, "\(result.errorText)")
    }

    private func terms(
        _ arguments: [String], _ folder: URL, of board: String = "housing",
        endsWith status: Int32 = 0
    ) throws -> String {
        let result = try quorate(["terms", "boards/\(board)"] + arguments, in: folder)
        try #require(result.status == status, "\(result.errorText)")
        return result.outputText
    }

    private func literal(_ path: String) -> String { "'\(path)'" }
}
