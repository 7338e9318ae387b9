import Diagnostics
import Governance

/// What it finds: more named substitutes for a seat than the terms allow.
/// Why it matters: a substitute beyond the number may be refused at the meeting.
/// Example: two for one seat where the terms say `per seat: 1`.
/// Source: the terms' own clause on substitutes.
enum MoreSubstitutesThanAllowed: BodyRule {
    static let severity = Severity.warning
    static let summary = "More named substitutes for a seat than the terms allow."

    static func faults(in body: Body, of record: Record) -> [Diagnostic] {
        guard let terms = body.latestTerms, let perSeat = terms.substitutes?.perSeat else {
            return []
        }
        return body.substitutions.enumerated().compactMap { index, substitution in
            // A seat of several places may send as many for each.
            let seat = terms.seats.first { $0.id.value == substitution.substituted.value }
            let most = perSeat * (seat?.places ?? 1)
            let earlier = body.substitutions[..<index].filter {
                $0.substituted.value == substitution.substituted.value
                    && $0.period.overlaps(substitution.period)
            }
            return earlier.count >= most ? tooMany(substitution, earlier.count + 1, most) : nil
        }
    }

    private static func tooMany(
        _ substitution: Substitution, _ count: Int, _ most: Int
    ) -> Diagnostic {
        fault(
            at: substitution.person.span,
            """
            \(quote: substitution.substituted) has \(count) named \(word: count == 1 ? "substitute" : "substitutes"); \
            the terms allow \
            \(most)
            """,
            remedies: ["remove a substitute, or end an earlier one with 'until'"])
    }
}
