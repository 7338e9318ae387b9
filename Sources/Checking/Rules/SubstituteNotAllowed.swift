import Diagnostics
import Governance
import Judging

/// What it finds: a substitute for a seat that may not send one.
/// Why it matters: such a substitute is not counted.
/// Example: a substitute for the chair, whose seat says `substitutes: no`.
/// Source: the terms of reference, `substitutes`.
enum SubstituteNotAllowed: AttendanceRule {
    static let severity = Severity.warning
    static let summary = "A substitute for a seat that may not send one."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        guard !at.isPlain else { return [] }
        return at.rolls.flatMap { roll in
            at.present.compactMap { entry -> Diagnostic? in
                guard case .substitute(let whom) = entry.capacity else { return nil }
                let byName = roll.seats(named: whom.value)
                let seats = byName.isEmpty ? roll.seats(of: whom.value) : byName
                let isCounted = roll.terms.quorum?.counting.substitutes != .no
                guard !seats.isEmpty,
                    seats.allSatisfy({ !(roll.sendsSubstitute($0) ?? isCounted) })
                else { return nil }
                return fault(
                    at: whom.span, "the terms allow no substitute for \(quote: whom)",
                    remedies: ["list them under 'in attendance', or correct the terms"])
            }
        }
    }
}
