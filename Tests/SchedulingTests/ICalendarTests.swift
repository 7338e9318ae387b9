import Foundation
import Governance
import TestSupport
import Testing

@testable import Scheduling

@Suite struct ICalendarTests {
    private static let summary =
        "Agenda, papers; and “notice” \\ of the board — " + "łódź ".repeated(30)

    private func calendar() throws -> ICalendar {
        let day = try #require(CivilDate(iso: "2022-12-07"))
        let meeting = try #require(CivilDate(iso: "2023-06-08"))
        let start = try #require(WrittenTime(hour: 9, minute: 30))
        let end = try #require(WrittenTime(hour: 11, minute: 30))
        return ICalendar(
            name: "Board; of Riverside, the",
            events: [
                .init(
                    uid: "a@riverside", stamp: day, when: .day(day), summary: Self.summary,
                    description: "one\ntwo\r\nthree", categories: ["a,b", "c"],
                    isTransparent: true),
                .init(
                    uid: "b@riverside", stamp: day, sequence: 2,
                    when: .time(meeting, from: start, until: end), summary: "Meeting",
                    status: .cancelled,
                    recurrence: "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH"),
            ])
    }

    @Test func linesAreShortWholeAndEndedByBoth() throws {
        let bytes = try calendar().bytes()
        let text = try #require(String(validating: bytes, as: UTF8.self))
        #expect(text.hasSuffix("\r\n"))
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            #expect(line.last == 0x0D)
            #expect(line.count <= 76, "75 octets and the carriage return")
            #expect(String(validating: line.dropLast(), as: UTF8.self) != nil)
        }
        let unfolded = text.replacing("\r\n ", with: "")
        #expect(
            unfolded.contains(#"SUMMARY:Agenda\, papers\; and “notice” \\ of the board — łódź"#))
        #expect(unfolded.contains(#"DESCRIPTION:one\ntwo\nthree"# + "\r\n"))
        #expect(unfolded.contains(#"CATEGORIES:a\,b,c"# + "\r\n"))
    }

    /// RFC 5545, 3.8.2.2: the end lies after the start.
    @Test func anEndAtTheStartIsLeftOut() throws {
        let day = try #require(CivilDate(iso: "2023-06-08"))
        let start = try #require(WrittenTime(hour: 9, minute: 30))
        let event = ICalendar.Event(
            uid: "a", stamp: day, when: .time(day, from: start, until: start), summary: "Meeting")
        let text = String(decoding: ICalendar(name: "a", events: [event]).bytes(), as: UTF8.self)
        #expect(text.contains("\r\nDTSTART") && !text.contains("\r\nDTEND"))
    }

    @Test func theSameValueGivesTheSameBytes() throws {
        #expect(try calendar().bytes() == calendar().bytes())
    }

    @Test func anotherProgramReadsIt() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "quorate-ics-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(calendar().bytes()).write(to: folder.appending(path: "a.ics"))
        let script = """
            import icalendar
            calendar = icalendar.Calendar.from_ical(open('a.ics', 'rb').read())
            for event in calendar.walk('VEVENT'):
                print(event['UID'], event.decoded('DTSTART'), event.decoded('DTEND'),
                      event['SUMMARY'].strip()[:40], event['STATUS'], event['SEQUENCE'])
            print(calendar['X-WR-CALNAME'])
            """
        let run = try StartedProgram(
            "/usr/bin/python3", ["-c", script], in: folder, scratch: folder
        ).finish()
        let lines = run.text.split(separator: "\n").map(String.init)
        #expect(
            lines == [
                "a@riverside 2022-12-07 2022-12-08 Agenda, papers; and “notice” \\ of the bo CONFIRMED 0",
                "b@riverside 2023-06-08 09:30:00+01:00 2023-06-08 11:30:00+01:00 Meeting CANCELLED 2",
                "Board; of Riverside, the",
            ], "\(run.text)")
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
