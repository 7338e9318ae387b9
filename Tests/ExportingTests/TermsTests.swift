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
                    Quorum: The quorum is two members.

                    4 seats:
                      Chair, Riverside Council (chair)
                      Trustee, River Trust (no vote)
                      Tenant (2 places)

                    The next terms are in force from 2025-05-01.

                    """)
            let later = try terms(["--on", "2025-05-01"], folder)
            #expect(later.contains("Adopted 2025-04-10, in force from 2025-05-01.\n"))
            #expect(
                try terms(["--on", "2022-01-01"], folder) == """
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
                      - the quorum clause: “two” becomes “three”
                      - How often it meets changed: every 3 months → every 2 months
                      - The review is new: every 1 year; next 2026-05
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

    @Test func jsonIsAsItsSchemaSays() throws {
        try Places.withScratch { folder in
            try BoardsWorkspace.write(in: folder)
            let schema = Places.root.appending(path: "docs/schemas/terms.output.schema.json")
            let script = """
                import json, sys, jsonschema
                schema = json.load(open(\(literal(schema.path))))
                jsonschema.Draft202012Validator.check_schema(schema)
                jsonschema.Draft202012Validator(schema).validate(json.load(sys.stdin))
                """
            for arguments in [
                ["--on", "2024-01-01"], ["--on", "2022-01-01"],
                ["--on", "2024-01-01", "--diff", "2025-06-01"],
            ] {
                let output = try terms(arguments + ["--format", "json"], folder)
                let result = try BoardsWorkspace.python(
                    script, in: folder, input: Data(output.utf8))
                #expect(result.status == 0, "\(result.errorText)")
            }
        }
    }

    private func terms(_ arguments: [String], _ folder: URL) throws -> String {
        let result = try quorate(["terms", "boards/housing"] + arguments, in: folder)
        try #require(result.status == 0, "\(result.errorText)")
        return result.outputText
    }

    private func literal(_ path: String) -> String { "'\(path)'" }
}
