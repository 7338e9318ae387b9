import Diagnostics
import Governance
import Judging

/// What it finds: a substitute who was not named beforehand, where the terms ask for it.
/// Why it matters: such a substitute is not counted.
/// Example: `substitutes: { named: yes }`, and nothing under `substitutes` in members.yaml.
/// Source: the terms of reference, `substitutes`.
enum SubstituteNotNamed: AttendanceRule {
    static let severity = Severity.warning
    static let summary = "A substitute who was not named beforehand, where the terms ask for it."

    static func faults(in at: AttendanceAtHand, of record: Record) -> [Diagnostic] {
        guard !at.isPlain else { return [] }
        return at.rolls.flatMap { roll -> [Diagnostic] in
            guard roll.terms.substitutes?.named == true else { return [] }
            return at.present.compactMap { entry in
                guard case .substitute(let whom) = entry.capacity else { return nil }
                let byName = roll.seats(named: whom.value)
                let seats = byName.isEmpty ? roll.seats(of: whom.value) : byName
                guard !seats.isEmpty else { return nil }
                guard let person = entry.person else { return notNamed(whom.span, nil) }
                let isNamed = roll.substitutes.contains { line in
                    guard line.person.value == person.value else { return false }
                    let named = roll.seats(named: line.substituted.value)
                    let theirs = named.isEmpty ? roll.seats(of: line.substituted.value) : named
                    return line.substituted.value == whom.value
                        || theirs.contains { seats.contains($0) }
                }
                let isInApologies = at.attendance.apologies.contains {
                    $0.substitute?.value == person.value
                }
                return isNamed || isInApologies ? nil : notNamed(person.span, person)
            }
        }
    }

    private static func notNamed(_ span: Span, _ person: Located<String>?) -> Diagnostic {
        fault(
            at: span,
            person.map { "substitute \(quote: $0) was not named beforehand, as the terms ask" }
                ?? "a substitute without a name, where the terms ask for named substitutes",
            remedies: [
                "list them under 'substitutes' in members.yaml, or with the apology of the member"
            ])
    }
}
