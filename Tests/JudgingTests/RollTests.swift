import Governance
import Testing

@testable import Judging

@Suite struct RollTests {
    private let day = date("2022-12-15")

    @Test func seatsWithoutLinesAreNotRecordedAndFilled() {
        let roll = Roll.of([seat("a", places: 3)])
        #expect(roll.seats[0].places.map(\.kind) == [.unrecorded])
        #expect(roll.seats[0].filled == 3)
    }

    @Test func seatsWhoseLinesHaveEndedAreVacant() {
        let roll = Roll.of(
            [seat("a")], members: [member("a", "ann", until: "2022-12-14")], on: day)
        #expect(roll.seats[0].vacant == 1)
    }

    @Test func vacanciesGivenInWordsLeaveTheRestFilled() {
        let roll = Roll.of([seat("a", places: 13)], vacancies: [held("a", 7)])
        #expect(roll.seats[0].vacant == 7)
        #expect(roll.seats[0].filled == 6)
    }

    @Test func sharersHoldOnePlace() {
        let roll = Roll.of(
            [seat("a", places: 2)],
            members: [
                member("a", "ann", shared: true), member("a", "bob", shared: true),
                member("a", "cat"),
            ])
        #expect(roll.seats[0].places.map(\.holders.count) == [2, 1])
        #expect(roll.seats[0].vacant == 0)
    }

    @Test func suspensionsTakePlacesOutOfService() {
        let roll = Roll.of(
            [seat("a", places: 2), seat("b", places: 5)],
            members: [member("a", "ann"), member("a", "bob")],
            suspensions: [
                suspension("ann", .suspended), suspension(nil, .disqualified, seat: "b", number: 2),
            ])
        #expect(roll.seats[0].serving == 1)
        #expect(roll.seats[0].suspended == 1)
        #expect(roll.seats[1].disqualified == 2)
        #expect(roll.seats[1].serving == 3)
    }

    @Test func moreHoldersThanPlacesDoNotMakeMorePlaces() {
        let roll = Roll.of([seat("a")], members: [member("a", "ann"), member("a", "bob")])
        #expect(roll.seats[0].places.map(\.number) == [1])
        #expect(roll.seats[0].filled == 1)
    }

    @Test func successorsTakeOverOnTheirDay() {
        let all = [organisation("ccg"), organisation("icb", succeeds: "ccg", from: "2022-07-01")]
        #expect(Succession(all, on: date("2022-06-30")).current("ccg") == "ccg")
        #expect(Succession(all, on: date("2022-07-01")).current("ccg") == "icb")
    }

    @Test func successionInACircleEnds() {
        let all = [organisation("a", succeeds: "b"), organisation("b", succeeds: "a")]
        #expect(["a", "b"].contains(Succession(all, on: day).current("a")))
    }
}
