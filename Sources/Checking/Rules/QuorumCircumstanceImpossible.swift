import Diagnostics
import Governance

/// What it finds: a circumstance in a quorum that always holds, or never.
/// Why it matters: one of the two rules behind `if` can never apply.
/// Example: `if: at most 9 of filled seats` where there are five seats.
/// Source: the format's reference, `if`.
enum QuorumCircumstanceImpossible: TermsRule {
    static let severity = Severity.warning
    static let summary = "A circumstance in a quorum that always holds, or never."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard let quorum = terms.quorum, !terms.seats.isEmpty else { return [] }
        let places = QuorumPlaces(terms, quorum, record)
        return quorum.conditions.compactMap { condition in
            guard case .when(let circumstance, _, _) = condition.rule else { return nil }
            return fault(circumstance, places, at: condition.span)
        }
    }

    private static func fault(
        _ circumstance: Circumstance, _ places: QuorumPlaces, at span: Span
    ) -> Diagnostic? {
        switch circumstance {
        case .atMost(let most, let base):
            guard let whole = places.whole(base), whole > 0 else { return nil }
            if most >= whole {
                return fault(
                    at: span, "there are never more than \(whole), so the 'if' always holds",
                    remedies: ["correct the number, or take the 'if' out"])
            }
            if case .seats = base {
                return fault(
                    at: span, "there are always \(whole) seats, so the 'if' never holds",
                    remedies: ["write 'filled seats' if vacancies are meant"])
            }
            return nil
        case .disqualified(.moreThan, let numerator, let denominator, _)
        where numerator == denominator:
            return fault(
                at: span, "more than all can never be disqualified, so the 'if' never holds",
                remedies: ["write a smaller share"])
        case .disqualified, .isAppointed, .meeting, .item: return nil
        }
    }
}
