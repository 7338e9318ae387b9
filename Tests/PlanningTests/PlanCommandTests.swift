import Foundation
import TestSupport
import Testing

/// `quorate plan` over the board of the sample, and over a small one.
@Suite struct PlanCommandTests {
    private static let board = "packs/southampton/boards/children-and-young-people"

    private func plan(_ arguments: [String], in folder: URL = Places.root) throws -> String {
        let result = try quorate(["plan"] + arguments, in: folder)
        #expect(result.status == 0, "\(result.errorText)")
        return result.outputText
    }

    @Test func showsThePlanAsThePaperDoes() throws {
        let text = try plan([Self.board, "--today", "2022-12-08"])
        for words in [
            "Thursday 8 September 2022, 09:00 to 11:00 (2nd Thursday of the month)",
            "Thursday 14 December 2023, 09:00 to 11:00 (2nd Thursday of the month)",
            "Learning from other Local Authorities", "TBC", "Robert Henderson (Chair)",
            "Outcomes Framework proposal (sign off)", "Stuart Webb & Jeanette Keyte",
        ] { #expect(text.contains(words), "\(words)") }
        for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }

    @Test func theJSONHasTheShapeOfItsSchema() throws {
        try Places.withScratch { folder in
            let json = try plan([
                Self.board, "--format", "json", "--to", "2025-12-31", "--today", "2022-12-08",
            ])
            try write(json, to: "a.json", in: folder)
            let script = """
                import json, sys, jsonschema
                schema = json.load(open(sys.argv[1]))
                jsonschema.Draft202012Validator(schema).validate(json.load(open('a.json')))
                print('valid')
                """
            let schema = Places.root.appending(path: "docs/schemas/plan.output.schema.json").path
            let found = try run("/usr/bin/python3", ["-c", script, schema], in: folder)
            #expect(found.outputText == "valid\n", "\(found.errorText)")
        }
    }

    @Test func theRuleProposesWhatIsNotListed() throws {
        let text = try plan([
            Self.board, "--to", "2024-12-31", "--today", "2022-12-08", "--format", "csv",
        ])
        let dates = text.split(separator: "\n").dropFirst().compactMap { line -> String? in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return cells[3] == "proposed" ? String(cells[0]) : nil
        }
        #expect(
            Set(dates) == ["2024-03-14", "2024-06-13", "2024-09-12", "2024-12-12"], "\(dates)")
    }

