import Diagnostics
import Governance

/// What it finds: two readings of a clause that ask the same.
/// Why it matters: the choice between them decides nothing; one was hardly meant so.
/// Example: `either: { all seats: 1/3 of seats, seats held: 1/3 of seats }`.
/// Source: the format's reference, `either`.
enum QuorumReadingsEqual: TermsRule {
    static let severity = Severity.warning
    static let summary = "Two readings of a clause that ask the same."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        (terms.quorum?.conditions ?? []).flatMap { condition in
            guard case .either(let readings) = condition.rule else { return [Diagnostic]() }
            return readings.indices.compactMap { index in
                readings[..<index].first { $0.rule.isSame(as: readings[index].rule) }
                    .map { same(readings[index].words, $0.words) }
            }
        }
    }

    private static func same(_ words: Located<String>, _ first: Located<String>) -> Diagnostic {
        fault(
            at: words.span, "this reading asks the same as \(quote: first)",
            notes: [.init(first.span, "the other reading")],
            remedies: ["correct one of the two, or take it out"])
    }
}
