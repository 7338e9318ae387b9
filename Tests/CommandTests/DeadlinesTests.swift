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
                "Friday 15 December 2028: Agenda, reports and minutes open to inspection: runs",
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
