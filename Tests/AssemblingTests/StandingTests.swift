import Governance
import Testing

/// What the dates of an action tell of it on a day, and what they do not.
@Suite struct StandingTests {
    private func standing(
        due: String? = nil, started: String? = nil, done: String? = nil, on day: String
    ) throws -> Standing? {
        Standing(
            due: try due.map(Some.timing), started: try started.map(Some.date),
            done: try done.map(Some.date), on: try Some.date(day))
    }

    @Test(
        arguments: [
            // A month is over only after its last day, and so is a year.
            ("2023-11", "2023-11-30", nil), ("2023-11", "2023-12-01", .overdue),
            ("2024-02", "2024-02-29", nil), ("2024-02", "2024-03-01", .overdue),
            ("2023", "2023-12-31", nil), ("2023", "2024-01-01", .overdue),
            ("2023-11-17", "2023-11-17", nil), ("2023-11-17", "2023-11-18", .overdue),
            // Of a range the last day counts; before its first it has not begun.
            ("2021-09-27/2021-11-19", "2021-11-19", nil),
            ("2021-09-27/2021-11-19", "2021-11-20", .overdue),
            ("2021-09-27/2021-11-19", "2021-09-26", .notStarted),
            ("2021-09/2021-11", "2021-08-31", .notStarted),
            // Data of a month tell only what holds on each of its days.
            ("2023-11-17", "2023-11", nil), ("2023-10-31", "2023-11", .overdue),
            // A single day to come does not say that nothing was begun; words say nothing at all.
            ("2025-04", "2023-11", nil), ("ongoing", "2023-11", nil), ("TBC", "2023-11", nil),
        ] as [(String, String, Standing?)])
    func dueDatesTell(due: String, day: String, expected: Standing?) throws {
        #expect(try standing(due: due, on: day) == expected)
    }

    @Test func whatIsDoneIsNeverOverdue() throws {
        #expect(try standing(due: "2022-01", done: "2023-06", on: "2023-11-01") == .done)
        #expect(try standing(done: "2023-11", on: "2023-11-01") == .done)
        // A day that is still to come is a plan.
        #expect(try standing(done: "2023-12", on: "2023-11-01") == nil)
    }

    @Test func whatWasBegunIsUnderWay() throws {
        #expect(try standing(started: "2023-04", on: "2023-11") == .underWay)
        #expect(try standing(due: "ongoing", started: "2023-04", on: "2023-11") == .underWay)
        #expect(try standing(started: "2024-01", on: "2023-11") == .notStarted)
        #expect(try standing(due: "2023-05", started: "2023-04", on: "2023-11") == .overdue)
    }

    @Test func withoutDatesThereIsNoStatus() throws {
        #expect(try standing(on: "2023-11-01") == nil)
    }
}
