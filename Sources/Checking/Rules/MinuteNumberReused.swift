import Diagnostics
import DocumentTree
import Governance

/// What it finds: a number in minutes that a draft once gave to another item.
/// Why it matters: whoever wrote down the old one would find the wrong minute.
/// Example: item 6 with `minute: 12/26`, which item 5 had.
/// Source: domain notes 2.4.
enum MinuteNumberReused: MinutesRule {
    static let severity = Severity.error
    static let summary = "A number in minutes that a draft once gave to another item."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        let given = Dictionary(
            at.minutes.issued.minutes.map { ($0.number, $0.key) }, uniquingKeysWith: { $1 })
        return at.minutes.text.sections.compactMap { section -> Diagnostic? in
            guard let number = section.minute?.number, let key = given[number.value],
                let item = section.minute?.item, ItemKey(item.value) != ItemKey(key)
            else { return nil }
            return fault(
                at: number.span, "minute \(quote: number) was given to another item before",
                remedies: ["write the number that 'quorate minutes draft' gave to this item"])
        }
    }
}
