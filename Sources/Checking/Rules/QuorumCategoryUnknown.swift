import Diagnostics
import Governance

/// What it finds: a category under `counting` that no seat has.
/// Why it matters: whoever was meant is counted as if nothing were said of them.
/// Example: `counting: { coopted: unclear }` where seats have `category: co-opted`.
/// Source: the format's reference, `counting`.
enum QuorumCategoryUnknown: TermsRule {
    static let severity = Severity.error
    static let summary = "A category under 'counting' that no seat has."

    static func faults(in terms: TermsOfReference, of record: Record) -> [Diagnostic] {
        let settings = [
            "remote", "substitutes", "representatives", "proxies", "interested", "non-voting",
            "successors",
        ]
        let known = terms.seats.flatMap { $0.categories.map(\.value) }
        return (terms.quorum?.counting.categories ?? []).map(\.category)
            .filter { !known.contains($0.value) }
            .map { category in
                fault(
                    at: category.span, "no seat has the category \(quote: category)",
                    remedies: nearMissRemedy(of: category.value, among: known + settings)
                        + ["give the seats that are meant this 'category'"])
            }
    }
}
