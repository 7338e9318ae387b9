import Diagnostics
import Governance

/// What it finds: a condition of a quorum that an empty room fulfils.
/// Why it matters: it asks for nothing, which the clause can hardly mean.
/// Example: `at least 0 lay`.
/// Source: the format's reference, `quorum`.
enum QuorumAlwaysHolds: TermsRule {
    static let severity = Severity.warning
    static let summary = "A condition of a quorum that an empty room fulfils."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard let quorum = terms.quorum, !terms.seats.isEmpty else { return [] }
        let places = QuorumPlaces(terms, quorum, record)
        return quorum.conditions.compactMap { condition in
            guard asksNothing(condition.rule, places) else { return nil }
            return fault(
                at: condition.span, "this asks for nobody: an empty room fulfils it",
                remedies: ["write how many are meant, or take the condition out"])
        }
    }

    private static func asksNothing(_ rule: QuorumRule, _ places: QuorumPlaces) -> Bool {
        switch rule {
        case .count(let counted, let threshold):
            // A group without a place is told as a name nobody has.
            places.most(of: counted) > 0 && (places.needed(threshold).map { $0 <= 0 } ?? false)
        case .comparison(let left, .atLeast, let right): left == right
        default: false
        }
    }
}
