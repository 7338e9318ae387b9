import Diagnostics
import Governance

/// The rules under `notice`, of a regime, an authority or a board, in the order of the steps.
func readClockRules(
    _ reader: MappingReader, of key: String = "notice", _ findings: inout Findings
) -> [ClockRule] {
    guard let notice = reader.mapping(key, .notice, &findings) else { return [] }
    return ClockStep.allCases.compactMap { step in
        notice.node(step.rawValue, &findings).flatMap { readClockRule(step, $0, &findings) }
    }
}

/// `5 clear working days`, `6 years`, `settled locally`, or a mapping with its source.
private func readClockRule(
    _ step: ClockStep, _ node: YAMLNode, _ findings: inout Findings
) -> ClockRule? {
    if case .scalar = node {
        return readTerm(node, &findings).map { ClockRule(step: step, term: $0, span: node.span) }
    }
    guard let reader = MappingReader(node, .clockRule, &findings) else { return nil }
    let within = reader.node("within", &findings)
    let term = within.map { readTerm($0, &findings) } ?? .inWords
    let orWhenConvened = reader.answer("or when convened", default: false, &findings)
    let words = reader.text("words", &findings)
    let source = reader.text("source", &findings)
    let isChecked = reader.answer("checked", default: true, &findings)
    return term.map {
        ClockRule(
            step: step, term: $0, orWhenConvened: orWhenConvened, words: words, source: source,
            isChecked: isChecked, span: within?.span ?? node.span.head)
    }
}

private func readTerm(_ node: YAMLNode, _ findings: inout Findings) -> ClockTerm? {
    if case .scalar(let words, _, _) = node {
        if words == "settled locally" { return .settledLocally }
        let parts = words.utf8.split(separator: UInt8(ascii: " "))
        if parts.count == 2, parts[1].elementsEqual("years".utf8),
            let years = wholeNumber(parts[0]),
            years <= 1000
        {
            return .years(years)
        }
    }
    return readPeriod(node, &findings).map { .days($0.value) }
}

/// Why an item came late, in words, and what of it the clock needs; the words are the item's to guard.
func readLate(
    _ reader: MappingReader, _ findings: inout Findings
) -> (late: LateItem, reason: String?)? {
    reader.mapping("late", .late, &findings).map { late in
        let published = late.date("published", &findings)
        let reason = late.words("reason", &findings)
        let chair = late.words("chair", &findings)
        return (
            LateItem(
                published: published, hasReason: reason != nil, chair: chair, span: late.span.head),
            reason?.value
        )
    }
}

/// What an item says of its notices and its urgency, beside how late it came.
func readItemClock(
    _ reader: MappingReader, late: LateItem?, _ findings: inout Findings
) -> ItemClock {
    ItemClock(
        keyDecisionNotice: reader.date("key decision notice", &findings),
        privateNotices: reader.list("private notices", &findings, readDate),
        motionNotice: reader.date("motion notice", &findings),
        questionNotice: reader.date("question notice", &findings),
        late: late,
        urgency: reader.mapping("urgency", .urgency, &findings).flatMap {
            readUrgency($0, &findings)
        },
        implemented: reader.date("implemented", &findings))
}

private func readUrgency(_ reader: MappingReader, _ findings: inout Findings) -> Urgency? {
    let kind = reader.choice("kind", Urgency.Kind.self, &findings)
    let notice = reader.date("notice", &findings)
    let agreedBy = reader.words("agreed by", &findings)
    let hasReason = reader.words("reason", &findings) != nil
    let isExempt = reader.answer("exempt from call-in", default: false, &findings)
    return kind.map {
        Urgency(
            kind: $0.value, notice: notice, agreedBy: agreedBy, hasReason: hasReason,
            isExemptFromCallIn: isExempt, span: reader.span.head)
    }
}

func readDaysOff(_ node: YAMLNode, _ findings: inout Findings) -> DaysOff? {
    guard let reader = MappingReader(node, .daysOff, &findings) else { return nil }
    let first = reader.date("date", &findings)
    let last = reader.date("until", &findings)
    let name = reader.text("name", &findings)
    let kinds = reader.choice("calendar", CalendarOfDaysOff.self, &findings)?.value ?? .both
    guard let first = first?.value.first else { return nil }
    return DaysOff(first: first, last: last?.value.last ?? first, name: name, kinds: kinds.kinds)
}

enum CalendarOfDaysOff: String, CaseIterable {
    case workingDays = "working days"
    case parishDays = "parish days"
    case both

    var kinds: [DayKind] {
        switch self {
        case .workingDays: [.workingDays]
        case .parishDays: [.parishDays]
        case .both: [.workingDays, .parishDays]
        }
    }
}
