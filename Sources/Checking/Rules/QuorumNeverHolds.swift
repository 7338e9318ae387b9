import Diagnostics
import Governance

/// What it finds: a quorum whose parts exclude each other.
/// Why it matters: no meeting could ever be quorate.
/// Example: `more lay than staff` beside `more staff than lay` under `all of`, or beside a number that
/// takes more staff than there are lay members.
/// Source: the format's reference, `quorum`.
enum QuorumNeverHolds: TermsRule {
    static let severity = Severity.error
    static let summary = "A quorum whose parts exclude each other."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard let quorum = terms.quorum else { return [] }
        let places = QuorumPlaces(terms, quorum, record)
        return quorum.conditions.compactMap { condition in
            switch condition.rule {
            case .comparison(let left, .moreThan, let right) where left == right:
                fault(
                    at: condition.span, "no group is more than itself",
                    remedies: ["write the other group after 'than'"])
            case .count(_, .share(let share))
            where isOverTheWhole(share):
                fault(
                    at: condition.span, "more than the whole can never be present",
                    remedies: ["write 'all' instead"])
            case .all(let parts):
                contradiction(in: parts, at: condition.span)
                    ?? outnumbered(in: parts, places, at: condition.span)
            default: nil
            }
        }
    }

    private static func isOverTheWhole(_ share: Share) -> Bool {
        guard case .present = share.base else { return false }
        return share.numerator == share.denominator && share.comparison == .moreThan
    }

    /// Two comparisons of the same groups the other way round, one of them strict.
    private static func contradiction(in parts: [QuorumRule], at span: Span) -> Diagnostic? {
        for (index, part) in parts.enumerated() {
            guard case .comparison(let left, let how, let right) = part.bare else { continue }
            for other in parts[..<index] {
                guard case .comparison(right, let otherHow, left) = other.bare,
                    how == .moreThan || otherHow == .moreThan
                else { continue }
                return fault(
                    at: part.place ?? span, "this excludes what the rule asks before",
                    notes: other.place.map { [.init($0, "the other way round here")] } ?? [],
                    remedies: ["take one of the two out, or write them under 'any of'"])
            }
        }
        return nil
    }

    /// A number that cannot be reached while one group stays smaller than another.
    private static func outnumbered(
        in parts: [QuorumRule], _ places: QuorumPlaces, at span: Span
    ) -> Diagnostic? {
        for part in parts {
            guard case .count(let counted, let threshold) = part.bare, counted.unit == .members,
                let needed = places.neededAlways(threshold),
                needed <= places.places(of: counted.group)
            else { continue }
            for other in parts {
                guard case .comparison(let left, let how, let right) = other.bare,
                    left.unit == .members, right.unit == .members,
                    // Else one person could be on both sides.
                    places.places(of: left.group, and: right.group) == 0
                else { continue }
                let fewer = places.places(of: left.group) - (how == .moreThan ? 1 : 0)
                let among = places.places(of: counted.group, and: right.group)
                let most = places.places(of: counted.group) - among + min(among, max(0, fewer))
                guard most < needed else { continue }
                return fault(
                    at: part.place ?? span,
                    "this asks for \(needed), and what stands beside it leaves room for \(most)",
                    notes: other.place.map { [.init($0, "this keeps the others away")] } ?? [],
                    remedies: ["correct the number, or take one of the two out"])
            }
        }
        return nil
    }
}

extension QuorumRule {
    /// Where the rule stands, if that is known.
    fileprivate var place: Span? { if case .located(_, let span) = self { span } else { nil } }
}
