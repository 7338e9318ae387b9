import Diagnostics
import Governance

/// What it finds: something restricted without the ground in law.
/// Why it matters: papers may be kept from the public only on a ground that is named.
/// Example: `restricted: { scheme: lga-1972-12a, reason: … }` without a `paragraph`.
/// Source: LGA 1972 ss.100A–100F and Schedule 12A.
enum RestrictionWithoutGround: RestrictionRule {
    static let severity = Severity.error
    static let summary = "Something restricted without the ground in law."

    static func faults(in restricted: RestrictedThing, of record: Record) -> [Diagnostic] {
        let restriction = restricted.restriction
        guard restriction.scheme == nil || restriction.paragraphs.isEmpty, restriction.isUnderstood
        else { return [] }
        let missing: Message =
            restriction.scheme != nil
            ? "paragraph" : restriction.paragraphs.isEmpty ? "scheme and paragraph" : "scheme"
        return [
            fault(
                at: restriction.span.head,
                "restricted \(word: restricted.kind.rawValue) has no ground: \(missing) missing",
                remedies: [
                    "add 'scheme' and 'paragraph', such as 'scheme: lga-1972-12a', 'paragraph: 3'"
                ])
        ]
    }
}
