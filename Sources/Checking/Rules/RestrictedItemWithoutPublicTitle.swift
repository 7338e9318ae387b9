import Diagnostics
import Governance

/// What it finds: a restricted item without a title for the public.
/// Why it matters: the public agenda shows only the house's words for a restricted item.
/// Example: `restricted:` on an item, without `public title`, or with an empty one.
/// Source: LGA 1972 s.100B(2); the format's reference, `public title`.
enum RestrictedItemWithoutPublicTitle: RestrictionRule {
    static let severity = Severity.warning
    static let summary = "A restricted item without a title for the public."

    static func faults(in restricted: RestrictedThing, of record: Record) -> [Diagnostic] {
        guard restricted.kind == .item, restricted.restriction.publicWords == nil,
            restricted.restriction.isUnderstood
        else { return [] }
        return [
            fault(
                at: restricted.restriction.span.head, "restricted item has no public title",
                remedies: ["add 'public title' with words that give nothing away"])
        ]
    }
}
