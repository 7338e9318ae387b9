import Diagnostics
import DocumentTree
import Governance

/// What it finds: a heading without an item behind restricted minutes, or the decision on a restricted item
/// under another heading.
/// Why it matters: a heading written into restricted minutes ends what is restricted, and the rest of them
/// would be for everybody to read.
/// Example: `# Ground risk` within the minutes of a sale of land.
/// Source: LGA 1972 s.100C(1)(a).
enum RestrictedMinutesGoOn: MinutesRule {
    static let severity = Severity.error
    static let summary =
        "A heading without an item behind restricted minutes, or a restricted decision under another."

    static func faults(in at: MinutesAtHand, of record: Record) -> [Diagnostic] {
        at.minutes.strays.map { place in
            fault(
                at: place, "restricted minutes may go on here",
                remedies: [
                    """
                    write the heading a level lower ('##'), or its item behind it ('{ item: … }'); put a \
                    decision back under its own item; until then nothing of these minutes is public
                    """
                ])
        }
    }
}
