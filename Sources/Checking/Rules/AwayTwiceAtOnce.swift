import Diagnostics
import Governance

/// What it finds: two times away of one person that overlap.
/// Why it matters: nobody leaves a room they have left; one of the times is wrong.
/// Example: away from 10:30 to 10:50, and from 10:40 to 10:55.
/// Source: the format's reference, `away`.
enum AwayTwiceAtOnce: AttendanceRule {
    static let severity = Severity.error
    static let summary = "Two times away of one person that overlap."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        let entries = (at.present + at.attendance.unknown).filter { $0.away.count > 1 }
        return entries.flatMap { entry -> [Diagnostic] in
            let times = entry.away.compactMap { away -> (from: Int, until: Int, span: Span)? in
                guard let from = at.minutes(away.from.value, atEnd: false),
                    let until = at.minutes(away.until.value, atEnd: true), from <= until
                else { return nil }
                return (from, until, away.from.span)
            }
            let order = times.sorted { ($0.from, $0.until) < ($1.from, $1.until) }
            guard var before = order.first else { return [] }
            var found: [Diagnostic] = []
            for time in order.dropFirst() {
                if time.from < before.until {
                    found.append(
                        fault(
                            at: time.span, "they went away while they were away",
                            notes: [.init(before.span, "away from here on")],
                            remedies: ["correct the times, or write the two as one"]))
                }
                if time.until > before.until { before = time }
            }
            return found
        }
    }
}
