import Diagnostics
import Governance

/// What it finds: times of an attendance that cannot be: gone before they came, away outside the stay,
/// before the meeting began or after it ended, an item that ended before it began.
/// Why it matters: who was there for which item cannot be told.
/// Example: `from: "10:30"`, `until: "10:00"`.
/// Source: the format's reference, `attendance.yaml`.
enum AttendanceTimesOutOfOrder: AttendanceRule {
    static let severity = Severity.error
    static let summary = "Times of an attendance that cannot be."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        let entries = at.isPlain ? [] : at.present + at.attendance.unknown
        return entries.flatMap { faults(in: $0, at) }
            + at.attendance.items.flatMap { faults(in: $0, at) }
            + at.attendance.course.adjournments.compactMap { faults(in: $0) }
    }

    private static func faults(in adjournment: Adjournment) -> Diagnostic? {
        guard let until = adjournment.until,
            until.value.minutes < adjournment.from.value.minutes
        else { return nil }
        return fault(
            at: until.span, "the meeting resumed before it adjourned",
            notes: [.init(adjournment.from.span, "it adjourned here")],
            remedies: ["correct one of the two times"])
    }

    private static func faults(in entry: Attendee, _ at: AttendanceAtHand) -> [Diagnostic] {
        var found: [Diagnostic] = []
        func ask(
            _ isWrong: Bool, _ moment: Located<Moment>, _ headline: Message,
            _ other: Located<Moment>?
        ) {
            guard isWrong else { return }
            found.append(
                fault(
                    at: moment.span, headline,
                    notes: other.map { [.init($0.span, "the other time")] } ?? [],
                    remedies: ["correct one of the two times"]))
        }
        let (from, until) = (entry.from, entry.until)
        if let from, let until {
            ask(
                at.isAfter(from.value, atEnd: false, until.value, atEnd: true), until,
                "they left before they came", from)
        }
        for away in entry.away {
            ask(
                at.isAfter(away.from.value, atEnd: true, away.until.value, atEnd: false),
                away.until,
                "they came back before they went", away.from)
            if let from {
                ask(
                    at.isAfter(from.value, atEnd: false, away.from.value, atEnd: true), away.from,
                    "they were away before they came", from)
            }
            if let until {
                ask(
                    at.isAfter(away.until.value, atEnd: false, until.value, atEnd: true),
                    away.until, "they were away after they left", until)
            }
        }
        let moments = [from, until].compactMap { $0 } + entry.away.flatMap { [$0.from, $0.until] }
        for moment in moments {
            if case .time(let time) = moment.value {
                found += outside(Located(time, moment.span), at)
            }
        }
        return found
    }

    private static func faults(in item: TakenItem, _ at: AttendanceAtHand) -> [Diagnostic] {
        var found = [item.from, item.until].compactMap { $0 }.flatMap { outside($0, at) }
        if let from = item.from, let until = item.until, until.value < from.value {
            found.append(
                fault(
                    at: until.span, "item \(quote: item.number) ended before it began",
                    notes: [.init(from.span, "it began here")],
                    remedies: ["correct one of the two times"]))
        }
        return found
    }

    /// Before the meeting began, or after it ended, by the times it really did.
    private static func outside(_ time: Located<Int>, _ at: AttendanceAtHand) -> [Diagnostic] {
        let meeting = at.meeting.meeting
        if meeting.actualStart == nil, let start = meeting.start, time.value < start.value.minutes {
            return [
                fault(
                    at: time.span, "this is before the meeting was to start",
                    notes: [.init(start.span, "it was to start at this time")],
                    remedies: [
                        "correct one of the two times, or write 'actual start' if it began earlier"
                    ])
            ]
        }
        if let start = meeting.actualStart, time.value < start.value.minutes {
            return [
                fault(
                    at: time.span, "this is before the meeting began",
                    notes: [.init(start.span, "it began at this time")],
                    remedies: ["correct one of the two times"])
            ]
        }
        if let end = meeting.actualEnd, time.value > end.value.minutes {
            return [
                fault(
                    at: time.span, "this is after the meeting ended",
                    notes: [.init(end.span, "it ended at this time")],
                    remedies: ["correct one of the two times"])
            ]
        }
        return []
    }
}
