import Diagnostics
public import Governance
import Scheduling

extension Outlook {
    /// The meetings that only the rule gives, as entries of `meetings` to be pasted into
    /// `forward-plan.yaml`: dates, times, standing items, the strands in turn, what comes again and
    /// what was not signed off.
    public func rolledYAML() -> String {
        var lines: [String] = []
        for meeting in meetings where meeting.standing == .proposed {
            let mark = holidays.contains(meeting.day) ? "  # a bank holiday" : ""
            lines.append("  - date: \(meeting.day.iso)\(mark)")
            if let start = meeting.start { lines.append("    start: \"\(start.clock)\"") }
            if let end = meeting.end { lines.append("    end: \"\(end.clock)\"") }
            if let recurrence = meeting.recurrence, meeting.planned == meeting.day {
                lines.append("    recurrence: \(quoted(recurrence))")
            }
            if !meeting.items.isEmpty { lines.append("    items:") }
            add(meeting.items, "      ", to: &lines)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Why ``rolledYAML()`` has no meeting.
    public var whyNoneIsProposed: String {
        guard let rhythm else { return "the plan has no recurrence" }
        let words = RhythmWords(rhythm)
        if !words.faults.isEmpty {
            return "the recurrence cannot be read in full; 'quorate check' tells what of it"
        }
        if let rule {
            return
                "the recurrence, \(rule.calendarRule), gives no day from \(days.lowerBound.iso) to "
                + "\(days.upperBound.iso) that is not in the plan; say how far to look with --to"
        }
        if words.recurrence(from: days.lowerBound) != nil {
            return "there is no meeting to count from; write 'from' and a day under 'recurrence'"
        }
        if let times = words.timesAYear {
            return
                "\(times) times a year is no whole number of months; write how often under 'every'"
        }
        return "the recurrence does not say how often"
    }

    private func add(_ items: [Item], _ indent: String, to lines: inout [String]) {
        for item in items {
            let isRepeated = item.standing != nil
            lines.append(
                indent
                    + (item.standing.map { "- standing: \($0)" } ?? "- title: \(quoted(item.title))")
            )
            let inner = indent + "  "
            if !isRepeated, let lead = agendaLeads(item.leads) {
                lines.append(inner + "lead: " + lead)
            }
            for mark in item.marks {
                switch mark {
                case .signOff: lines.append(inner + "sign off: yes")
                case .carried(let day): lines.append(inner + "deferred from: \(day.iso)")
                case .keyDecision: lines.append(inner + "class: [ key decision ]")
                case .returns:
                    if let words = returning[item.key] {
                        lines.append(inner + "returns: \(quoted(words))")
                    }
                case .deferred, .signedOff, .rotation: break
                }
            }
            if let note = item.note { lines.append(inner + "note: \(quoted(note))") }
            if !item.items.isEmpty {
                lines.append(inner + "items:")
                add(item.items, inner + "  ", to: &lines)
            }
        }
    }

    /// The words of items that come again.
    private var returning: [String: String] {
        var words: [String: String] = [:]
        for item in (body.forwardPlan?.meetings ?? []).flatMap(\.items).flatMap(\.withInner) {
            if let returns = item.returns { words[item.matter] = returns.value }
        }
        return words
    }

    func agendaLeads(_ leads: [Who]) -> String? {
        let written = leads.map { who -> String in
            switch who.naming {
            case .id(let id): return id.value
            case .words(let words): return quoted(words.value)
            case .described(let person, let post, let name):
                let parts = [
                    ("person", person?.value), ("post", post?.value), ("name", name),
                    ("title", who.title), ("organisation", who.organisation?.value),
                    ("as", who.acting),
                    ("role", who.role == .lead ? who.roleName : who.role.rawValue),
                ]
                let keys = parts.compactMap { key, value in
                    value.map { "\(key): \(quoted($0))" }
                }
                return "{ " + keys.joined(separator: ", ") + " }"
            }
        }
        if written.isEmpty { return nil }
        return written.count == 1 ? written[0] : "[ " + written.joined(separator: ", ") + " ]"
    }
}

/// The days a year of a plan is proposed for, when none are given: those after the last meeting listed,
/// as far as one round of the rule goes. `nil` when they lie beyond the calendar.
///
/// A rule of months goes to the end of the month a year on: its day there may be later than in the
/// month it starts from.
public func nextYear(
    of body: Body, from: CivilDate?, until: CivilDate?, today: CivilDate
) -> ClosedRange<CivilDate>? {
    let last = (body.forwardPlan?.meetings ?? []).compactMap { $0.date.value.day }.max()
    let start = from ?? last.map { $0.adding(days: 1) } ?? today
    guard start.components.year <= 9999 else { return nil }
    if let until { return start...max(start, until) }
    guard from == nil, let last, let year = last.adding(years: 1),
        let rhythm = body.forwardPlan?.recurrence ?? body.terms(on: start)?.meets
    else { return start...start.lastDayOfYear }
    if case .weeks = RhythmWords(rhythm).pace?.value { return start...last.adding(days: 364) }
    let end = MeetingDay.lastOfMonth.day(inMonthOf: year) ?? year
    return start...end
}

/// Words as a YAML scalar: plain where nothing in them could mean anything else.
func quoted(_ words: String) -> String {
    let isPlain =
        words.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x20
                || byte == 0x2D || byte == 0x28 || byte == 0x29
        } && words.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } == true
        && words.utf8.last != 0x20
        && !["yes", "no", "true", "false", "null", "on", "off", "y", "n"].contains(
            words.lowercased())
    if isPlain { return words }
    var bytes: [UInt8] = [0x22]
    for byte in words.utf8 {
        switch byte {
        case 0x22, 0x5C: bytes += [0x5C, byte]
        case 0x0A: bytes += [0x5C, 0x6E]
        case 0x09: bytes += [0x5C, 0x74]
        case 0x00..<0x20, 0x7F: break
        default: bytes.append(byte)
        }
    }
    return String(decoding: bytes + [0x22], as: UTF8.self)
}

/// A plan's text with meetings added at the end of its `meetings`; nothing that is there is touched.
///
/// `nil` when its `meetings` is not a list of lines, each begun with `- `.
public func adding(_ meetings: String, to plan: String) -> String? {
    var lines = plan.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    guard let start = lines.firstIndex(where: { $0.hasPrefix("meetings:") }) else {
        return plan + (plan.hasSuffix("\n") || plan.isEmpty ? "" : "\n") + "meetings:\n" + meetings
    }
    let after = lines[start].utf8.dropFirst("meetings:".utf8.count)
    let isOpen = after.first { $0 != 0x20 }.map { $0 == UInt8(ascii: "#") } ?? true
    guard isOpen else { return nil }
    // The list ends where the next key of the plan begins; comments and empty lines before that key
    // are its own.
    var end = start + 1
    while end < lines.count, lines[end].isEmpty || [" ", "-", "#"].contains(lines[end].prefix(1)) {
        end += 1
    }
    while end > start + 1, lines[end - 1].isEmpty || lines[end - 1].hasPrefix("#") { end -= 1 }
    let first = lines[(start + 1)..<end].first { line in
        line.utf8.first { $0 != 0x20 } == UInt8(ascii: "-")
    }
    let indent = first.map { line in line.utf8.count - line.utf8.drop { $0 == 0x20 }.count } ?? 2
    let own = meetings.split(separator: "\n").map { line in
        String(repeating: " ", count: indent) + line.dropFirst(2)
    }
    lines.insert(contentsOf: own, at: end)
    return lines.map { $0 + "\n" }.joined()
}
