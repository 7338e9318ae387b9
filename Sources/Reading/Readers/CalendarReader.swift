import Diagnostics
import Governance

/// Reads `templates/calendars/<id>.csv`: a head `date,name`, then a day on each line. Lines that
/// begin with `#` are remarks.
///
/// - Parameters:
///   - parish: the file of further days that do not count for parishes, where there is one.
///   - daysOff: days that the authority adds.
func readCalendar(
    _ id: String, _ file: LoadedFile, parish: LoadedFile?, daysOff: [DaysOff],
    _ run: inout ReadingRun
) -> HolidayCalendar? {
    guard file.isReadable else { return nil }
    let holidays = readDays(file, &run)
    let years = holidays.map(\.components.year)
    return HolidayCalendar(
        id: id, holidays: holidays,
        years: years.first.flatMap { first in years.last.map { first...$0 } },
        workingDaysOff: days(of: daysOff, .workingDays).sorted(),
        parishDaysOff: ((parish.map { readDays($0, &run) } ?? []) + days(of: daysOff, .parishDays))
            .sorted())
}

/// The longest run of days one entry may take out.
private let longestDaysOff = 366

private func days(of daysOff: [DaysOff], _ kind: DayKind) -> [CivilDate] {
    daysOff.filter { $0.kinds.contains(kind) }.flatMap { off in
        (0...max(0, min(longestDaysOff, off.last.dayNumber - off.first.dayNumber)))
            .map { off.first.adding(days: $0) }
    }
}

/// The days of one list, sorted.
private func readDays(_ file: LoadedFile, _ run: inout ReadingRun) -> [CivilDate] {
    guard file.isReadable else { return [] }
    var holidays: [CivilDate] = []
    var start = file.textStart
    var isHead = true
    while start < file.bytes.count {
        let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
        let line = file.bytes[start..<end]
        let span = Span(file.id, start, min(start + 10, end))
        start = end + 1
        if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
        if isHead {
            isHead = false
            if line.starts(with: "date".utf8) { continue }
        }
        let words = String(
            decoding: line.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\r") },
            as: UTF8.self)
        if let day = CivilDate(iso: words) {
            holidays.append(day)
        } else {
            run.findings.add(
                .dateNotReal, at: span, "\(quote: words) is not a day of the calendar",
                remedies: ["write the line as '2022-12-26,Boxing Day'"])
        }
    }
    return holidays.sorted()
}
