import Diagnostics
import Governance

/// `2022-12-15`, `2022-12`, `2022`, or `{ date: …, written: … }`.
func readDate(_ node: YAMLNode, _ findings: inout Findings) -> Located<WrittenDate>? {
    switch node {
    case .scalar(let words, _, let span):
        return readISODate(words, span, words: nil, &findings)
    case .mapping(_, let span):
        guard let reader = MappingReader(node, .writtenDate, &findings) else { return nil }
        let written = reader.text("written", &findings)
        guard let date = reader.words("date", &findings) else { return nil }
        return readISODate(date.value, date.span, words: written, &findings)
            .map { Located($0.value, span) }
    case .sequence(_, let span):
        findings.add(.typeWrong, at: span, "a list stands where a date belongs")
        return nil
    }
}

private func readISODate(
    _ iso: String, _ span: Span, words: String?, _ findings: inout Findings
) -> Located<WrittenDate>? {
    guard let (numbers, precision) = dateNumbers(iso) else {
        findings.add(
            .dateMalformed, at: span,
            "\(quote: iso) is not a date; dates are written year-month-day",
            remedies: ["write, for example, '2022-12-15', or '2022-12' for a month"])
        return nil
    }
    guard let day = CivilDate(year: numbers.year, month: numbers.month, day: numbers.day) else {
        var remedies: [Message] = []
        if (1...9999).contains(numbers.year), (1...12).contains(numbers.month) {
            let last = CivilDate.days(inMonth: numbers.month, of: numbers.year)
            remedies = ["write a day from 1 to \(last)"]
        } else {
            remedies = ["write the year, the month from 01 to 12, and the day"]
        }
        findings.add(
            .dateNotReal, at: span, "\(quote: iso) is not a day of the calendar",
            remedies: remedies)
        return nil
    }
    return Located(WrittenDate(day, precision: precision, words: words), span)
}

private func dateNumbers(
    _ iso: String
) -> ((year: Int, month: Int, day: Int), WrittenDate.Precision)? {
    let parts = iso.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    var numbers = [1, 1, 1]
    for (index, part) in parts.enumerated() {
        guard part.count == (index == 0 ? 4 : 2), let number = wholeNumber(part) else { return nil }
        numbers[index] = number
    }
    let precision: WrittenDate.Precision =
        switch parts.count {
        case 1: .year
        case 2: .month
        default: .day
        }
    return ((numbers[0], numbers[1], numbers[2]), precision)
}

/// `"09:30"`, or `{ time: "09:30", written: 9.30 am }`.
func readTime(_ node: YAMLNode, _ findings: inout Findings) -> Located<WrittenTime>? {
    switch node {
    case .scalar(let words, _, let span):
        return readClock(words, span, words: nil, &findings)
    case .mapping(_, let span):
        guard let reader = MappingReader(node, .writtenTime, &findings) else { return nil }
        let written = reader.text("written", &findings)
        guard let time = reader.words("time", &findings) else { return nil }
        return readClock(time.value, time.span, words: written, &findings)
            .map { Located($0.value, span) }
    case .sequence(_, let span):
        findings.add(.typeWrong, at: span, "a list stands where a time belongs")
        return nil
    }
}

private func readClock(
    _ clock: String, _ span: Span, words: String?, _ findings: inout Findings
) -> Located<WrittenTime>? {
    let parts = clock.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].count == 2, parts[1].count == 2,
        let hour = wholeNumber(parts[0]), let minute = wholeNumber(parts[1]),
        let time = WrittenTime(hour: hour, minute: minute, words: words)
    {
        return Located(time, span)
    }
    findings.add(
        .timeMalformed, at: span,
        "\(quote: clock) is not a time; times are written 09:30, on the 24-hour clock",
        remedies: ["write, for example, \"09:30\""])
    return nil
}

/// The number that digits alone make; `nil` for anything else.
func wholeNumber(_ digits: some Sequence<UInt8>) -> Int? {
    var value = 0
    var isEmpty = true
    for digit in digits {
        guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9"), value < 100_000_000 else {
            return nil
        }
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
        isEmpty = false
    }
    return isEmpty ? nil : value
}
