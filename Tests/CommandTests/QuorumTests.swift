import Foundation
import TestSupport
import Testing

/// `quorate quorum` over a board of five with a restricted item, before its meeting and after.
@Suite struct QuorumTests {
    private static let files = [
        "authority.yaml": "name: Riverside\n",
        "people.yaml": """
        people:
          - { id: ann, name: Ann }
          - { id: ben, name: Ben }
          - { id: cat, name: Cat }
          - { id: dan, name: Dan }
          - { id: eve, name: Eve }
          - { id: fay, name: Fay }
        """,
        "boards/audit/board.yaml": "name: Audit\n",
        "boards/audit/members.yaml": """
        members:
          - { seat: chair, person: ann }
          - { seat: member, person: ben }
          - { seat: member, person: cat }
          - { seat: member, person: dan }
          - { seat: icb, person: eve }
        substitutes:
          - { person: fay, for: icb }
        """,
        "boards/audit/terms-of-reference/2020-01-01.md": """
        ---
        adopted: 2020-01-01
        seats:
          - { id: chair, title: Chair, office: chair }
          - { id: member, title: Member, places: 3 }
          - { id: icb, title: ICB representative }
        substitutes: { per seat: 1, named: true }
        quorum clause: Two members, one of them from the ICB.
        quorum: { all of: [ at least 2, at least 1 icb ] }
        ---
        # Purpose

        To look into things.
        """,
        "meetings/m/agenda.yaml": """
        board: audit
        date: 2022-12-15
        start: "10:00"
        venue: Room 1
        items:
          - { title: Grant, purpose: decision, lead: { title: Clerk } }
          - title: Zeppelin contract
            purpose: decision
            lead: { title: Clerk }
            restricted: { scheme: lga-1972-12a, paragraph: 3, reason: Terms, public title: A thing }
        """,
    ]

