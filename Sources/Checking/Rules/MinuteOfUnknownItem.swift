import Diagnostics
import DocumentTree
import Governance

/// What it finds: a minute of an item that is not on the agenda.
/// Why it matters: what was decided under it was decided without notice, or the number is wrong.
/// Example: `{ item: "9" }` where the agenda has eight items.
/// Source: LGA 1972 s.100B(4).
enum MinuteOfUnknownItem: MinutesRule {
    static let severity = Severity.error
    static let summary = "A minute of an item that is not on the agenda."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        let known = Set(at.meeting.items.map(\.item.key))
        return at.minutes.text.sections.compactMap { $0.minute?.item }
            .filter { !known.contains(ItemKey($0.value)) }.tellable(at: \.span).map { item in
                fault(
                    at: item.span, "there is no item \(quote: item) on the agenda",
                    remedies: [
                        "correct the number, or take 'item' out if it stood on no agenda"
                    ])
            }
    }
}
