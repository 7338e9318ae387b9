import Governance
import Scheduling
import Testing

@testable import Checking

@Suite struct WordsTests {
    @Test func dates() {
        func check(_ words: String, _ weekday: Weekday?, _ day: Int?, _ month: Int?, _ year: Int?) {
            let said = DateWords(words)
            #expect(said.weekday == weekday, "\(words)")
            #expect(said.day == day, "\(words)")
            #expect(said.month == month, "\(words)")
            #expect(said.year == year, "\(words)")
        }
        check("Thursday, 15th December, 2022", .thursday, 15, 12, 2022)
        check("Thurs 1st Sept 2022", .thursday, 1, 9, 2022)
        check("Wednesday 7 December, 2022 at 9.30 am", .wednesday, 7, 12, 2022)
        check("26.11.25", nil, 26, 11, 2025)
        check("15/12/2022", nil, 15, 12, 2022)
        check("2022-12-15", nil, 15, 12, 2022)
        check("Dec 2022", nil, nil, 12, 2022)
        check("Spring 2022", nil, nil, nil, 2022)
        check("to be confirmed", nil, nil, nil, nil)
        check("", nil, nil, nil, nil)
    }

    @Test func times() throws {
        func agrees(_ words: String, _ hour: Int, _ minute: Int) throws -> Bool? {
            TimeWords(words)?.agrees(with: try #require(WrittenTime(hour: hour, minute: minute)))
        }
        #expect(try agrees("9.30 am", 9, 30) == true)
        #expect(try agrees("09:00am", 9, 0) == true)
        #expect(try agrees("9.30 pm", 9, 30) == false)
        #expect(try agrees("2 p.m.", 14, 0) == true)
        #expect(try agrees("2.00", 14, 0) == true)
        #expect(try agrees("14:00", 14, 0) == true)
        #expect(try agrees("12 noon", 12, 0) == true)
        #expect(try agrees("12.15 am", 0, 15) == true)
        #expect(try agrees("19.30 pm", 19, 30) == true)
        #expect(try agrees("10.00", 9, 0) == false)
        #expect(try agrees("after lunch", 13, 0) == nil)
    }
}
