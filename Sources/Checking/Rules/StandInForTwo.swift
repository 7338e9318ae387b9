import Diagnostics
import Governance

/// What it finds: one person who substitutes for two members at the same time.
/// Why it matters: they are one person in the room, and count once.
/// Example: `substitute for: ann-lee` and `substitute for: jo-smith` on two lines of one person.
/// Source: the format's reference, `attendance.yaml`.
enum StandInForTwo: AttendanceRule {
    static let severity = Severity.warning
    static let summary = "One person who substitutes for two members at the same time."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        var first: [String: (entry: Attendee, whom: Located<String>)] = [:]
        return at.present.compactMap { entry in
            guard case .substitute(let whom) = entry.capacity, let person = entry.person else {
                return nil
            }
            guard let before = first[person.value] else {
                first[person.value] = (entry, whom)
                return nil
            }
            guard before.whom.value != whom.value, at.areTogether(entry, before.entry) else {
                return nil
            }
            return fault(
                at: whom.span,
                "\(quote: person) substitutes for two at the same time, and counts once",
                notes: [.init(before.whom.span, "the other one")],
                remedies: ["take one of the two out, or name another substitute"])
        }
    }
}