    private func told(
        _ attendance: String?, _ arguments: [String] = [], over other: [String: String] = [:]
    ) throws -> (status: Int32, text: String, errors: String) {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "quorate-quorum-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var files = Self.files
        files["meetings/m/attendance.yaml"] = attendance
        files.merge(other) { $1 }
        for (name, text) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data((text + "\n").utf8).write(to: file)
        }
        let result = try run(
            Places.quorate.path,
            ["quorum", "meetings/m"]
                + (arguments.contains("--today") ? [] : ["--today", "2022-12-01"]) + arguments,
            in: folder)
        if arguments.contains("json"), result.status != 64, !result.output.isEmpty {
            try expectValid(result.output, in: folder)
        }
        return (result.status, result.outputText, result.errorText)
    }

    private func expectValid(_ output: Data, in folder: URL) throws {
        try output.write(to: folder.appending(path: "told.json"))
        let schema = Places.root.appending(path: "docs/schemas/quorum.output.schema.json")
        let script = """
            import json, jsonschema, sys
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft7Validator.check_schema(schema)
            jsonschema.Draft7Validator(schema).validate(json.load(open('told.json')))
            """
        let checked = try run("/usr/bin/python3", ["-c", script, schema.path], in: folder)
        #expect(
            checked.status == 0, "\(checked.errorText)")
    }

    private func firstLine(_ text: String) -> String {
        text.split(separator: "\n").first.map(String.init) ?? ""
    }

    @Test func theVerdictStandsFirst() throws {
        let all = try told("present: [ ann, ben, cat, eve ]")
        #expect(all.status == 0)
        #expect(
            firstLine(all.text)
                == "Quorate, with two to spare; without Eve (ICB representative) it is not.")
        #expect(all.text.contains("boards/audit/terms-of-reference/2020-01-01.md:8"))
        #expect(all.text.contains("Dan: absent"))
        let few = try told("present: [ ann, ben ]")
        #expect(few.status == 1)
        #expect(
            firstLine(few.text) == "Inquorate: one more is needed (Eve).", "\(few.text)")
        let unknown = try told("present: [ ann, ben ]\nunknown: [ eve ]")
        #expect(unknown.status == 3)
        #expect(firstLine(unknown.text).hasPrefix("Cannot be told"), "\(unknown.text)")
    }

    @Test func itemsAreNamedByNumberOnly() throws {
        let attendance = """
            present:
              - ann
              - { person: eve, interests: [ { item: "2", withdrew: yes } ] }
            """
        let whole = try told(attendance)
        #expect(whole.status == 0)
        #expect(whole.text.contains("Item 2: inquorate"))
        #expect(whole.text.contains("Eve withdrew for the item"))
        let item = try told(attendance, ["--item", "2", "--explain"])
        #expect(item.status == 1)
        #expect(firstLine(item.text).hasPrefix("Item 2: inquorate"))
        let json = try told(attendance, ["--format", "json"])
        for text in [whole.text, item.text, json.text] {
            #expect(!text.contains("Zeppelin") && !text.contains("Grant"))
        }
        let none = try told(attendance, ["--item", "9"])
        #expect(none.status == 64)
        #expect(none.errors.contains("the items are 1, 2"))
    }

    @Test func jsonIsAsItsSchemaSays() throws {
        for attendance in [
            nil, "accepted: [ ann, eve ]", "apologies: [ { person: eve, substitute: fay } ]",
            "present: [ ann, eve ]\nvotes: [ { item: \"1\", for: [ ann, eve ], against: 0 } ]",
            "present: [ { person: ann, until: \"10:30\" }, eve ]\n"
                + "items: [ { number: \"1\", from: \"10:00\", until: \"11:00\" } ]",
            "present: [ ann, { person: eve, manner: remote } ]",
        ] as [String?] {
            let json = try told(attendance, ["--format", "json"])
            #expect([0, 1, 3].contains(json.status), "\(json.errors)")
            #expect(json.text.hasPrefix("{"), "\(json.errors)")
        }
    }

    @Test func beforeTheMeetingWhomToAskIsTold() throws {
        let certain = try told("accepted: [ ann, eve ]")
        #expect(certain.status == 3)
        #expect(firstLine(certain.text) == "A quorum is certain, if those come who accepted.")
        let possible = try told("accepted: [ ann ]")
        #expect(
            firstLine(possible.text)
                == "A quorum is possible, not certain: one more is needed (Eve).",
            "\(possible.text)")
        #expect(possible.text.contains("Have not replied"))
        let declined = try told("accepted: [ ann ]\napologies: [ eve ]")
        #expect(declined.text.contains("Fay"), "\(declined.text)")
        #expect(try told(nil).status == 3)
    }

    @Test func votesAreToldBeside() throws {
        let votes = try told(
            "present: [ ann, ben, eve ]\nvotes: [ { item: \"1\", for: 2, against: 1 } ]")
        #expect(votes.text.contains("Item 1: carried: 2 for, 1 against"), "\(votes.text)")
        let absent = try told(
            "present: [ ann, ben, eve ]\nvotes: [ { item: \"1\", for: [ ann, dan ], against: [ ben ] } ]"
        )
        #expect(absent.errors.contains("[voter-not-entitled]"), "\(absent.errors)")
    }

    /// A board without a quorum of its own sits under that of the law, which is named with its section.
    @Test func theLawsQuorumHoldsWhereTheTermsGiveNone() throws {
        let terms = """
            ---
            adopted: 2020-01-01
            seats:
              - { id: chair, title: Chair, office: chair }
              - { id: member, title: Member, places: 3 }
              - { id: icb, title: ICB representative }
            CLAUSE
            ---
            # Purpose

            To look into things.
            """
        func files(
            _ regime: String, _ clause: String = "", kind: String = "kind: Council\n"
        ) -> [String: String] {
            [
                "authority.yaml": "name: Riverside\nregime: partnership-board\n",
                "boards/audit/board.yaml": "name: Audit\nregime: \(regime)\n" + kind,
                "boards/audit/terms-of-reference/2020-01-01.md":
                    terms.replacingOccurrences(of: "CLAUSE", with: clause),
            ]
        }
        let parish = files("parish-england")
        let three = try told("present: [ ann, ben, cat ]", over: parish)
        #expect(three.status == 0)
        for words in [
            "The terms of reference give none; under ‘Parish council (England)’ this one holds.",
            "Source: LGA 1972 Sch 12 para 12.", "templates/regimes/parish-england.yaml:",
        ] { #expect(three.text.contains(words), "\(three.text)") }
        #expect(try told("present: [ ann, ben ]", over: parish).status == 1)
        // A half of five is three, where the school's law holds instead.
        #expect(try told("present: [ ann, ben ]", over: files("school-governors")).status == 1)
        #expect(try told("present: [ ann, ben ]", over: files("charity")).status == 0)
        let json = try told("present: [ ann, ben ]", ["--format", "json"], over: parish)
        #expect(json.text.contains(#""regime": "Parish council (England)""#))
        #expect(json.text.contains(#""source": "LGA 1972 Sch 12 para 12""#))
        // What the law asks of the council, it does not ask of a committee.
        let committee = try told(
            "present: [ ann, ben, cat ]", over: files("parish-england", kind: "kind: committee\n"))
        #expect(committee.status == 3)
        #expect(committee.text.contains("neither the terms of reference nor the law"))
        // A clause in words is the board's own, and no law takes its place.
        let words = try told(
            "present: [ ann, ben, cat ]", over: files("parish-england", "quorum clause: Most."))
        #expect(words.status == 3)
        #expect(words.text.contains("without a rule to reckon with"), "\(words.text)")
        let none = try told("present: [ ann, ben, cat ]", over: files("nhs-body"))
        #expect(none.status == 3)
        #expect(none.text.contains("neither the terms of reference nor the law"), "\(none.text)")
    }

    /// A day later nobody need be asked any more whether they come.
    @Test func afterTheMeetingNothingIsForecast() throws {
        let late = try told("accepted: [ ann, eve ]", ["--today", "2022-12-16"])
        #expect(late.status == 3)
        #expect(
            firstLine(late.text)
                == "Cannot be told: the meeting was on Thursday 15 December 2022, and who was present "
                + "is not recorded.", "\(late.text)")
    }

    @Test func whatIsMissingIsSaidWhereNobodyCanMendIt() throws {
        let text = try told(
            """
            present:
              - ann
              - ben
              - { person: eve, interests: [ { item: "2", withdrew: yes } ] }
            absent: [ cat, dan ]
            in attendance: [ { post: s151 } ]
            """,
            over: [
                "people.yaml": """
                people:
                  - { id: ann, name: Ann }
                  - { id: ben, name: Ben }
                  - { id: cat, name: Cat }
                  - { id: dan, name: Dan }
                  - { id: eve, name: Eve }
                  - { id: hal, name: Hal, posts: [ { id: s151, title: Chief Finance Officer } ] }
                """,
                "boards/audit/members.yaml": """
                members:
                  - { seat: chair, person: ann }
                  - { seat: member, person: ben }
                  - { seat: member, person: cat }
                  - { seat: member, person: dan }
                  - { seat: icb, person: eve }
                """,
            ]
        ).text
        #expect(
            text.contains(
                "Item 2: inquorate, whoever else comes: at least one holder of the seat "
                    + "‘ICB representative’ must be present. Eve withdrew"
            ), "\(text)")
        #expect(text.contains("Hal (Chief Finance Officer): in attendance only"), "\(text)")
    }

    @Test func aVoteWithoutAQuorumIsCalledSo() throws {
        let few = try told("present: [ ann, ben ]\nvotes: [ { item: \"1\", for: 2, against: 0 } ]")
        #expect(few.text.contains("Item 1: carried without a quorum: 2 for"), "\(few.text)")
    }

    @Test func aCastingVoteIsToldApart() throws {
        let terms = Self.files["boards/audit/terms-of-reference/2020-01-01.md"] ?? ""
        let tied = try told(
            "present: [ ann, ben, eve ]\n"
                + "votes: [ { item: \"1\", for: 1, against: 1, casting vote: for } ]",
            over: [
                "boards/audit/terms-of-reference/2020-01-01.md":
                    terms.replacingOccurrences(
                        of: "quorum clause", with: "voting: { casting vote: chair }\nquorum clause")
            ])
        #expect(
            tied.text.contains(
                "Item 1: carried, by the casting vote: 1 for, 1 against and the casting vote, "),
            "\(tied.text)")
    }

    @Test func faultySourcesAreNotJudged() throws {
        let faulty = try told("presnt: [ ann ]")
        #expect(faulty.status == 1)
        #expect(faulty.text.isEmpty)
        #expect(faulty.errors.contains("the sources have errors, so the quorum is not judged"))
    }
}
