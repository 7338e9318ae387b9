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

    private func withCabinet(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "quorate-deadlines-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            "authority.yaml": "name: Riverside\nregime: principal-council-england\n",
            "boards/cabinet/board.yaml":
                "name: Cabinet\nexecutive: yes\nnotice: { call-in: 5 working days }\n",
            "meetings/m/agenda.yaml": Self.agenda,
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
