import Diagnostics
import Governance
import Judging

/// What it finds: a substitute or a proxy for somebody who was there at the same time.
/// Why it matters: a member who is there takes the place; the other is not counted.
/// Example: a substitute for `jo-smith` while `jo-smith` is present.
/// Source: the format's reference, `attendance.yaml`.
enum StandInForPresent: AttendanceRule {
    static let severity = Severity.warning
    static let summary = "A substitute or a proxy for somebody who was there at the same time."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        guard !at.isPlain else { return [] }
        let members = Dictionary(
            grouping: at.present.filter { entry in
                if case .member = entry.capacity { entry.person != nil } else { false }
            }, by: { $0.person?.value ?? "" })
        return at.present.compactMap { entry in
            switch entry.capacity {
            case .member, .representative: return nil
            case .substitute(let whom), .proxy(let whom), .nominatedProxy(let whom):
                // A seat of several places has room for a substitute beside those who are there.
                let seats = at.seats(named: whom.value).filter { $0.total == 1 }
                let people =
                    [whom.value] + seats.flatMap { $0.places.flatMap { $0.holders.map(\.person) } }
                let other = people.lazy.flatMap { members[$0] ?? [] }
                    .first { at.areTogether(entry, $0) }
                return other.map { present(whom, $0) }
            }
        }
    }

    private static func present(_ whom: Located<String>, _ other: Attendee) -> Diagnostic {
        fault(
            at: whom.span, "somebody stands in for \(quote: whom), who is present",
            notes: [.init(other.person?.span ?? other.span, "present here")],
            remedies: ["give the times of both, or list the other under 'apologies'"])
    }
}
