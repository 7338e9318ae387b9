import Foundation
import TestSupport
import Testing

/// `quorate deadlines` over a cabinet with everything on record.
@Suite struct DeadlinesTests {
    private static let agenda = """
        board: cabinet
        date: 2022-12-15
        start: "10:00"
        published: 2022-12-08
        decisions published: 2022-12-16
        items:
          - title: Contract
            class: key decision
            key decision notice: 2022-11-16
            private notices: [ 2022-11-16, 2022-12-08 ]
            restricted: { scheme: lga-1972-12a, paragraph: 3, reason: Terms, public title: A thing }
            implemented: 2022-12-28
            items:
              - { title: Second price, class: key decision }
          - title: Grant
            class: key decision
            urgency: { kind: general exception, notice: 2022-12-07 }
            late: { published: 2022-12-13 }
        """

    private func withCabinet(
        agenda: String = agenda, notice: String = "call-in: 5 working days",
        _ body: (URL) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "quorate-deadlines-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            "authority.yaml": "name: Riverside\nregime: principal-council-england\n",
            "boards/cabinet/board.yaml":
                "name: Cabinet\nexecutive: yes\nnotice: { \(notice) }\n",
            "meetings/m/agenda.yaml": agenda,
        ]
        for (name, text) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try body(folder)
    }

    private func deadlines(_ folder: URL, _ format: String) throws -> ProgramResult {
        try run(
            Places.quorate.path,
            ["deadlines", "meetings/m", "--today", "2023-01-05", "--format", format], in: folder)
    }

    /// The answer over a workspace of these files, `meetings/m` among them.
    private func told(
        _ files: [String: String], _ format: String = "text", today: String = "2023-01-05"
    ) throws -> ProgramResult {
        try Places.withScratch { folder in
            for (name, text) in files { try write(text, to: name, in: folder) }
            return try quorate(
                ["deadlines", "meetings/m", "--today", today, "--format", format], in: folder)
        }
    }

    private static let item =
        "items:\n  - { title: A, lead: Jo, purpose: decision, papers: verbal }\n"

    /// A rule whose day cannot be told may be the stricter one.
    @Test func aRuleOutsideTheCalendarLeavesTheStepOpen() throws {
        var files = [
            "authority.yaml": "name: Riverside\nregime: principal-council-england\n",
            "boards/cabinet/board.yaml": "name: Cabinet\nnotice: { agenda: 3 days }\n",
            "meetings/m/agenda.yaml":
                "board: cabinet\ndate: 2031-06-19\npublished: 2031-06-10\n" + Self.item,
        ]
        let open = try told(files).outputText
        #expect(open.contains("no day: Agenda and reports published: cannot be told"), "\(open)")
        #expect(open.contains("bank holidays are not known"))
        // Missed under the rule that can be told, it is missed.
        files["meetings/m/agenda.yaml"] =
            "board: cabinet\ndate: 2031-06-19\npublished: 2031-06-18\n" + Self.item
        let late = try told(files).outputText
        #expect(late.contains("Agenda and reports published: missed"), "\(late)")
    }

    @Test func theLongestCallInHolds() throws {
        let text = try told([
            "authority.yaml": "name: Riverside\n",
            "boards/a/board.yaml": "name: A\nexecutive: yes\nnotice: { call-in: 2 working days }\n",
            "boards/b/board.yaml": "name: B\nexecutive: yes\nnotice: { call-in: 5 working days }\n",
            "meetings/m/agenda.yaml":
                "boards: [ a, b ]\ndate: 2022-12-15\ndecisions published: 2022-12-16\n"
                + "items:\n  - { title: A, lead: Jo, purpose: decision, papers: verbal, "
                + "class: key decision, implemented: 2022-12-21 }\n",
        ]).outputText
        #expect(text.contains("Friday 23 December 2022: Call-in, item 1: missed"), "\(text)")
    }

    @Test func aMonthOnRecordIsLateOrInTimeOrNeither() throws {
        func text(_ published: String) throws -> String {
            try told([
                "authority.yaml": "name: Riverside\nregime: principal-council-england\n",
                "boards/cabinet/board.yaml": "name: Cabinet\n",
                "meetings/m/agenda.yaml":
                    "board: cabinet\ndate: 2022-12-15\npublished: \(published)\n" + Self.item,
            ]).outputText
        }
        let step = "Wednesday 7 December 2022: Agenda and reports published: "
        #expect(try text("2022-11").contains(step + "met\n    done in November 2022"))
        #expect(try text("2023").contains(step + "missed\n    done in 2023"))
        let open = try text("2022-12")
        #expect(
            open.contains(step + "cannot be told\n    only December 2022 is on record"), "\(open)")
    }

    @Test func withoutADayNothingCanBeTold() throws {
        let files = [
            "authority.yaml": "name: Riverside\nregime: principal-council-england\n",
            "boards/cabinet/board.yaml": "name: Cabinet\n",
            "meetings/m/agenda.yaml": "board: cabinet\ndate: 2022-12\n" + Self.item,
        ]
        let text = try told(files).outputText
        #expect(!text.contains("Nothing is asked for"))
        #expect(
            text.contains(
                "no day: Agenda and reports published: cannot be told\n"
                    + "    the agenda gives no day of the meeting"), "\(text)")
        #expect(try told(files, "json").outputText.contains("\"state\": \"cannot be told\""))
    }

    /// Days reckoned from what is left of faulty rules would be of a weaker rule.
    @Test func faultyRulesAreNotReckonedFrom() throws {
        let good = [
            "authority.yaml": "name: Riverside\nregime: principal-council-england\n",
            "boards/cabinet/board.yaml": "name: Cabinet\n",
            "meetings/m/agenda.yaml":
                "board: cabinet\ndate: 2022-12-15\npublished: 2022-12-01\n" + Self.item,
        ]
        #expect(try told(good).status == 0)
        for (path, text) in [
            (
                "boards/cabinet/board.yaml",
                "name: Cabinet\nnotice: { agenda: 10 clear workin days }\n"
            ),
            ("authority.yaml", "name: Riverside\nregime: narnia\n"),
            ("meetings/m/agenda.yaml", "board: cabin\ndate: 2022-12-15\n" + Self.item),
        ] {
            var files = good
            files[path] = text
            let result = try told(files)
            #expect(result.status == 1)
            #expect(result.outputText.isEmpty, "\(result.outputText)")
            #expect(result.errorText.contains("so none is told"), "\(result.errorText)")
        }
    }

    /// Calendar programs take an event anew only when its number grows.
    @Test func whatComesOntoTheRecordChangesTheEvents() throws {
        func numbers(_ more: String) throws -> Set<String> {
            let text = try told(
                [
                    "authority.yaml": "name: Riverside\nregime: principal-council-england\n",
                    "boards/cabinet/board.yaml": "name: Cabinet\n",
                    "meetings/m/agenda.yaml": "board: cabinet\ndate: 2022-12-15\n" + more
                        + Self.item,
                ], "ics"
            ).outputText
            return Set(
                text.split(separator: "\r\n").map(String.init).filter { $0.hasPrefix("SEQ") })
        }
        #expect(try numbers("") == ["SEQUENCE:0"])
        #expect(try numbers("published: 2022-12-01\n") == ["SEQUENCE:1", "SEQUENCE:2"])
        #expect(try numbers("changes: 3\n") == ["SEQUENCE:3"])
    }

    @Test func everyStepIsTold() throws {
        try withCabinet { folder in
            let told = try deadlines(folder, "text")
            #expect(told.status == 1)
            let text = told.outputText
            for line in [
                "Wednesday 16 November 2022: Notice of the key decision, item 1: met",
                "Wednesday 7 December 2022: Agenda and reports published: missed",
                "done on Thursday 8 December 2022, 1 clear working day late",
                "Wednesday 7 December 2022: Second notice of private business, item 1: missed",
                "Wednesday 7 December 2022: Notice under the general exception, item 2: met",
                "Friday 23 December 2022: Call-in, item 1: met",
                "SI 2012/2089 reg 9", "Late business, item 2: missed",
                "Agenda, reports and minutes open to inspection: settled locally",
            ] {
                #expect(text.contains(line), "\(line)\n\(text)")
            }
            // Of what stands within a restricted item nothing is said, and no title of any.
            #expect(!text.contains("Contract") && !text.contains("item 1.1"))
        }
    }

    /// The calendar has 2019 to 2028; nothing is counted over other years as if they had no holidays.
    @Test func whatIsCountedIntoAYearNotKnownCannotBeTold() throws {
        let notice = """
            call-in: 5 working days, agenda: 10 clear working days, decisions: 2 working days, \
            minutes: 10 working days
            """
        func told(_ lines: [String], _ agenda: String, _ year: String) throws {
            try withCabinet(agenda: "board: cabinet\n\(agenda)\nitems: []\n", notice: notice) {
                folder in
                let text = try deadlines(folder, "text").outputText
                for line in lines { #expect(text.contains(line), "\(line)\n\(text)") }
                #expect(text.hasSuffix("\nBank holidays are known for 2019 to 2028 only.\n"))
                let check = try run(
                    Places.quorate.path, ["check", "meetings/m", "--today", "2022-01-05"],
                    in: folder)
                #expect(
                    check.outputText.contains("what is due is counted into \(year); bank holidays"),
                    "\(check.outputText)")
            }
        }
        try told(
            [
                "no day: Agenda and reports published: cannot be told\n"
                    + "    it is counted over days whose bank holidays are not known\n"
                    + "    10 clear working days before the meeting\n",
                // In time for certain; how many days there were to spare is not.
                "Sunday 6 January 2019: Members summoned: met\n"
                    + "    done on Thursday 20 December 2018\n",
                "Wednesday 16 January 2019: Decisions published: met\n",
            ],
            """
            date: 2019-01-14
            summons: 2018-12-20
            published: 2018-12-20
            decisions published: 2019-01-15
            """, "2018")
        try told(
            ["no day: Members summoned: cannot be told\n"],
            "date: 2019-01-04\npublished: 2018-12-20",
            "2018")
        try told(
            [
                "Friday 29 December 2028: Decisions published: missed\n"
                    + "    done on Tuesday 2 January 2029, late\n",
                "no day: Draft minutes published: cannot be told\n",
                "no day: Call-in: cannot be told\n",
            ],
            """
            date: 2028-12-27
            summons: 2028-12-01
            published: 2028-12-01
            decisions published: 2029-01-02
            """, "2029")
        // Too late even for the rule that can be reckoned: no more is asked.
        try withCabinet(
            agenda: "board: cabinet\ndate: 2019-01-14\npublished: 2019-01-07\nitems: []\n",
            notice: notice
        ) { folder in
            let text = try deadlines(folder, "text").outputText
            #expect(text.contains("Sunday 6 January 2019: Agenda and reports published: missed\n"))
        }
    }

    @Test func motionsAndQuestionsHaveTheirDaysOnRecord() throws {
        let head = "board: cabinet\ndate: 2022-12-15\npublished: 2022-12-07\nitems:\n"
        let notice = "motions: 7 clear working days, questions: 3 clear working days"
        try withCabinet(
            agenda: head + """
                  - { title: Trees, motion notice: 2022-12-05 }
                  - { title: Bins, question notice: 2022-12-12 }
                  - { title: Buses, question notice: 2022-12-08 }

                """, notice: notice
        ) { folder in
            let text = try deadlines(folder, "text").outputText
            for line in [
                "Monday 5 December 2022: Notice of motions, item 1: met\n",
                "Sunday 11 December 2022: Questions from the public, item 2: missed\n"
                    + "    done on Monday 12 December 2022, 1 clear working day late\n",
                "Sunday 11 December 2022: Questions from the public, item 3: met\n",
            ] { #expect(text.contains(line), "\(line)\n\(text)") }
            #expect(!text.contains("not recorded\n    7 clear") && !text.contains("Bins"))
        }
        try withCabinet(agenda: head + "  - { title: Trees }\n", notice: notice) { folder in
            let text = try deadlines(folder, "text").outputText
            #expect(text.contains("Notice of motions: past, not recorded\n"), "\(text)")
        }
    }

    @Test func jsonIsAsItsSchemaSays() throws {
        try withCabinet { folder in
            let told = try deadlines(folder, "json")
            try told.output.write(to: folder.appending(path: "told.json"))
            let schema = Places.root.appending(path: "docs/schemas/deadlines.output.schema.json")
            let script = """
                import json, jsonschema, sys
                schema = json.load(open(sys.argv[1]))
                jsonschema.Draft7Validator.check_schema(schema)
                jsonschema.Draft7Validator(schema).validate(json.load(open('told.json')))
                print(len(json.load(open('told.json'))['deadlines']))
                """
            let checked = try run("/usr/bin/python3", ["-c", script, schema.path], in: folder)
            #expect(checked.status == 0, "\(checked.outputText)")
            #expect(Int(checked.outputText.filter(\.isNumber)) ?? 0 > 15)
        }
    }

    @Test func otherProgramsReadTheCalendar() throws {
        try withCabinet { folder in
            let told = try deadlines(folder, "ics")
            try told.output.write(to: folder.appending(path: "told.ics"))
            let script = """
                import icalendar
                events = icalendar.Calendar.from_ical(open('told.ics', 'rb').read()).walk('VEVENT')
                print(len(events) == len({event['UID'] for event in events}) and len(events) > 5)
                """
            let checked = try run("/usr/bin/python3", ["-c", script], in: folder)
            #expect(checked.outputText == "True\n")
        }
    }
}
