import Diagnostics
import Governance

/// What it finds: a casting vote that the terms give to an office no seat has.
/// Why it matters: nobody could cast it, and a motion would be carried by nobody's vote.
/// Example: `casting vote: chiar`.
/// Source: the format's reference, `casting vote`.
enum CastingVoteOfUnknownOffice: TermsRule {
    static let severity = Severity.error
    static let summary = "A casting vote given to an office that no seat has."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        guard let office = terms.voting?.castingVote, !terms.seats.isEmpty else { return [] }
        let holders = terms.seats.map(\.id.value) + terms.seats.compactMap(\.office)
        // Several may share it: `chair or vice-chair`.
        let named = holders.map { "-" + slug($0) + "-" }
        let words = "-" + slug(office.value) + "-"
        guard !named.contains(where: words.contains) else { return [] }
        return [
            fault(
                at: office.span, "no seat holds the office \(quote: office)",
                remedies: nearMissRemedy(of: office.value, among: holders)
                    + ["give the seat that is meant this 'office', or write its id"])
        ]
    }
}
