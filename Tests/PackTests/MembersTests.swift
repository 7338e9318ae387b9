import Foundation
import TestSupport
import Testing

/// `quorate members` over the Southampton children's board with invented holders and attendance
/// (`Illustrations/southampton-attendance`), before and after the CCG became the ICB.
@Suite struct MembersTests {
    private static let board = "boards/children-and-young-people"
    private static let days = ["2022-06-30", "2022-07-01", "2023-01-19"]

    private func members(_ day: String, _ format: String, _ folder: URL) throws -> ProgramResult {
        try run(
            Places.quorate.path, ["members", Self.board, "--on", day, "--format", format],
            in: folder)
    }

    @Test(arguments: days) func listIsAsRecorded(_ day: String) throws {
        try withIllustration("southampton-attendance") { folder in
            let told = try members(day, "text", folder)
            #expect(told.status == 0, "\(told.errorText)")
            try compareIllustrated(told.outputText, "southampton-attendance-members-\(day).txt")
            for line in told.outputText.split(separator: "\n") { #expect(line.utf8.count <= 80) }
        }
    }

    @Test func organisationIsThatOfTheDay() throws {
        try withIllustration("southampton-attendance") { folder in
            let before = try members("2022-06-30", "text", folder).outputText
            #expect(before.contains("Clinical Commissioning Group\n  (HIOW ICB from 1 July 2022)"))
            let after = try members("2022-07-01", "text", folder).outputText
            #expect(after.contains("Integrated Care Board\n  (CCG until 30 June 2022)"))
        }
    }

    @Test func attendanceIsCountedWithinTheTermOnly() throws {
        try withIllustration("southampton-attendance") { folder in
            let told = try members("2023-01-19", "text", folder).outputText
            // Joined after the first of the three meetings.
            #expect(told.contains("Cllr Cai Example, since 18 May 2022\n    came to 2 of 2"))
            // Suspended at the second.
            #expect(told.contains("Ivy Example\n    came to 1 of 2"))
            #expect(told.contains("came to 0 of 2, sent a substitute to 2"))
        }
    }

    @Test(arguments: days) func jsonIsAsItsSchemaSays(_ day: String) throws {
        try withIllustration("southampton-attendance") { folder in
            try members(day, "json", folder).output.write(to: folder.appending(path: "told.json"))
            let schema = Places.root.appending(path: "docs/schemas/members.output.schema.json")
            let script = """
                import json, jsonschema, sys
                schema = json.load(open(sys.argv[1]))
                jsonschema.Draft7Validator.check_schema(schema)
                told = json.load(open('told.json'))
                jsonschema.Draft7Validator(schema).validate(told)
                for seat in told['seats']:
                    assert sum(held['number'] for held in seat['held']) == seat['places'], seat
                """
            let checked = try run("/usr/bin/python3", ["-c", script, schema.path], in: folder)
            #expect(checked.status == 0, "\(checked.outputText) \(checked.errorText)")
        }
    }

    @Test func csvHasARowForEachHolder() throws {
        try withIllustration("southampton-attendance") { folder in
            try members("2023-01-19", "csv", folder).output.write(
                to: folder.appending(path: "told.csv"))
            let script = """
                import csv
                rows = list(csv.DictReader(open('told.csv', newline='')))
                assert all(None not in row and None not in row.values() for row in rows)
                print(len(rows), sum(row['status'] == 'vacant' for row in rows))
                """
            let checked = try run("/usr/bin/python3", ["-c", script], in: folder)
            // 23 seats, one of which two people share.
            #expect(checked.outputText == "24 1\n", "\(checked.errorText)")
        }
    }

    @Test func withoutTermsNothingCanBeTold() throws {
        try withIllustration("southampton-attendance") { folder in
            let told = try members("2019-01-01", "text", folder)
            #expect(told.status == 1)
            #expect(told.errorText.contains("no terms of reference in force on 2019-01-01"))
        }
    }
}
