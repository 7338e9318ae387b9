import Diagnostics
import Governance

/// Reads `templates/calendars/<id>.csv`: a head `date,name`, then a day on each line. Lines that
/// begin with `#` are remarks.
func readCalendar(_ id: String, _ file: LoadedFile, _ run: inout ReadingRun) -> HolidayCalendar? {
    guard file.isReadable else { return nil }
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
    holidays.sort()
    let years = holidays.map(\.components.year)
    return HolidayCalendar(
        id: id, holidays: holidays,
        years: years.first.flatMap { first in years.last.map { first...$0 } })
}
