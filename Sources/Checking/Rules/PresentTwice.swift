import Diagnostics
import Governance

/// What it finds: one person recorded as present twice in the same right and at the same time.
/// Why it matters: a reader counts them twice; the quorum counts them once.
/// Example: the same id on two lines of `present`.
/// Source: the format's reference, `attendance.yaml`.
enum PresentTwice: AttendanceRule {
    static let severity = Severity.error
    static let summary = "One person recorded as present twice at the same time."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        guard at.namesSomebodyTwice else { return [] }
        return repeated(at.present, by: key)
            .filter { at.areTogether($0.thing, $0.first) }
            .compactMap { pair in
                guard let person = pair.thing.person, let first = pair.first.person else {
                    return nil
                }
                return fault(
                    at: person.span, "\(quote: person) is recorded as present twice",
                    notes: [.init(first.span, "previously recorded here")],
                    remedies: [
                        "remove one of the two; a time away is written with 'away', another seat with 'seat'"
                    ])
            }
    }

    /// Person, right and seat.
    private static func key(_ entry: Attendee) -> String? {
        guard let person = entry.person?.value else { return nil }
        let right =
            switch entry.capacity {
            case .member: "member"
            case .substitute(let whom): "substitute " + whom.value
            case .proxy(let whom): "proxy " + whom.value
            case .nominatedProxy(let whom): "nominated " + whom.value
            case .representative(let whom): "representative " + whom.value
            }
        return [person, right, entry.seat?.value ?? ""].joined(separator: "\n")
    }
}
