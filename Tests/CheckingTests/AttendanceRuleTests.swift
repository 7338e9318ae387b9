import Testing

@testable import Checking

/// What is told of attendances beyond the smallest fault of each rule.
@Suite struct AttendanceRuleTests {
    private func told(
        _ attendance: String, items: Int = 1, terms: String? = nil
    ) throws -> [String] {
        var text = "=== meetings/2022-12-15-audit/attendance.yaml\n\(attendance)\n"
        text += """
            === meetings/2022-12-15-audit/agenda.yaml
            board: audit
            date: 2022-12-15
            start: "10:00"
            venue: Town Hall
            published: 2022-12-07
            items:
              - title: Budget
                lead: head-of-finance
                purpose: decision
                papers: item-1-budget

            """
        for number in 1..<items {
            text += "  - { title: Matter \(number), lead: head-of-finance, purpose: information }\n"
        }
        if let terms {
            text += """
                === boards/audit/terms-of-reference/2022-01-10.md
                ---
                adopted: 2022-01-10
                \(terms)
                quorum: at least 2
                quorum clause: Two members.
                ---

                # Purpose

                To look after the accounts.

                """
        }
        return try FaultFolderTests.told(over: text).split(separator: "\n").map(String.init)
            .filter { $0.contains(": error: ") || $0.contains(": warning: ") }
    }

    @Test func itemsTakenAtOnceNeedNotFollowEachOther() throws {
        let told = try told(
            """
            items:
              - { number: "1", from: "10:00", until: "11:00" }
              - { number: "2", from: "10:00", until: "10:00" }
              - { number: "3", from: "10:10", until: "10:20" }
              - { number: "4", from: "10:30", until: "10:40" }
            """, items: 4)
        #expect(told.count == 2)
        #expect(told.allSatisfy { $0.contains("before item '1' ended") })
    }

    private let wards = """
        seats:
          - { id: chair-of-audit, title: Chair, office: chair }
          - { id: north, title: North, office: councillor, places: 2 }
          - { id: south, title: South, office: councillor, places: 2 }
        """

    @Test func seatsNamedByTheirOfficeHaveThePlacesOfAllOfThem() throws {
        #expect(try told("present: [ { seat: councillor, number: 4 } ]", terms: wards) == [])
        let many = try told(
            "present: [ { seat: north, number: 1 }, { seat: councillor, number: 4 } ]",
            terms: wards)
        #expect(many.count == 1)
        #expect(many.first?.contains("5 are present for seat 'councillor', which has 4") == true)
    }

    @Test func theChairsCastingVoteIsToldOfAsItIsJudged() throws {
        let vote = "votes: [ { item: \"1\", for: 1, against: 1, casting vote: for } ]"
        let present = "present: [ ann-lee, { seat: north, number: 1 } ]\n"
        #expect(try told(present + vote, terms: wards) == [])
        #expect(
            try told(present + vote, terms: wards + "\nvoting: { majority: simple }").map {
                $0.contains("[casting-vote-not-given]")
            } == [true])
    }

    @Test func whoLeftAsTheItemBeganDidNotVoteOnIt() throws {
        func told(until: String) throws -> [String] {
            try self.told(
                """
                present:
                  - { person: ann-lee, until: "\(until)" }
                  - { seat: member, number: 1 }
                items: [ { number: "1", from: "10:00", until: "10:30" } ]
                votes: [ { item: "1", for: [ ann-lee ] } ]
                """
            ).filter { !$0.contains("[vote-without-quorum]") }
        }
        #expect(try told(until: "10:30") == [])
        #expect(
            try told(until: "10:10").map { $0.contains("had left before the end of the item") }
                == [true])
        #expect(
            try told(until: "10:00").map { $0.contains("was not there while the item was taken") }
                == [true])
    }
}
