import Diagnostics
import Governance

/// What it finds: minutes without a heading for a restricted item.
/// Why it matters: what was said of it may stand under another heading, or under one that lost its braces.
/// Example: `# Sale of land` where item 7 is restricted and no heading has `{ item: "7" }`.
/// Source: LGA 1972 s.100C(1)(a).
enum RestrictedItemWithoutMinute: MinutesRule {
    static let severity = Severity.error
    static let summary = "Minutes without a heading for a restricted item."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        let minuted = Set(
            at.minutes.text.sections.compactMap { $0.minute?.item.map { ItemKey($0.value) } })
        return at.meeting.meeting.openItems.filter {
            !$0.isOpen && !minuted.contains($0.key)
        }.map { item in
            let number: Message =
                item.writtenNumber.map { "\(number: $0)" } ?? "\(word: item.number)"
            return fault(
                at: at.minutes.span, "restricted item \(number) has no heading of its own here",
                remedies: [
                    """
                    write '{ item: …, restricted: … }' behind the heading that is its own; until then \
                    nothing of these minutes is public
                    """
                ])
        }
    }
}
