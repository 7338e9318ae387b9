import Diagnostics
import Governance

/// What it finds: something restricted without the reason why.
/// Why it matters: the reason is what the proper officer is asked for when the restriction is
/// challenged.
/// Example: `restricted: { scheme: lga-1972-12a, paragraph: 3 }`.
/// Source: LGA 1972 s.100B(2).
enum RestrictionWithoutReason: RestrictionRule {
    static let severity = Severity.warning
    static let summary = "Something restricted without the reason why."

    static func faults(in restricted: RestrictedThing, of record: Record) -> [Diagnostic] {
        let restriction = restricted.restriction
        guard restriction.isUnderstood, restriction.reason.map({ isBlank($0.value) }) ?? true else {
            return []
        }
        return [
            fault(
                at: restricted.restriction.span.head,
                "restricted \(word: restricted.kind.rawValue) has no reason",
                remedies: ["add 'reason' with why the public interest is in keeping it private"])
        ]
    }
}
