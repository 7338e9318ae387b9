import Diagnostics
import Governance

/// What it finds: a condition of a quorum that holds whoever comes.
/// Why it matters: it asks for nothing, which the clause can hardly mean.
/// Example: `at least 0 lay`.
/// Source: the format's reference, `quorum`.
enum QuorumAlwaysHolds: TermsRule {
    static let severity = Severity.warning
    static let summary = "A condition of a quorum that holds whoever comes."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard let quorum = terms.quorum, !terms.seats.isEmpty else { return [] }
        let places = QuorumPlaces(terms, quorum, record)
        return quorum.conditions.compactMap { condition in
            if case .count(let counted, let threshold) = condition.rule,
                holdsForAnybody(counted, threshold)
            {
                return fault(
                    at: condition.span,
                    "this counts those present among those present: it holds whoever comes",
                    remedies: ["write what the share is of, for example 'of seats'"])
            }
            guard asksNothing(condition.rule, places) else { return nil }
            return fault(
                at: condition.span, "this asks for nobody: it holds whoever comes",
                remedies: ["write how many are meant, or take the condition out"])
        }
    }

    private static func asksNothing(_ rule: QuorumRule, _ places: QuorumPlaces) -> Bool {
        switch rule {
        case .count(let counted, let threshold):
            // A name nobody has is told as such.
            places.hasNames(counted.group) && (places.needed(threshold).map { $0 <= 0 } ?? false)
        case .comparison(let left, .atLeast, let right): left == right
        // `at least 2 from each organisation` where no seat is for one.
        case .all(let parts): parts.isEmpty
        default: false
        }
    }

    /// A share of those present, counted among the very same: whoever comes, it holds.
    private static func holdsForAnybody(_ counted: Counted, _ threshold: Threshold) -> Bool {
        switch threshold {
        case .number: false
        case .allBut(_, let base): isAllCounted(counted, base)
        case .share(let share):
            share.plus == 0 && isAllCounted(counted, share.base)
                && (share.comparison == .atLeast || share.numerator < share.denominator)
        case .greatest(let bounds): bounds.allSatisfy { holdsForAnybody(counted, $0) }
        case .least(let bounds): bounds.contains { holdsForAnybody(counted, $0) }
        }
    }

    private static func isAllCounted(_ counted: Counted, _ base: Base) -> Bool {
        guard case .present(let group) = base else { return false }
        return counted.unit == .members && counted.group == group
    }
}
