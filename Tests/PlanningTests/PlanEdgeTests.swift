import Foundation
import TestSupport
import Testing

/// `quorate plan` over plans in which something is odd: each gives the right dates, or says why none.
@Suite struct PlanEdgeTests {
    /// The answer over one board with this plan.
    private func plan(
        _ text: String, _ arguments: [String], today: String = "2026-11-21",
        authority: String = "name: Riverside\n"
    ) throws -> ProgramResult {
        try Places.withScratch { folder in
            try write(authority, to: "authority.yaml", in: folder)
            try write("name: Audit Committee\n", to: "boards/audit/board.yaml", in: folder)
            try write(text, to: "boards/audit/forward-plan.yaml", in: folder)
            return try quorate(
                ["plan", "boards/audit", "--today", today] + arguments, in: folder)
        }
    }

    private func rolled(_ text: String, _ more: [String] = []) throws -> [String] {
        try plan(text, ["--roll"] + more).outputText.split(separator: "\n")
            .filter { $0.hasPrefix("  - date: ") }.map { String($0.dropFirst(10)) }
    }

    private func refusal(_ text: String, _ more: [String] = []) throws -> String {
        let result = try plan(text, ["--roll"] + more)
        #expect(result.status == 1 && result.outputText.isEmpty, "\(result.outputText)")
        return result.errorText
    }

