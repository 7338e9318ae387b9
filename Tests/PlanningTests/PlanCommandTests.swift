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
            try write(ics, to: "a.ics", in: folder)
            let found = try run("/usr/bin/python3", ["-c", Self.expansion], in: folder)
            #expect(
                found.outputText.split(separator: "\n").map(String.init) == [
                    "2023-02-09T09:00:00+00:00 CONFIRMED", "2023-04-13T09:00:00+01:00 CONFIRMED",
                    "2023-06-15T09:00:00+01:00 CONFIRMED", "2023-10-12T10:00:00+01:00 CANCELLED",
                    "2023-12-14T09:00:00+00:00 TENTATIVE", "2024-02-08T09:00:00+00:00 TENTATIVE",
                    "2024-04-11T09:00:00+01:00 TENTATIVE",
                ], "\(found.outputText) \(found.errorText)")
            #expect(ics.contains("RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH;COUNT=8\r\n"))
            #expect(ics.contains("EXDATE;TZID=Europe/London:20230810T090000\r\n"))
            #expect(ics.contains("RECURRENCE-ID;TZID=Europe/London:20230608T090000\r\n"))
            #expect(ics.contains("SEQUENCE:1\r\n"))
        }
    }

    /// With recurring-ical-events where it is installed, else by the rule and what differs from it.
    private static let expansion = """
        import datetime, icalendar
        calendar = icalendar.Calendar.from_ical(open('a.ics', 'rb').read())
        found = []
        try:
            import recurring_ical_events
            for event in recurring_ical_events.of(calendar).between((2023, 1, 1), (2024, 12, 31)):
                found.append((event['DTSTART'].dt, event['STATUS']))
        except ImportError:
            from dateutil import rrule, tz
            london = tz.gettz('Europe/London')
            events = calendar.walk('VEVENT')
            apart = {e['RECURRENCE-ID'].dt.date() for e in events if 'RECURRENCE-ID' in e}
            for event in events:
                if 'RRULE' in event:
                    start = event['DTSTART'].dt.replace(tzinfo=None)
                    exdates = event.get('EXDATE', [])
                    exdates = exdates if isinstance(exdates, list) else [exdates]
                    gone = {d.dt.date() for e in exdates for d in e.dts}
                    for day in rrule.rrulestr(event['RRULE'].to_ical().decode(), dtstart=start):
                        if day.date() not in apart | gone:
                            found.append((day.replace(tzinfo=london), event['STATUS']))
                else:
                    found.append((event['DTSTART'].dt, event['STATUS']))
        for day, status in sorted(found, key=lambda one: one[0]):
            print(day.isoformat(), status)
        """

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
                    == "boards/scrutiny/board.yaml\n")
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
            let number = try #require(
                agenda.components(separatedBy: "title: Outcomes framework\n    number: \"").last?
                    .split(separator: "\"").first)
            let report = try new(["report", meeting, String(number)])
            #expect(report.hasPrefix("\(meeting)/item-"))
            let check = try quorate(
                ["check", ".", "--today", "2023-03-20", "--format", "short"], in: folder)
            #expect(check.status == 0, "\(check.outputText)")
            let blanks = [
                "[meeting-without-venue]", "[item-without-purpose]", "[empty-section]",
                "[unclaimed-papers]", "[required-field-empty]", "[report-section-missing]",
                "[empty-report]", "[unknown-report-section]",
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
