import Diagnostics
import DocumentTree
import Governance

/// What it finds: minutes of a restricted item that are not restricted.
/// Why it matters: the public would read what the meeting sent them out for.
/// Example: `# Sale of land { item: "7" }` where item 7 is restricted.
/// Source: LGA 1972 s.100C(1)(a).
enum RestrictedItemMinutedOpenly: MinutesRule {
    static let severity = Severity.error
    static let summary = "Minutes of a restricted item that are not restricted."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        let restricted = Set(
            at.meeting.items.filter { $0.item.restriction != nil }.map(\.item.key))
        return at.minutes.text.sections.filter { $0.restriction == nil }
            .compactMap { $0.minute?.item }.filter { restricted.contains(ItemKey($0.value)) }
            .map { item in
                fault(
                    at: item.span, "the item is restricted, and its minute is not",
                    remedies: [
                        "write 'restricted: { scheme: …, paragraph: … }' in the braces of the heading"
                    ])
            }
    }
}