    /// The calendar gives the instants of the plan, on either side of a clock change.
    @Test func calendarProgramsReadTheSameInstants() throws {
        try Places.withScratch { folder in
            try SmallPlan.write(in: folder)
            let ics = try plan(
                ["boards/audit", "--format", "ics", "--to", "2024-04-30", "--today", "2023-01-10"],
                in: folder)
            let instants = try expanded(ics, in: folder)
            #expect(
                instants == [
                    "2023-02-09T09:00:00+00:00 CONFIRMED", "2023-04-13T09:00:00+01:00 CONFIRMED",
                    "2023-06-15T09:00:00+01:00 CONFIRMED", "2023-10-12T10:00:00+01:00 CANCELLED",
                    "2023-12-14T09:00:00+00:00 TENTATIVE", "2024-02-08T09:00:00+00:00 TENTATIVE",
                    "2024-04-11T09:00:00+01:00 TENTATIVE",
                ])
            #expect(ics.contains("RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH;COUNT=8\r\n"))
            #expect(ics.contains("EXDATE;TZID=Europe/London:20230810T090000\r\n"))
            #expect(ics.contains("RECURRENCE-ID;TZID=Europe/London:20230608T090000\r\n"))
            #expect(ics.contains("SEQUENCE:1\r\n"))
        }
    }

    /// The paper lists six meetings; the words of its rule are enough to find them.
    @Test func theSixMeetingsComeOutOfTheRuleAlone() throws {
        try Places.withScratch { folder in
            try SmallPlan.write(in: folder)
            try write(
                """
                recurrence: { every: three months, on: second Thursday, at: "09:00" }
                meetings: [ { date: 2022-09-08, start: "09:00" } ]

                """, to: "boards/audit/forward-plan.yaml", in: folder)
            let ics = try plan(
                ["boards/audit", "--format", "ics", "--to", "2023-12-31", "--today", "2022-09-01"],
                in: folder)
            let six = [
                "2022-09-08T09:00:00+01:00", "2022-12-08T09:00:00+00:00",
                "2023-03-09T09:00:00+00:00", "2023-06-08T09:00:00+01:00",
                "2023-09-14T09:00:00+01:00", "2023-12-14T09:00:00+00:00",
            ]
            let proposed = six.dropFirst().map { $0 + " TENTATIVE" }
            #expect(try expanded(ics, in: folder) == [six[0] + " CONFIRMED"] + proposed)
            let listed = try plan([Self.board, "--format", "ics", "--today", "2022-12-08"])
            #expect(try expanded(listed, in: folder) == six.map { $0 + " CONFIRMED" })
        }
    }

    /// What other programs find in a calendar: by the machine's time zone, and by the one that the
    /// calendar itself describes, which must be the same.
    private func expanded(_ ics: String, in folder: URL) throws -> [String] {
        try write(ics, to: "a.ics", in: folder)
        try write(
            ics.replacing("Europe/London", with: "Europe/Elsewhere"), to: "b.ics", in: folder)
        let script = """
            import icalendar, recurring_ical_events
            def found(name):
                calendar = icalendar.Calendar.from_ical(open(name, 'rb').read())
                events = recurring_ical_events.of(calendar).between((2022, 1, 1), (2024, 12, 31))
                return sorted(e['DTSTART'].dt.isoformat() + ' ' + e['STATUS'] for e in events)
            print('\\n'.join(found('a.ics')))
            if found('a.ics') != found('b.ics'):
                print('by the calendar\\'s own time zone:', found('b.ics'))
            """
        let result = try run("/usr/bin/python3", ["-c", script], in: folder)
        #expect(result.status == 0, "\(result.errorText)")
        return result.outputText.split(separator: "\n").map(String.init)
    }

    @Test func rollingKeepsEveryComment() throws {
        try Places.withScratch { folder in
            try SmallPlan.write(in: folder)
            let before = SmallPlan.plan
            let printed = try plan(["boards/audit", "--roll", "--today", "2023-10-20"], in: folder)
            #expect(printed.contains("  - date: 2023-12-14\n"))
            #expect(printed.contains("- standing: welcome"))
            #expect(printed.contains("title: Outcomes framework"))
            _ = try plan(
                ["boards/audit", "--roll", "--write", "--today", "2023-10-20"], in: folder)
            let after = try String(
                contentsOf: folder.appending(path: "boards/audit/forward-plan.yaml"),
                encoding: .utf8)
            for line in before.split(separator: "\n") { #expect(after.contains(line), "\(line)") }
            let check = try quorate(
                ["check", ".", "--today", "2023-10-20", "--format", "short"], in: folder)
            #expect(check.status == 0, "\(check.outputText)")
            let dates = try plan(
                ["boards/audit", "--format", "csv", "--today", "2023-10-20"], in: folder)
            #expect(dates.contains("2023-12-14") && dates.contains("2024-10-10"))
            #expect(!dates.contains("proposed"))
        }
    }

    @Test func whatIsNewPassesTheCheckButForItsBlanks() throws {
        try Places.withScratch { folder in
            try SmallPlan.write(in: folder)
            func new(_ arguments: [String], status: Int32 = 0) throws -> String {
                let result = try quorate(["new"] + arguments, in: folder)
                #expect(result.status == status, "\(result.errorText)")
                return result.outputText
            }
            #expect(
                try new(["board", "scrutiny", "--name", "Scrutiny: all"])
                    .hasPrefix("boards/scrutiny/board.yaml\n"))
            let meeting = "meetings/2023-04-13-audit"
            #expect(
                try new(["meeting", "boards/audit", "--date", "2023-04-13"])
                    == "\(meeting)/agenda.yaml\n")
            _ = try new(["meeting", "boards/audit", "--date", "2023-04-13"], status: 1)
            let agenda = try String(
                contentsOf: folder.appending(path: "\(meeting)/agenda.yaml"), encoding: .utf8)
            #expect(agenda.contains("standing: apologies"))
            #expect(agenda.contains("title: Outcomes framework"))
            #expect(agenda.contains("lead: jo-smith"))
            // Its items are numbered as they come.
            let before = agenda.components(separatedBy: "title: Outcomes framework")[0]
            let number = before.components(separatedBy: "\n  - ").count - 1
            let report = try new(["report", meeting, String(number)])
            #expect(report.hasPrefix("\(meeting)/item-"))
            let check = try quorate(
                ["check", ".", "--today", "2023-03-20", "--format", "short"], in: folder)
            #expect(check.status == 0, "\(check.outputText)")
            let blanks = [
                "[meeting-without-venue]", "[item-without-purpose]", "[empty-section]",
                "[unclaimed-papers]", "[required-field-empty]", "[report-section-missing]",
                "[empty-report]", "[unknown-report-section]", "[quorum-missing]",
            ]
            for line in check.outputText.split(separator: "\n")
            where line.contains(": warning: ")
                && !line.contains("[plan-promises-too-few-meetings]")
            {
                #expect(blanks.contains { line.hasSuffix($0) }, "\(line)")
            }
        }
    }
}

/// A workspace with one board and a plan that has one of everything.
enum SmallPlan {
    static func write(in folder: URL) throws {
        try TestSupport.write("name: Riverside\n", to: "authority.yaml", in: folder)
        try TestSupport.write(
            "people:\n  - { id: jo-smith, name: Jo Smith }\n", to: "people.yaml", in: folder)
        try TestSupport.write("name: Audit Committee\n", to: "boards/audit/board.yaml", in: folder)
        try TestSupport.write(plan, to: "boards/audit/forward-plan.yaml", in: folder)
    }

    static let plan = """
        # The plan of the committee.
        recurrence:
          every: 2 months
          on: second thursday
          at: "09:00"
          except: [ 2023-08-10 ]
          moved: [ { from: 2023-06-08, to: 2023-06-15 } ]
        standing:
          - { id: welcome, title: Welcome, lead: jo-smith }
        meetings:
          # The first.
          - date: 2023-02-09
            start: "09:00"
            items: [ { standing: welcome } ]
          - date: 2023-04-13
            start: "09:00"
            items:
              - { standing: welcome }
              - { title: Outcomes framework, lead: jo-smith, sign off: yes }
          - date: 2023-06-15
            start: "09:00"
            items: [ { standing: welcome } ]
          - date: 2023-10-12  # called off
            start: "10:00"
            cancelled: yes
        # What is said below it.
        notes:
          - Looked at again each year.

        """
}
