import Diagnostics
import Governance

/// What it finds: a quorum rule none of whose figures stands in the clause.
/// Why it matters: the rule or the clause was changed without the other, and meetings would be
/// judged by the wrong one.
/// Example: a clause of `one third of the members` beside `at least 1/4 of seats`.
/// Source: the format's reference, `quorum clause`.
enum QuorumFiguresDiffer: TermsRule {
    static let severity = Severity.warning
    static let summary = "A quorum rule none of whose figures stands in the clause."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard let quorum = terms.quorum, let clause = terms.quorumClause else { return [] }
        let written = ClauseFigures(clause.value)
        let own = figures(of: quorum)
        var found: [Diagnostic] = []
        if !written.shares.isEmpty, !own.shares.isEmpty,
            written.shares.isDisjoint(with: own.shares)
        {
            found.append(differs("share", clause, quorum))
        }
        if !written.numbers.isEmpty, !own.numbers.isEmpty,
            written.numbers.isDisjoint(with: own.numbers)
        {
            found.append(differs("number", clause, quorum))
        }
        return found
    }

    private static func differs(
        _ figure: String, _ clause: Located<String>, _ quorum: Quorum
    ) -> Diagnostic {
        fault(
            at: clause.span, "the clause names no \(word: figure) that the rule has",
            notes: [.init(quorum.span, "the rule is here")],
            remedies: ["correct the rule or the clause, whichever is wrong"])
    }

    private static func figures(of quorum: Quorum) -> ClauseFigures {
        var figures = ClauseFigures("")
        for condition in quorum.conditions {
            if case .count(_, let threshold) = condition.rule { add(threshold, &figures) }
        }
        return figures
    }

    private static func add(_ threshold: Threshold, _ figures: inout ClauseFigures) {
        switch threshold {
        case .number(let number): if number > 1 { figures.numbers.insert(number) }
        case .allBut(let number, _): if number > 1 { figures.numbers.insert(number) }
        case .share(let share):
            figures.shares.insert(.init(share.numerator, share.denominator))
            if case .number(let number) = share.base { figures.numbers.insert(number) }
        case .greatest(let bounds), .least(let bounds):
            for bound in bounds { add(bound, &figures) }
        }
    }
}
