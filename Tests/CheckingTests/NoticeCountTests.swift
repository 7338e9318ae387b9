import Governance
import Testing

@testable import Checking

@Suite struct NoticeCountTests {
    private static let calendar = HolidayCalendar(
        id: "test",
        holidays: [
            "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03", "2022-08-29",
            "2022-09-19", "2022-12-25", "2022-12-26", "2022-12-27", "2023-01-02", "2023-04-07",
        ].compactMap { CivilDate(iso: $0) }, years: 2022...2023)

    /// Day by day, as one would with a diary.
    private func bruteForce(_ start: CivilDate, _ end: CivilDate, saturdays: Bool) -> Int {
        var count = 0
        var day = start.adding(days: 1)
        while day < end {
            let isOff =
                day.weekday == .sunday || (day.weekday == .saturday && !saturdays)
                || Self.calendar.holidays.contains(day)
            if !isOff { count += 1 }
            day = day.adding(days: 1)
        }
        return count
    }

    @Test func countingAgreesWithADiary() throws {
        let first = try #require(CivilDate(iso: "2022-01-01"))
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<3000 {
            let start = first.adding(days: Int.random(in: 0..<730, using: &generator))
            let end = start.adding(days: Int.random(in: -3..<90, using: &generator))
            let note = "\(start.iso) to \(end.iso)"
            #expect(
                Self.calendar.workingDays(between: start, and: end)
                    == bruteForce(start, end, saturdays: false), "\(note)")
            #expect(
                Self.calendar.parishDays(between: start, and: end)
                    == bruteForce(start, end, saturdays: true), "\(note)")
        }
    }

    @Test func theLastDayIsTheLast() throws {
        let first = try #require(CivilDate(iso: "2022-02-01"))
        for offset in 0..<600 {
            let meeting = first.adding(days: offset)
            for counting in NoticePeriod.Counting.allCases {
                let count = NoticeCount(
                    needed: NoticePeriod(offset % 11, counting), meeting: meeting,
                    calendar: Self.calendar)
                let last = try #require(count.lastDay)
                #expect(count.isEnough(published: last))
                #expect(last == meeting || !count.isEnough(published: last.adding(days: 1)))
            }
        }
    }

    @Test func theMeetingOf15December2022() throws {
        let meeting = try #require(CivilDate(iso: "2022-12-15"))
        let published = try #require(CivilDate(iso: "2022-12-07"))
        let count = NoticeCount(
            needed: NoticePeriod(5, .workingDays), meeting: meeting, calendar: Self.calendar)
        #expect(count.given(published: published) == 5)
        #expect(count.lastDay == published)
        #expect(
            NoticeCount(needed: NoticePeriod(1, .days), meeting: meeting, calendar: Self.calendar)
                .given(published: published) == 8)
        #expect(
            NoticeCount(
                needed: NoticePeriod(1, .clearDays), meeting: meeting, calendar: Self.calendar
            )
            .given(published: published) == 7)
    }

    @Test func anAbsurdNoticeHasNoLastDay() throws {
        let meeting = try #require(CivilDate(iso: "2022-12-15"))
        let count = NoticeCount(
            needed: NoticePeriod(1_000_000, .days), meeting: meeting, calendar: Self.calendar)
        #expect(count.lastDay == nil)
    }
}
