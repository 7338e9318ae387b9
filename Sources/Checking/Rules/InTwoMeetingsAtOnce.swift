import Diagnostics
import Governance

/// What it finds: one person present in two meetings that overlap on one day.
/// Why it matters: they can have been in one of them only; the other may have had no quorum.
/// Example: present at 10:00 in the audit committee and in the cabinet.
/// Source: the format's reference, `attendance.yaml`.
enum InTwoMeetingsAtOnce: Rule {
    static let severity = Severity.warning
    static let summary = "One person present in two meetings that overlap."

    private struct Stay {
        let person: Located<String>
        let from: Int
        let until: Int
    }

    static func faults(in record: Record) -> [Diagnostic] {
        let days = Dictionary(
            grouping: record.attendances.filter { $0.meeting.day != nil },
            by: { $0.meeting.day?.dayNumber ?? 0 })
        return days.sorted { $0.key < $1.key }
            .flatMap { $0.value.count > 1 ? faults(on: $0.value) : [] }
    }

    /// - Parameter day: the meetings of one day, in order.
    private static func faults(on day: [AttendanceAtHand]) -> [Diagnostic] {
        // Hardly anybody is in two meetings of a day.
        var seen: Set<String> = []
        var busy: Set<String> = []
        for at in day {
            for person in at.present.lazy.compactMap(\.person?.value)
            where !seen.insert(person).inserted { busy.insert(person) }
        }
        guard !busy.isEmpty else { return [] }
        // Where they were in the meetings before.
        var known: [String: [Stay]] = [:]
        return day.flatMap { at -> [Diagnostic] in
            let stays = stays(at).filter { busy.contains($0.person.value) }
            let found = stays.compactMap { stay in
                known[stay.person.value]?
                    .first { $0.from < stay.until && stay.from < $0.until }
                    .map { twice(stay.person, $0.person) }
            }
            for stay in stays { known[stay.person.value, default: []].append(stay) }
            return found
        }
    }

    /// Where somebody was for how long, as far as the record tells both ends.
    private static func stays(_ at: AttendanceAtHand) -> [Stay] {
        let meeting = at.meeting.meeting
        let start = (meeting.actualStart ?? meeting.start)?.value.minutes
        let end = (meeting.actualEnd ?? meeting.plannedEnd)?.value.minutes
        return at.present.compactMap { entry in
            guard let person = entry.person, let stay = at.stay(entry) else { return nil }
            let from = stay.from == .min ? start : stay.from
            guard let from else { return nil }
            // Without an end they were there for the first minute at least.
            let until = stay.until == .max ? end ?? from + 1 : stay.until
            return Stay(person: person, from: from, until: until)
        }
    }

    private static func twice(_ person: Located<String>, _ other: Located<String>) -> Diagnostic {
        fault(
            at: person.span, "\(quote: person) is present in two meetings at the same time",
            notes: [.init(other.span, "in another meeting of the day")],
            remedies: [
                "give 'from' and 'until' of one of the two, or correct the times of the meetings"
            ])
    }
}
