import Diagnostics
import Governance

/// What it finds: a word under `undefined` that neither the clause nor the rule uses.
/// Why it matters: the proof would explain a word that nobody has read.
/// Example: `undefined: { bananas: … }` where the clause speaks of members.
/// Source: the format's reference, `undefined`.
enum UndefinedWordUnused: TermsRule {
    static let severity = Severity.warning
    static let summary = "A word under 'undefined' that neither the clause nor the rule uses."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard let quorum = terms.quorum, let clause = terms.quorumClause else { return [] }
        let settings = [
            "core", "voting", "present", "quorate", "remote", "substitutes", "representatives",
            "proxies", "interested", "non-voting", "successors",
        ]
        let seats = terms.seats.flatMap { seat in
            [seat.id.value, seat.office, seat.organisation?.value].compactMap { $0 }
                + seat.categories.map(\.value)
        }
        let used =
            settings + seats + quorum.names.map(\.name.value)
            + quorum.counting.categories.map(\.category.value)
        let names = Set(used.map { slug($0) })
        let words = "-" + slug(clause.value) + "-"
        return quorum.undefined.map(\.subject).filter { subject in
            let name = slug(subject.value)
            // `substitute` and `substitutes` alike.
            return !words.contains("-" + name) && !names.contains(name)
                && !names.contains(name + "s")
        }.map { subject in
            fault(
                at: subject.span, "neither the clause nor the rule speaks of \(quote: subject)",
                remedies: ["write the word as the clause has it, or take the line out"])
        }
    }
}