    @Test func eachYearHasItsWholeRound() throws {
        let rule = "recurrence: { every: 3 months, on: second thursday }\nmeetings:\n"
        #expect(
            try rolled(rule + "  - date: 2027-12-09\n")
                == ["2028-03-09", "2028-06-08", "2028-09-14", "2028-12-14"])
        #expect(
            try rolled(
                "recurrence: { every: 2 weeks, on: tuesday }\nmeetings:\n  - date: 2026-12-01\n"
            )
            .count == 26)
    }

    @Test func aYearEndsTheDayBefore() throws {
        let daily = "recurrence: { every: week, on: thursday, from: 2026-12-10 }\n"
        let dates = try rolled(daily, ["--from", "2026-12-10"])
        #expect(dates.first == "2026-12-10" && dates.last == "2027-12-09")
        // A day too long, it would have the day a year on.
        let text = try plan(
            "recurrence: { every: year, on: the 10th, from: 2026-12-10 }\n",
            ["--from", "2026-12-10", "--format", "csv"]
        ).outputText
        #expect(text.contains("2026-12-10") && !text.contains("2027-12-10"), "\(text)")
    }

    @Test func wordsThatAreNotUnderstoodGiveNoDates() throws {
        for words in ["sixth thursday", "the 32nd", "second thursday and monday"] {
            let text =
                "recurrence: { every: 3 months, on: \(words) }\nmeetings:\n  - date: 2026-12-10\n"
            #expect(try refusal(text).contains("cannot be read in full"), "\(words)")
        }
        let months =
            "january, february, march, april, may, june, july, august, september, october, november"
        #expect(
            try refusal(
                "recurrence: { every: \"monthly except \(months) and december\", on: friday }\n"
                    + "meetings:\n  - date: 2026-12-10\n"
            ).contains("cannot be read in full"))
    }

    @Test func theReasonForNoDatesIsTheTrueOne() throws {
        let last = "meetings:\n  - date: 2026-12-10\n"
        #expect(
            try refusal("recurrence: { every: yearly in february, on: the 30th }\n" + last)
                .contains("gives no day from 2026-12-11 to 2027-12-31"))
        #expect(
            try refusal("recurrence: { every: 5 times a year, on: second thursday }\n" + last)
                .contains("5 times a year is no whole number of months"))
        #expect(
            try refusal("recurrence: { every: month }\nmeetings:\n  - date: 9999-12-31\n")
                .contains("the calendar ends with the year 9999"))
        #expect(try refusal(last).contains("the plan has no recurrence"))
        #expect(try refusal("recurrence: { every: month }\n").contains("no meeting to count from"))
    }

    @Test func movesThatContradictAddNoMeeting() throws {
        let text = """
            recurrence:
              every: 3 months
              on: second thursday
              except: [ 2027-09-09 ]
              moved:
                - { from: 2027-03-12, to: 2027-03-15 }
                - { from: 2027-06-10, to: 2027-06-17 }
                - { from: 2027-06-10, to: 2027-06-24 }
                - { from: 2027-09-09, to: 2027-09-16 }
            meetings:
              - date: 2026-12-10

            """
        #expect(try rolled(text) == ["2027-03-11", "2027-06-17", "2027-12-09"])
    }

    @Test func bankHolidaysAreMarked() throws {
        let text =
            "recurrence: { every: month, on: last friday }\nmeetings:\n  - date: 2026-11-27\n"
        #expect(try rolled(text).first == "2026-12-25  # a bank holiday")
    }

    /// Carried to the next meeting there is, whether it is asked for or not; a cancelled one takes
    /// nothing up.
    @Test func whatIsCarriedGoesToTheNextMeeting() throws {
        let text = """
            recurrence: { every: 3 months, on: second thursday }
            meetings:
              - date: 2026-03-12
                items: [ { title: Accounts, lead: TBC, sign off: yes } ]
              - date: 2026-06-11
                cancelled: yes
                items: [ { title: Accounts, lead: TBC, sign off: yes } ]
              - date: 2026-12-10

            """
        let all = try plan(text, []).outputText
        #expect(
            all.contains(
                "Thursday 10 December 2026\n  - Accounts (sign off; carried forward from 12 "),
            "\(all)")
        // Not past a meeting that comes before the days asked for.
        let later = try plan(text, ["--from", "2027-01-01", "--to", "2027-12-31"]).outputText
        #expect(later.contains("Thursday 11 March 2027") && !later.contains("Accounts"), "\(later)")
        #expect(try !plan(text, ["--roll"]).outputText.contains("Accounts"))
    }

    @Test func aListedMeetingBeginsAsTheRecurrenceSays() throws {
        let text =
            "recurrence: { every: 3 months, on: second thursday, at: \"18:00\" }\n"
            + "meetings:\n  - date: 2026-12-10\n"
        #expect(try plan(text, []).outputText.contains("Thursday 10 December 2026, 18:00"))
        let calendar = try plan(text, ["--format", "ics"]).outputText
        #expect(calendar.contains("DTSTART;TZID=Europe/London:20261210T180000"))
    }

    @Test func theCalendarHasNoClock() throws {
        let text =
            "recurrence: { every: 3 months, on: second thursday }\n"
            + "meetings:\n  - date: 2026-12-10\n  - date: 2027-03-11\n"
        let one = try plan(text, ["--format", "ics"], today: "2026-11-21").output
        #expect(try plan(text, ["--format", "ics"], today: "2026-11-22").output == one)
    }

    @Test func anUnknownTimeZoneIsAFault() throws {
        try Places.withScratch { folder in
            for (zone, status) in [
                ("Mars/Olympus", 1), ("Europe/Lisbom", 1), ("Europe/Lisbon", 0), ("UTC", 0),
            ] {
                try write("name: Riverside\nzone: \(zone)\n", to: "authority.yaml", in: folder)
                let check = try quorate(["check", ".", "--format", "short"], in: folder)
                #expect(Int(check.status) == status, "\(check.outputText)")
                if zone == "Europe/Lisbom" {
                    #expect(check.outputText.contains("did you mean 'Europe/Lisbon'?"))
                }
            }
        }
    }

    @Test func aPlanThatCannotBeReadIsNotSaidToBeWritten() throws {
        try Places.withScratch { folder in
            try write("name: Riverside\n", to: "authority.yaml", in: folder)
            try write("name: Audit Committee\n", to: "boards/audit/board.yaml", in: folder)
            try write(
                "---\nadopted: 2026-01-01\nmeets: { every: month, on: first friday, from: 2026-01-02 }\n"
                    + "---\n\n# Purpose\n\nAudit.\n",
                to: "boards/audit/terms-of-reference/2026-01-01.md", in: folder)
            let arguments = ["plan", "boards/audit", "--roll", "--write", "--today", "2026-11-21"]
            // Without a plan one is made.
            let made = try quorate(arguments, in: folder)
            #expect(made.status == 0, "\(made.errorText)")
            let file = folder.appending(path: "boards/audit/forward-plan.yaml")
            #expect(
                try String(contentsOf: file, encoding: .utf8).hasPrefix(
                    "meetings:\n  - date: 2026-12-04\n"))
            // With an empty one they are added to it.
            try write("", to: "boards/audit/forward-plan.yaml", in: folder)
            #expect(try quorate(arguments, in: folder).status == 0)
            #expect(try String(contentsOf: file, encoding: .utf8).contains("2026-12-04"))
        }
    }

    /// An agenda begun before the meeting that an item is listed at does not take it forward.
    @Test func aNewAgendaTakesForwardWhatIsPast() throws {
        try Places.withScratch { folder in
            try write("name: Riverside\n", to: "authority.yaml", in: folder)
            try write("name: Audit Committee\n", to: "boards/audit/board.yaml", in: folder)
            try write(
                """
                recurrence: { every: 3 months, on: second thursday }
                meetings:
                  - date: 2026-12-10
                    items: [ { title: Accounts, lead: TBC, sign off: yes } ]

                """, to: "boards/audit/forward-plan.yaml", in: folder)
            func agenda(today: String) throws -> String {
                let folders = folder.appending(path: "meetings")
                try? FileManager.default.removeItem(at: folders)
                let result = try quorate(
                    ["new", "meeting", "boards/audit", "--date", "2027-03-11", "--today", today],
                    in: folder)
                #expect(result.status == 0, "\(result.errorText)")
                return try String(
                    contentsOf: folder.appending(path: "meetings/2027-03-11-audit/agenda.yaml"),
                    encoding: .utf8)
            }
            #expect(try !agenda(today: "2026-11-21").contains("Accounts"))
            #expect(try agenda(today: "2027-01-10").contains("Accounts"))
        }
    }

    /// A cell that a spreadsheet would run begins with an apostrophe, in every table alike.
    @Test func noCellIsAFormula() throws {
        let text =
            "meetings:\n  - date: 2026-12-10\n    items: [ { title: \"=HYPERLINK(1)\", lead: TBC } ]\n"
        #expect(try plan(text, ["--format", "csv"]).outputText.contains(",'=HYPERLINK(1),"))
        try Places.withScratch { folder in
            try write("name: Riverside\n", to: "authority.yaml", in: folder)
            try write(
                "people:\n  - { id: jo, name: \"@SUM(1)\" }\n", to: "people.yaml", in: folder)
            let result = try quorate(["export", "--as", "csv", "--output", "out"], in: folder)
            #expect(result.status == 0, "\(result.errorText)")
            let people = try String(
                contentsOf: folder.appending(path: "out/people.csv"), encoding: .utf8)
            #expect(people.contains("'@SUM(1)"), "\(people)")
        }
    }
}
