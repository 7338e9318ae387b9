import Diagnostics
import Governance

/// `2022-04`, `{ from: …, until: … }`, `ongoing`, or other words.
///
/// Digits alone with what stands between those of a date are a slip when they are no date: `2022-1-5`,
/// `15/12/2022`. Whether words stand in quotation marks makes no difference.
func readTiming(_ node: YAMLNode, _ findings: inout Findings) -> Timing? {
    switch node {
    case .scalar(let words, _, let span):
        if isMeantAsDate(words) {
            return readDate(node, &findings).map { Timing(on: $0.value, words: nil, span: span) }
        }
        if words.lowercased() == "ongoing" {
            return Timing(
                from: nil, until: nil, words: words == "ongoing" ? nil : words, isOngoing: true,
                span: span)
        }
        return Timing(words: words, span: span)
    case .mapping:
        return readWrittenTiming(node, &findings)
    case .sequence(_, let span):
        findings.add(.typeWrong, at: span, "a list stands where a date belongs")
        return nil
    }
}

private func readWrittenTiming(_ node: YAMLNode, _ findings: inout Findings) -> Timing? {
    guard let reader = MappingReader(node, .timing, &findings) else { return nil }
    let date = reader.date("date", &findings)
    let from = reader.date("from", &findings)
    let until = reader.date("until", &findings)
    let words = reader.text("written", &findings)
    if reader.has("date"), let second = reader.keySpan("from") ?? reader.keySpan("until") {
        findings.add(
            .keysContradict, at: second, "a range stands beside 'date'",
            remedies: ["write 'date' alone, or 'from' and 'until'"])
        return nil
    }
    if !["date", "from", "until", "written"].contains(where: reader.has) {
        findings.add(
            .keyMissing, at: reader.span.head,
            "'date' is missing (\(word: ShapeName.timing.rawValue))",
            remedies: ["write 'date: 2022-04', or 'from' and 'until'"])
        return nil
    }
    if let date { return Timing(on: date.value, words: words, span: reader.span) }
    return Timing(
        from: from?.value, until: until?.value, words: words, isOngoing: false, span: reader.span)
}

/// `2022/23` is a year of accounts, and no date.
private func isMeantAsDate(_ words: String) -> Bool {
    var marks = 0
    var isWithHyphens = true
    guard let first = words.utf8.first, first &- UInt8(ascii: "0") < 10 else { return false }
    for byte in words.utf8 where byte &- UInt8(ascii: "0") >= 10 {
        guard [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(byte) else {
            return false
        }
        marks += 1
        isWithHyphens = isWithHyphens && byte == UInt8(ascii: "-")
    }
    return isWithHyphens || marks > 1
}

extension Timing {
    /// A day, a month or a year.
    fileprivate init(on date: WrittenDate, words: String?, span: Span) {
        self.init(
            from: date, until: date, words: words ?? date.words, isOngoing: false, span: span)
    }

    /// Only words.
    fileprivate init(words: String, span: Span) {
        self.init(from: nil, until: nil, words: words, isOngoing: false, span: span)
    }
}
