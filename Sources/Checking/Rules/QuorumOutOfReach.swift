import Diagnostics
import Governance

/// What it finds: a quorum of more members than the seats have places.
/// Why it matters: no meeting could ever be quorate.
/// Example: `at least 3 lay` where two seats are for lay members.
/// Source: the format's reference, `quorum` and `places`.
enum QuorumOutOfReach: TermsRule {
    static let severity = Severity.error
    static let summary = "A quorum of more members than the seats have places."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard let quorum = terms.quorum, !terms.seats.isEmpty else { return [] }
        let places = QuorumPlaces(terms, quorum, record)
        return quorum.conditions.compactMap { condition in
            guard case .count(let counted, let threshold) = condition.rule,
                let needed = places.needed(threshold)
            else { return nil }
            let most = places.most(of: counted)
            // A name nobody has is told as such.
            guard places.hasNames(counted.group), needed > most else { return nil }
            if most == 0 {
                let nothing: Message =
                    counted.unit == .members
                    ? "no place is of those it counts" : "no seat is for an organisation"
                return fault(
                    at: condition.span, "the quorum asks for \(needed), and \(nothing)",
                    remedies: [
                        "mark the seats that are meant: 'core: yes', 'organisation: …' or 'voting: yes'"
                    ])
            }
            let unit: Message =
                switch counted.unit {
                case .members: most == 1 ? "place" : "places"
                case .organisations: most == 1 ? "organisation" : "organisations"
                }
            return fault(
                at: condition.span,
                "the quorum asks for \(needed), and there \(word: most == 1 ? "is" : "are") \(most) \(unit) to count",
                remedies: ["correct the number, or the 'places' of the seats"])
        }
    }
}
